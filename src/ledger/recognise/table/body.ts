import { isEmptyCell, type CellValue, type Grid } from "../../../sheet/grid";
import type { Header } from "./header";
import type { Labelness } from "./labelness";
import { filledColumns, isNumberRow } from "./layout-rows";
import { isExample, isFooterWord, isNote, isStrongFooter, isTotalWord } from "./row-words";

/** The rows under a header. */
export interface Body {
  readonly records: Int32Array;
  readonly totals: readonly number[];
  /** First row after the header that belongs to another table; the grid's end otherwise. */
  readonly end: number;
}

type RowSort = "record" | "total" | "blank" | "other" | "header";

const SAMPLE = 120;

interface Measures {
  /** Cells a record usually has. */
  readonly usual: number;
  /** Fewest cells of a row that is taken for a record without a second look. */
  readonly sure: number;
}

/** How many cells rows below the header usually have, from rows spread over the sheet. */
function measureRows(grid: Grid, header: Header): Measures {
  const first = header.bottom + 1;
  const count = grid.rowCount - first;
  const step = Math.max(1, Math.floor(count / SAMPLE));
  const fills: number[] = [];
  for (let row = first; row < grid.rowCount; row += step) {
    const fill = filledColumns(grid.values[row]).filter(
      (c) => c >= header.left && c <= header.right,
    ).length;
    if (fill > 0) fills.push(fill);
  }
  fills.sort((a, b) => a - b);
  const usual = fills[Math.floor(fills.length * 0.6)] ?? 0;
  return { usual, sure: Math.max(2, Math.min(4, Math.ceil(usual * 0.34))) };
}

/** Cells of a row that vertical merges from above fill, by row. */
function coveredCells(grid: Grid, header: Header): ReadonlyMap<number, number> {
  const covered = new Map<number, number>();
  for (const merge of grid.merges) {
    if (merge.bottom === merge.top || merge.top <= header.bottom) continue;
    if (merge.left < header.left || merge.left > header.right) continue;
    for (let row = merge.top + 1; row <= merge.bottom; row++)
      covered.set(row, (covered.get(row) ?? 0) + 1);
  }
  return covered;
}

/** Sorts the rows under a header into records, totals and the rest. One pass, early exits. */
export function readBody(grid: Grid, header: Header, labelness: Labelness): Body {
  const measures = measureRows(grid, header);
  const covered = coveredCells(grid, header);
  const leaf = header.bottom;
  const headText = grid.values[leaf]?.[header.left];
  const records = new Int32Array(Math.max(0, grid.rowCount - leaf - 1));
  const totals: number[] = [];
  let count = 0;
  let gap = true;
  let end = grid.rowCount;
  for (let row = leaf + 1; row < grid.rowCount; row++) {
    const sort = sortRow(row);
    if (sort === "record") {
      if (gap && count > 0 && startsOtherTable(row)) {
        end = row;
        break;
      }
      records[count++] = row;
    } else if (sort === "total") totals.push(row);
    else if (sort === "header" && !repeatsHeader(row)) {
      end = row;
      break;
    }
    gap = sort !== "record";
  }
  return { records: records.slice(0, count), totals, end };

  function sortRow(row: number): RowSort {
    const values = grid.values[row];
    if (values === undefined) return "blank";
    let filled = 0;
    let first: CellValue = null;
    let second: CellValue = null;
    const last = Math.min(header.right, values.length - 1);
    for (let column = header.left; column <= last; column++) {
      const value = values[column];
      if (value === undefined || isEmptyCell(value)) continue;
      filled++;
      if (filled === 1) first = value;
      else if (filled === 2) second = value;
      if (filled >= measures.sure && filled >= 2) break;
    }
    if (filled === 0) return "blank";
    const odd = oddStart(first, second, values, row);
    if (odd !== null) return odd;
    if (filled + (covered.get(row) ?? 0) >= measures.sure) return "record";
    return sortThin(first, filled, row);
  }

  /** Totals, footers, number rows and repeated headers show in the first cells. */
  function oddStart(
    first: CellValue,
    second: CellValue,
    values: readonly CellValue[],
    row: number,
  ): RowSort | null {
    if (typeof first === "string") {
      if (first.length <= 20 && isTotalWord(first)) return "total";
      if (isStrongFooter(first) || isExample(first)) return "other";
      if (first === headText && values[header.left] === headText) return "header";
      if (isFooterWord(first) && filledColumns(values).length <= Math.max(2, measures.usual * 0.5))
        return "other";
      if (row === leaf + 1 && /^(?:[甲乙1一]|[(（]1[)）]|栏次)$/.test(first) && isNumberRow(values))
        return "other";
      if (gapLabels(row)) return "header";
    } else if (first === 1 && row <= leaf + 2 && isNumberRow(values)) return "other";
    if (typeof second === "string" && second.length <= 8 && isTotalWord(second)) return "total";
    return null;
  }

  /** Rows with few cells: a section line, a remark, a prepared serial number, or a sparse record. */
  function sortThin(first: CellValue, filled: number, row: number): RowSort {
    const known = covered.get(row) ?? 0;
    if (measures.usual <= 2)
      return typeof first === "string" && isNote(first) && first.length > 15 ? "other" : "record";
    if (filled === 1 && known === 0) return "other";
    if (filled === 1 && typeof first === "string" && (isNote(first) || first.length > 30))
      return "other";
    return filled + known >= Math.min(2, measures.sure) ? "record" : "other";
  }

  /** After a gap: a row full of labels is the header of the next table or page. */
  function gapLabels(row: number): boolean {
    if (!gap || count === 0) return false;
    const columns = filledColumns(grid.values[row]);
    if (columns.length < 3) return false;
    let sum = 0;
    for (const column of columns) sum += labelness(grid.values[row]?.[column]);
    return sum >= columns.length * 0.7;
  }

  function startsOtherTable(row: number): boolean {
    return gapLabels(row) && !repeatsHeader(row);
  }

  function repeatsHeader(row: number): boolean {
    let same = 0;
    let filled = 0;
    for (let column = header.left; column <= header.right; column++) {
      const value = grid.values[row]?.[column];
      if (isEmptyCell(value)) continue;
      filled++;
      for (let level = header.top; level <= leaf; level++)
        if (grid.values[level]?.[column] === value) {
          same++;
          break;
        }
    }
    return filled > 0 && same >= filled * 0.7;
  }
}
