import type { RateId } from "../profile/ids";

/** Names of rates as settings and assessment rules write them. */
const NAMES: Readonly<Record<RateId, readonly string[]>> = {
  resolution: ["化解率", "矛盾纠纷化解率"],
  mediation: ["调处率"],
  success: ["成功率", "调处成功率", "调解成功率"],
  closing: ["办结率"],
  onTime: ["按期办结率", "按时办结率"],
  rectification: ["整改率", "隐患整改率"],
  satisfaction: ["满意率", "满意度", "群众满意率", "群众满意度"],
  strictSatisfaction: ["满意率(严格)", "满意率（严格）"],
  safety: ["安全感"],
  composite: ["综合得分"],
  coverage: ["走访覆盖率", "覆盖率", "走访率"],
  revisit: ["回访率"],
  feedback: ["反馈率"],
  awareness: ["知晓率", "参与率"],
};

const IDS: ReadonlyMap<string, RateId> = new Map(
  (Object.entries(NAMES) as [RateId, readonly string[]][]).flatMap(([id, names]) =>
    [id, ...names].map((name): [string, RateId] => [name, id]),
  ),
);

/** The rate a name stands for: its id or its Chinese name; `null` for any other word. */
export function rateIdOf(name: string): RateId | null {
  return IDS.get(name.trim()) ?? null;
}
