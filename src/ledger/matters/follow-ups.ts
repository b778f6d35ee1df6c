import { daysOf } from "./days";
import { NEVER } from "./states";
import type { FieldId } from "../fields";
import type { Records } from "../records";
import type { CellValue } from "../../sheet/grid";
import { saysNothing, wordOf } from "../vocabulary/word";
import { isCross } from "../vocabulary/tick";

const WHEN = "(?:尚|还|暂|仍|均|都|至今|目前|暂时)*";
const DOING =
  "(?:回访|反馈|回复|答复|走访|联系|开展|进行|到期|到|落实|安排|接通|接听|接|打通|评价|完成|办理|通知|告知|做|能|填|及)";

/** 未回访, 否, 没有, 待反馈, 联系不上: it is said that nothing was done. 无反复, 未再发生, 不满意 tell of it. */
const NOT_DONE = new RegExp(
  `^(?:[未否没无待]|没有|暂无|不|未做|已拟?定?计划|${WHEN}(?:[未没待拟]|没有|无法|不能|未能|不便|准备|计划|等待|下周|择日)(?:再)?(?:电话|上门|及时|按期|按时|组织|入户)?${DOING}.*|${WHEN}待.{0,6}|联系不上.*|空号|停机|拒接|无人接听)$`,
);

/**
 * The day from which a record's revisit (or feedback) counts as done, `NEVER` while it is not: its
 * date, or no matter when if only the text says so. `null`: the ledger keeps neither column, so the
 * rate cannot be told from it.
 */
export function doneFrom(records: Records, date: FieldId, text: FieldId): Int32Array | null {
  const days = daysOf(records, date);
  const column = records.column(text);
  if (days === null && column === null) return null;
  const says = column?.distinct.map(saysDone);
  const from = new Int32Array(records.count).fill(NEVER);
  for (let i = 0; i < from.length; i++) {
    const day = days?.[i] ?? 0;
    if (day > 0) from[i] = day;
    else if (says?.[column?.codes[i] ?? 0] === true) from[i] = 0;
  }
  return from;
}

function saysDone(value: CellValue): boolean {
  if (saysNothing(value) || isCross(value)) return false;
  if (typeof value !== "string") return true;
  const text = wordOf(value);
  // The first words decide; what follows is why.
  const [first = ""] = text.split(/[，,。；;：:（(]/);
  return !NOT_DONE.test(first);
}
