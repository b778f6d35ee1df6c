import type { CellValue } from "../../sheet/grid";
import { isUnasked } from "./rating-unasked";
import { timeAt } from "./status-times";
import { isCross } from "./tick";
import { saysNothing, wordOf } from "./word";

const ACT =
  "回访|反馈|回复|答复|走访|联系|开展|进行|到期|落实|安排|接通|接听|评价|完成|办理|通知|告知|组织";
const ENDS_IN_ACT = new RegExp(`(?:${ACT})$`);

/** 未回访, 尚未反馈, 否, 没有: nothing was done. 无反复, 未再发生, 不满意 tell what was found. */
const DENIED = new RegExp(
  `^(?:[未否没无不]|没有|暂无|(?:尚|还|暂|仍|均|都|至今|目前|暂时|应回访)*(?:未|没有?|无法|不能|未能|不便)(?:再)?(?:电话|上门|及时|按期|按时|入户)?(?:${ACT}|做|到).*)$`,
);
/** 待回访, 拟于6月回访, 正在反馈: not yet. */
const PLANNED = new RegExp(
  `^(?:已)?(?:[尚还仍]?[待需]|等待|等候|拟|计划|准备|预计|定于|将|应|须|正在|下周|择日|另行|待定)(?!遇).{0,12}?(?:${ACT}|定|$)`,
);
const LONGEST_CLAUSE = 40;

/**
 * Whether a cell of a 回访 or 反馈 column tells that it was done: any answer or finding does, 未回访,
 * 待回访, 6月底前回访 and 联系不上 do not. The first clause decides; what follows is why.
 */
export function isFollowedUp(value: CellValue): boolean {
  if (saysNothing(value) || isCross(value)) return false;
  if (typeof value !== "string") return true;
  const [first = ""] = (wordOf(value) || value.trim()).split(/[，,。；;：:（(\n]/, 1);
  if (first.length > LONGEST_CLAUSE) return true;
  return !DENIED.test(first) && !PLANNED.test(first) && !isUnasked(first) && !isAhead(first);
}

/** 6月底前回访, 下周回访: a day still to come, and no 已. */
function isAhead(text: string): boolean {
  const time = timeAt(text, 0);
  if (time === null || time.kind === "moment") return false;
  return !text.includes("已") && ENDS_IN_ACT.test(text.slice(time.end));
}
