import { cellName } from "../../../../sheet/address";
import type { Merge } from "../../../../sheet/grid";
import { cellKey } from "../../foreign/foreign";
import type { ForeignRow, ForeignSheet } from "../../foreign/foreign";
import { cellSource } from "../parts/cell-source";
import type { TextTable } from "./text-table";

/** The rows of a sheet as source, and the area its cells take; null when there are none. */
export function rowsSource(
  sheet: ForeignSheet,
  styles: readonly number[],
  texts: TextTable,
): { readonly source: string; readonly used: Merge | null } {
  const { values, styles: looks } = sheet.cells;
  const out = joiner();
  let used: Merge | null = null;
  let last = Math.max(values.length, looks.length);
  for (const row of sheet.rows.keys()) last = Math.max(last, row + 1);
  for (let row = 0; row < last; row++) {
    const facts = sheet.rows.get(row);
    const { cells, left, right } = rowCells(sheet, row, styles, texts);
    if (cells.length > 0) used = withRow(used, row, left, right);
    if (cells.length === 0 && facts === undefined) continue;
    out.add(`<row r="${row + 1}"${facts === undefined ? "" : rowFacts(facts)}>`);
    for (const cell of cells) out.add(cell);
    out.add("</row>");
  }
  return { source: out.whole(), used };
}

/** So many pieces are joined at a time: millions of short strings take ten times their characters. */
const PIECES = 4096;

function joiner(): { readonly add: (piece: string) => void; readonly whole: () => string } {
  const joined: string[] = [];
  let pieces: string[] = [];
  const join = (): void => {
    joined.push(pieces.join(""));
    pieces = [];
  };
  return {
    add: (piece) => {
      if (pieces.push(piece) >= PIECES) join();
    },
    whole: () => {
      join();
      return joined.join("");
    },
  };
}

function withRow(used: Merge | null, row: number, left: number, right: number): Merge {
  if (used === null) return { top: row, bottom: row, left, right };
  return {
    top: used.top,
    bottom: row,
    left: Math.min(used.left, left),
    right: Math.max(used.right, right),
  };
}

function rowFacts({ height, hidden, level = 0, collapsed }: ForeignRow): string {
  return [
    height !== null && height >= 0 ? ` ht="${Math.min(409, height)}" customHeight="1"` : "",
    hidden ? ' hidden="1"' : "",
    level > 0 ? ` outlineLevel="${Math.min(7, level)}"` : "",
    collapsed === true ? ' collapsed="1"' : "",
  ].join("");
}

function rowCells(
  sheet: ForeignSheet,
  row: number,
  styles: readonly number[],
  texts: TextTable,
): { cells: string[]; left: number; right: number } {
  const { formulas, rich } = sheet.cells;
  const line = sheet.cells.values[row] ?? [];
  const looks = sheet.cells.styles[row];
  const cells: string[] = [];
  let left = 0;
  let right = 0;
  const count = Math.max(line.length, looks?.length ?? 0);
  for (let column = 0; column < count; column++) {
    const value = line[column] ?? null;
    const style = styles[looks?.[column] ?? 0] ?? 0;
    const key = cellKey(row, column);
    const formula = formulas.get(key) ?? "";
    const source =
      typeof value === "string" && value !== "" && formula === ""
        ? `<c r="${cellName(row, column)}"${style === 0 ? "" : ` s="${style}"`} t="s"><v>${texts.numberOf(value, rich.get(key))}</v></c>`
        : cellSource("", row, column, {
            value,
            style,
            formula: formula === "" ? undefined : formula,
          });
    if (source === "") continue;
    if (cells.length === 0) left = column;
    right = column;
    cells.push(source);
  }
  return { cells, left, right };
}
