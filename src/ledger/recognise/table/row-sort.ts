import type { CellValue, Grid } from "../../../sheet/grid";
import { isExampleRow } from "./example-row";
import type { Header } from "./header";
import type { Labelness } from "./labelness";
import { filledColumns } from "./layout-rows";
import { oddSort } from "./odd-rows";
import { isNothing, type Measures, type RowSort } from "./row-shape";
import { isFigureName, isNote, isSumSentence, isTotalWord } from "./row-words";
import { isSmallTable } from "./small-table";

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
  if (isSum || (typeof first === "string" && isSumSentence(first))) return "total";
  if (typeof first === "string" && afterGap && isLabelRow(grid, row, labelness)) return "header";
  if (typeof first === "string" && first === grid.values[header.bottom]?.[header.left])
    if (repeatsHeader(grid, header, row)) return "header";
  if (isExampleRow(grid, header, row)) return "example";
  const odd = oddSort(values, header, first, measures, row - header.bottom);
  if (odd !== null) return odd;
  if (typeof first === "string" && isSmallTable(grid, header, measures, labelness, row, first))
    return "header";
  if (filled >= enough) return "record";
  if (filled === 2 && measures.usual > 3 && isFigureLine(values, first)) return "other-table";
  const cells = filled + (measures.covered.get(row) ?? 0);
  if (cells >= measures.sure && filled > 1) return "record";
  return sortThin(first, filled, cells, measures);
}

/** 排查总数│36: a line of a count below the records. */
function isFigureLine(values: readonly CellValue[], first: CellValue): boolean {
  if (typeof first !== "string" || !isFigureName(first)) return false;
  const figure = values.find((value) => value !== first && !isNothing(value));
  return (
    typeof figure === "number" || (typeof figure === "string" && /^[0-9.]+\s*%?$/.test(figure))
  );
}

/** Rows with few cells: a section line, a remark, a prepared serial number, or a sparse record. */
function sortThin(first: CellValue, filled: number, cells: number, measures: Measures): RowSort {
  const isText = typeof first === "string";
  if (isText && isNote(first) && first.length > 12) return "note";
  if (measures.usual <= 1) return isText ? "record" : "prefilled";
  if (measures.usual === 2) return filled === 2 || isText ? "record" : "prefilled";
  if (cells === 1) return isText ? "section-line" : "prefilled";
  return isText && filled === 1 && first.length > 30 ? "note" : "record";
}
