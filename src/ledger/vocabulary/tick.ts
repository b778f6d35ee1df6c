import type { CellValue } from "../../sheet/grid";
import { wordOf } from "./word";

const TICKS = new Set("√ ✓ ✔ ☑ ✅ 🗹 ☑️ ✔️ ✅️ v V ｖ Ｖ".split(" "));
const CROSSES = new Set("× ✕ ✖ ✗ ✘ ❌ ╳".split(" "));

/** Whether a cell is a tick (√ and its relatives; ☑ of a check box and the letter v typed for one too). */
export function isTick(value: CellValue): boolean {
  return typeof value === "string" && TICKS.has(wordOf(value));
}

/** Whether a cell is a cross (×): a clear no. The letter x is none. */
export function isCross(value: CellValue): boolean {
  return typeof value === "string" && CROSSES.has(wordOf(value));
}
