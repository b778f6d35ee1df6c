import type { CellValue } from "../../../sheet/grid";
import type { Header } from "./header";
import { filledColumns, isNumberRow } from "./layout-rows";
import { isNothing, type Measures, type RowSort } from "./row-shape";
import {
  isExample,
  isFooterWord,
  isHint,
  isRemark,
  isSignature,
  isStrongFooter,
} from "./row-words";

/** Characters with which lines that are no records begin; spares the words behind it a look. */
const ODD_START = new Set(
  "填制审签备附注说报送编统经复核校录批告记登检分主单部负联盖日此本以抄村党支书镇乡站所打第共※*示样例举范如甲乙一栏1(（[【模会文委调网包主",
);

/** Rows right below the header that tell how to fill in the form. */
const HINT_ROWS = 3;

/** Footers, examples, hints and rows that number the columns; `null`: nothing odd about the row. */
export function oddSort(
  values: readonly CellValue[],
  header: Header,
  first: CellValue,
  measures: Measures,
  below: number,
): RowSort | null {
  if (below <= HINT_ROWS && isHintRow(values, header)) return "format-hint";
  if (typeof first === "number")
    return first === 1 && below <= 2 && isNumberRow(values) ? "number-row" : null;
  if (typeof first !== "string") return null;
  const start = first.trimStart();
  if (isSignature(start) && isSigned(values, header)) return "signature";
  if (!ODD_START.has(start.charAt(0))) return null;
  if (below <= 2 && isNumberRow(values)) return "number-row";
  if (isExample(first)) return "example";
  const footer = isRemark(first) ? "note" : "signature";
  if (isStrongFooter(first)) return footer;
  if (!isFooterWord(first)) return null;
  const columns = filledColumns(values);
  const footers = columns.filter((column) => isFooterWord(String(values[column]))).length;
  return footers >= 2 || columns.length <= Math.max(2, measures.usual * 0.5) ? footer : null;
}

/** Half of the cells or more tell how to write. */
function isHintRow(values: readonly CellValue[], header: Header): boolean {
  let filled = 0;
  let hints = 0;
  for (let column = header.left; column <= header.right; column++) {
    const value = values[column];
    if (isNothing(value)) continue;
    filled++;
    if (typeof value === "string" && isHint(value)) hints++;
  }
  return hints >= 2 && hints * 2 >= filled;
}

/** Every cell is a label that waits for a name, or the name behind it. */
function isSigned(values: readonly CellValue[], header: Header): boolean {
  let labels = 0;
  let others = 0;
  for (let column = header.left; column <= Math.min(header.right, values.length - 1); column++) {
    const value = values[column];
    if (isNothing(value)) continue;
    if (typeof value === "string" && isSignature(value)) labels++;
    else others++;
  }
  return others <= labels;
}
