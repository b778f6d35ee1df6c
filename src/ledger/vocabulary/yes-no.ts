import type { CellValue } from "../../sheet/grid";
import { isCross, isTick } from "./tick";
import { saysNothing, wordOf, wordTable } from "./word";

export type YesNo = "yes" | "no" | "blank" | "unknown";

const WORDS = wordTable<YesNo>([
  ["yes", "是 是的 有 1 1.0 Y YES TRUE 真 对 已 1是 是1"],
  ["no", "否 不是 没有 0 0.0 N NO FALSE 假 错 未 0否 否0"],
]);

/**
 * 是/否, 有/没有, 1/0, √/× as an answer. 无 is a blank word of these sheets, not a no: in a column where
 * both 有 and 无 stand, the reader must say so.
 */
export function readYesNo(value: CellValue): YesNo {
  if (isTick(value)) return "yes";
  if (isCross(value)) return "no";
  const word = wordOf(value).toUpperCase();
  // 没有 is an answer here before it is a blank word.
  const answer = WORDS.get(word);
  if (answer !== undefined) return answer;
  return saysNothing(value) ? "blank" : "unknown";
}
