/** Appraisals a profile is refused for, with the path and the problem. */
export const ITEM = {
  id: "a",
  name: "化解率",
  full: 60,
  score: { kind: "proportional", rate: "resolution" },
};

export const scored = (score: unknown) => ({ items: [{ ...ITEM, score }] });
export const steps = (...list: unknown[]) =>
  scored({ kind: "steps", rate: "closing", steps: list });

export const refusedAppraisals: readonly (readonly [appraisal: unknown, refusal: string])[] = [
  [[], "appraisal: not-an-object"],
  [{ who: "village" }, "appraisal.who: unknown-key"],
  [{ by: "month" }, "appraisal.by: unknown-id"],
  [{ full: -1 }, "appraisal.full: out-of-range"],
  [{ missing: "zero" }, "appraisal.missing: unknown-id"],
  [{ items: [] }, "appraisal.items: out-of-range"],
  [{ items: [{ ...ITEM, id: undefined }] }, "appraisal.items[0].id: wrong-type"],
  [{ items: [{ ...ITEM, full: -5 }] }, "appraisal.items[0].full: out-of-range"],
  [{ items: [{ id: "a", score: ITEM.score }] }, "appraisal.items[0].full: missing-key"],
  [{ items: [ITEM, { ...ITEM, name: "又一项" }] }, "appraisal.items[1].id: repeated-id"],
  [scored("all"), "appraisal.items[0].score: not-an-object"],
  [scored({}), "appraisal.items[0].score.kind: missing-key"],
  [scored({ kind: "guess" }), "appraisal.items[0].score.kind: unknown-id"],
  [
    scored({ kind: "proportional", rate: "happiness" }),
    "appraisal.items[0].score.rate: unknown-id",
  ],
  [scored({ kind: "proportional" }), "appraisal.items[0].score.rate: missing-key"],
  [
    scored({ kind: "perCase", count: "lost", points: 1 }),
    "appraisal.items[0].score.count: unknown-id",
  ],
  [
    scored({ kind: "perCase", count: "overdue", points: -1 }),
    "appraisal.items[0].score.points: out-of-range",
  ],
  [
    scored({ kind: "bonus", count: "overdue", points: 1, cap: 5 }),
    "appraisal.items[0].full: out-of-range",
  ],
  [scored({ kind: "quality", points: "1" }), "appraisal.items[0].score.points: wrong-type"],
  [scored({ kind: "reporting", rate: "closing" }), "appraisal.items[0].score.rate: unknown-key"],
  [scored({ kind: "hand", column: "" }), "appraisal.items[0].score.column: out-of-range"],
  [scored({ kind: "quota", role: "护林员" }), "appraisal.items[0].score.role: unknown-id"],
  [scored({ kind: "quota", role: "toString" }), "appraisal.items[0].score.role: unknown-id"],
  [steps(), "appraisal.items[0].score.steps: out-of-range"],
  [steps([0.8, 5], [0.9, 10]), "appraisal.items[0].score.steps[1][0]: not-falling"],
  [steps([0.8, 5], [0.8, 4]), "appraisal.items[0].score.steps[1][0]: not-falling"],
  [steps([95, 10]), "appraisal.items[0].score.steps[0][0]: out-of-range"],
  [steps([0.9, -1]), "appraisal.items[0].score.steps[0][1]: out-of-range"],
  [steps([0.9]), "appraisal.items[0].score.steps[0]: out-of-range"],
  [{ veto: [{ id: "v", rate: "closings", below: 0.5 }] }, "appraisal.veto[0].rate: unknown-id"],
  [{ veto: [{ id: "v", rate: "closing", below: 50 }] }, "appraisal.veto[0].below: out-of-range"],
  [{ veto: [{ id: "v", count: "late", above: 1 }] }, "appraisal.veto[0].count: unknown-id"],
  [{ veto: [{ id: "v", count: "overdue" }] }, "appraisal.veto[0].above: missing-key"],
  [
    {
      veto: [
        { id: "v", hand: "否决" },
        { id: "v", hand: "红线" },
      ],
    },
    "appraisal.veto[1].id: repeated-id",
  ],
  [{ grades: [{ name: "优秀", share: 20 }] }, "appraisal.grades[0].share: out-of-range"],
  [{ grades: [{ name: "优秀", atLeast: -0.1 }] }, "appraisal.grades[0].atLeast: out-of-range"],
  [{ grades: [{ name: "优秀" }] }, "appraisal.grades[0].atLeast: missing-key"],
  [{ vetoGrade: 0 }, "appraisal.vetoGrade: wrong-type"],
];
