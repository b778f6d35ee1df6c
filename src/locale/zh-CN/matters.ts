import type { MatterKind } from "../../ledger/matters/states";

/** How reports speak of the matters of a kind. */
export interface MatterWords {
  readonly noun: string;
  readonly unit: string;
  /** 排查, 收集, 受理: how they come to light. */
  readonly find: string;
  readonly close: string;
  readonly closing: string;
  readonly rate: string;
  /** Name of a monthly report that is about these alone. */
  readonly report: string;
}

export const matterWords: Readonly<Record<MatterKind, MatterWords>> = {
  dispute: {
    noun: "矛盾纠纷",
    unit: "件",
    find: "排查",
    close: "化解",
    closing: "正在化解",
    rate: "化解率",
    report: "矛盾纠纷排查化解情况月报",
  },
  opinion: {
    noun: "群众意见诉求",
    unit: "件",
    find: "收集",
    close: "办结",
    closing: "正在办理",
    rate: "办结率",
    report: "群众意见诉求办理情况月报",
  },
  petition: {
    noun: "信访事项",
    unit: "件",
    find: "受理",
    close: "办结",
    closing: "正在办理",
    rate: "办结率",
    report: "信访事项办理情况月报",
  },
  hazard: {
    noun: "安全隐患",
    unit: "处",
    find: "排查",
    close: "整改",
    closing: "正在整改",
    rate: "整改率",
    report: "安全隐患排查整改情况月报",
  },
};
