import type { KindId } from "../../ledger/kind-ids";

/** Names of the kinds of ledger. */
export const kindLabels: Readonly<Record<KindId, string>> = {
  dispute: "矛盾纠纷台账",
  household: "民情档案",
  opinion: "群众诉求台账",
  visit: "走访台账",
  satisfaction: "满意度测评",
  hazard: "安全隐患台账",
  petition: "信访台账",
  contact: "联系群众记录",
  tenhouse: "十户联防",
  report: "统计报表",
};
