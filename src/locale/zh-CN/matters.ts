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
  /** What a report that is about these is about: its title without 月报. */
  readonly about: string;
}

export const matterWords: Readonly<Record<MatterKind, MatterWords>> = {
  dispute: {
    noun: "矛盾纠纷",
    unit: "件",
    find: "排查",
    close: "化解",
    closing: "正在化解",
    rate: "化解率",
    about: "矛盾纠纷排查化解情况",
  },
  opinion: {
    noun: "群众意见诉求",
    unit: "件",
    find: "收集",
    close: "办结",
    closing: "正在办理",
    rate: "办结率",
    about: "群众意见诉求办理情况",
  },
  petition: {
    noun: "信访事项",
    unit: "件",
    find: "受理",
    close: "办结",
    closing: "正在办理",
    rate: "办结率",
    about: "信访事项办理情况",
  },
  hazard: {
    noun: "安全隐患",
    unit: "处",
    find: "排查",
    close: "整改",
    closing: "正在整改",
    rate: "整改率",
    about: "安全隐患排查整改情况",
  },
};
