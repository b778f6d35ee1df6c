import type { DraftArea } from "../../sheet/draft";
import { CellFlag, isEmptyCell } from "../../sheet/grid";
import type { CellValue, Grid } from "../../sheet/grid";
import { restsAfter, type Steps } from "../../sheet/steps";
import { formatKind } from "../number-format";
import { Days1904 } from "./date-system";
import type { Outline } from "./outline";
import type { Structure } from "./structure";

/** Number formats of one area. */
export interface FormatBlock {
  readonly area: DraftArea;
  readonly formats: readonly (readonly CellValue[])[];
}

/** The grid of a sheet out of what was read of it: cut after its last value, flagged, dates of 1900. */
export function* gridFrom(
  outline: Outline,
  values: CellValue[][],
  structure: Structure,
  formats: readonly FormatBlock[],
): Steps<Grid> {
  const { rowCount, columnCount } = extent(values);
  yield;
  values.length = rowCount;
  for (const cells of values) if (cells.length > columnCount) cells.length = columnCount;
  return {
    book: outline.book,
    sheet: outline.name,
    hidden: outline.hidden,
    rowCount,
    columnCount,
    values,
    merges: structure.merges,
    hiddenRows: within(structure.hiddenRows, rowCount),
    hiddenColumns: within(structure.hiddenColumns, columnCount),
    flags: yield* flagsFrom(outline, values, columnCount, structure.formulas ?? [], formats),
  };
}

function extent(values: readonly CellValue[][]): { rowCount: number; columnCount: number } {
  let rowCount = 0;
  let columnCount = 0;
  values.forEach((cells, row) => {
    let last = cells.length - 1;
    while (last >= 0 && isEmptyCell(cells[last])) last--;
    if (last < 0) return;
    rowCount = row + 1;
    columnCount = Math.max(columnCount, last + 1);
  });
  return { rowCount, columnCount };
}

const within = (indices: ReadonlySet<number>, count: number): Set<number> =>
  new Set([...indices].filter((index) => index < count));

function* flagsFrom(
  outline: Outline,
  values: CellValue[][],
  columnCount: number,
  formulas: readonly DraftArea[],
  formats: readonly FormatBlock[],
): Steps<Uint8Array | null> {
  const flags = new Uint8Array(values.length * columnCount);
  let any = false;
  const flag = (row: number, column: number, bits: number) => {
    any = true;
    flags[row * columnCount + column] = (flags[row * columnCount + column] ?? 0) | bits;
  };
  for (const { area, formats: rows } of formats)
    for (const [i, codes] of rows.entries()) {
      if (restsAfter(i)) yield;
      const cells = values[area.top + i];
      codes.forEach((code, j) => {
        const column = area.left + j;
        const value = cells?.[column];
        if (cells === undefined || value === undefined || value === null || value === "") return;
        const kind = formatKind(String(code));
        if (kind === "text") flag(area.top + i, column, CellFlag.text);
        if (typeof value !== "number" || (kind !== "date" && kind !== "time")) return;
        flag(area.top + i, column, CellFlag.date);
        if (outline.date1904 && kind === "date") cells[column] = value + Days1904;
      });
    }
  for (const { top, left, bottom, right } of formulas)
    for (let row = top; row <= Math.min(bottom, values.length - 1); row++)
      for (let column = left; column <= Math.min(right, columnCount - 1); column++) {
        const value = values[row]?.[column];
        if (value !== undefined && value !== null && value !== "")
          flag(row, column, CellFlag.formula);
      }
  return any ? flags : null;
}
