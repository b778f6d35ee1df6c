import type { RateId } from "../profile/ids";

/** What the denominator counts; its words are in the locale. */
export type RateBase =
  | "found"
  | "mediated"
  | "received"
  | "due"
  | "hazards"
  | "answers"
  | "points"
  | "households"
  | "closed"
  | "matters";

/** What is fixed of a rate beside its counts. */
export interface RateDeclaration {
  readonly base: RateBase;
  /** Names of the rate as settings and assessment rules write it. */
  readonly names: readonly string[];
}

export const RATES: Readonly<Record<RateId, RateDeclaration>> = {
  resolution: { base: "found", names: ["化解率", "矛盾纠纷化解率"] },
  mediation: { base: "found", names: ["调处率"] },
  success: { base: "mediated", names: ["成功率", "调处成功率", "调解成功率"] },
  closing: { base: "received", names: ["办结率"] },
  onTime: { base: "due", names: ["按期办结率", "按时办结率"] },
  rectification: { base: "hazards", names: ["整改率", "隐患整改率"] },
  satisfaction: { base: "answers", names: ["满意率", "满意度", "群众满意率", "群众满意度"] },
  strictSatisfaction: { base: "answers", names: ["满意率(严格)", "满意率（严格）"] },
  safety: { base: "answers", names: ["安全感"] },
  composite: { base: "points", names: ["综合得分"] },
  coverage: { base: "households", names: ["走访覆盖率", "覆盖率", "走访率"] },
  revisit: { base: "closed", names: ["回访率"] },
  feedback: { base: "matters", names: ["反馈率"] },
  awareness: { base: "answers", names: ["知晓率", "参与率"] },
};
