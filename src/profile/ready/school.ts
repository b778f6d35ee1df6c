import type { AppraisalRules } from "../appraisal";

/** 学校满意度考核 of teachers: home visits by the term, parents' answers, what was done for them. */
export const school: AppraisalRules = {
  by: "owner",
  full: 100,
  missing: "spread",
  items: [
    { id: "visits", name: "家访任务", full: 40, score: { kind: "quota", role: "教职工" } },
    {
      id: "satisfaction",
      name: "家长满意率",
      full: 40,
      score: {
        kind: "steps",
        rate: "satisfaction",
        steps: [
          [0.95, 40],
          [0.9, 35],
          [0.85, 30],
          [0.8, 20],
        ],
      },
    },
    {
      id: "unsatisfied",
      name: "家长不满意事项",
      full: 10,
      score: { kind: "perCase", count: "unsatisfied", points: 2 },
    },
    { id: "quality", name: "记录质量", full: 10, score: { kind: "quality", points: 1 } },
  ],
  veto: [],
  grades: [
    { name: "优秀", share: 0.2 },
    { name: "良好", share: 0.4 },
    { name: "合格", share: 0.4 },
  ],
  vetoGrade: "不合格",
};
