import type { CellValue, Grid } from "../../../sheet/grid";
import type { Header } from "./header";
import type { Labelness } from "./labelness";
import { filledColumns, isNumberRow } from "./layout-rows";
import { isExample, isFooterWord, isNote, isStrongFooter, isTotalWord } from "./row-words";

/** What a row under a header is. */
export type RowSort = "record" | "total" | "blank" | "header" | "other";

/** What rows below a header usually hold. */
export interface Measures {
  /** Cells a record usually has. */
  readonly usual: number;
  /** Cells of a row that is taken for a record without a second look. */
  readonly sure: number;
  /** By row: cells that vertical merges from above fill. */
  readonly covered: ReadonlyMap<number, number>;
}

function isNothing(value: CellValue | undefined): boolean {
  if (value === undefined || value === null || value === "") return true;
  return typeof value === "string" && value.charCodeAt(0) <= 0x20 && value.trim() === "";
}

/** Characters with which lines that are no records begin; spares the words behind it a look. */
const ODD_START = new Set(
  "填制审签备附注说报送编统经复核校录批告记登检分主单部负联盖日此本以抄村党支书镇乡站所打第共※*示样例举范如甲乙一栏1(（",
);

function isTotal(value: CellValue): boolean {
  if (typeof value !== "string" || value.length > 20) return false;
  return (value.includes("计") || value.includes("总")) && isTotalWord(value);
}

/** Whether most cells of a row say what the header says: a page's header repeated. */
export function repeatsHeader(grid: Grid, header: Header, row: number): boolean {
  let same = 0;
  let filled = 0;
  for (let column = header.left; column <= header.right; column++) {
    const value = grid.values[row]?.[column];
    if (isNothing(value)) continue;
    filled++;
    for (let level = header.top; level <= header.bottom; level++)
      if (grid.values[level]?.[column] === value) {
        same++;
        break;
      }
  }
  return filled > 0 && same >= filled * 0.7;
}

/** Whether a row is full of labels: the header of a further table or page. */
function isLabelRow(grid: Grid, row: number, labelness: Labelness): boolean {
  const values = grid.values[row];
  const columns = filledColumns(values);
  if (columns.length < 3) return false;
  let sum = 0;
  for (const column of columns) sum += labelness(values?.[column]);
  return sum >= columns.length * 0.7;
}

/** Sorts one row; `afterGap`: the row above is no record. */
export function sortRow(
  grid: Grid,
  header: Header,
  measures: Measures,
  labelness: Labelness,
  row: number,
  afterGap: boolean,
): RowSort {
  const values = grid.values[row];
  if (values === undefined) return "blank";
  const enough = Math.max(3, measures.sure);
  const last = Math.min(header.right, values.length - 1);
  let filled = 0;
  let first: CellValue = null;
  let isSum = false;
  for (let column = header.left; column <= last && filled < enough; column++) {
    const value = values[column] as CellValue;
    if (isNothing(value)) continue;
    if (filled === 0) first = value;
    if (filled < 3) isSum ||= isTotal(value);
    filled++;
  }
  if (filled === 0) return "blank";
  if (isSum) return "total";
  if (typeof first === "string" && afterGap && isLabelRow(grid, row, labelness)) return "header";
  if (typeof first === "string" && first === grid.values[header.bottom]?.[header.left])
    if (repeatsHeader(grid, header, row)) return "header";
  if (isOdd(values, first, measures, row - header.bottom)) return "other";
  if (filled >= enough) return "record";
  const cells = filled + (measures.covered.get(row) ?? 0);
  if (cells >= measures.sure && filled > 1) return "record";
  return sortThin(first, filled, cells, measures);
}

/** Footers, examples and rows that number the columns. */
function isOdd(
  values: readonly CellValue[],
  first: CellValue,
  measures: Measures,
  below: number,
): boolean {
  if (typeof first === "number") return first === 1 && below <= 2 && isNumberRow(values);
  if (typeof first !== "string" || !ODD_START.has(first.trimStart().charAt(0))) return false;
  if (below <= 2 && isNumberRow(values)) return true;
  if (isStrongFooter(first) || isExample(first)) return true;
  if (!isFooterWord(first)) return false;
  const columns = filledColumns(values);
  const footers = columns.filter((column) => isFooterWord(String(values[column]))).length;
  return footers >= 2 || columns.length <= Math.max(2, measures.usual * 0.5);
}

/** Rows with few cells: a section line, a remark, a prepared serial number, or a sparse record. */
function sortThin(first: CellValue, filled: number, cells: number, measures: Measures): RowSort {
  const isText = typeof first === "string";
  if (isText && isNote(first) && first.length > 12) return "other";
  if (measures.usual <= 1) return isText ? "record" : "other";
  if (measures.usual === 2) return filled === 2 || isText ? "record" : "other";
  if (cells === 1 || (isText && filled === 1 && first.length > 30)) return "other";
  return "record";
}
