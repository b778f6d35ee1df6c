import { isEmptyCell } from "../../../../sheet/grid";
import { viewKey, type EnteredCell } from "../../view";
import { cellSource } from "../parts/cell-source";
import { rewriteCells, stored } from "./cell-edits";
import type { LiveBook } from "../../formats/xlsx/live-book";
import type { StyleSheet } from "../../formats/xlsx/style-sheet";
import { withFormat } from "../../formats/xlsx/style-sheet";

/**
 * Writes what the clerk typed into the grid, formulas too. Answers the cells left as they were: those
 * whose formula fills an area or is shared, which one cell cannot take part of.
 */
export function enterCells(
  live: LiveBook,
  styles: StyleSheet,
  sheet: string,
  cells: readonly EnteredCell[],
): readonly EnteredCell[] {
  const byPlace = new Map(cells.map((cell) => [viewKey(cell.row, cell.column), cell]));
  const refused: EnteredCell[] = [];
  rewriteCells(live, sheet, cells, (row, column, old, context) => {
    const entered = byPlace.get(viewKey(row, column));
    if (entered === undefined) return null;
    if (entered.calculated === true)
      return old.formula ? withResult(old.xml, context.prefix, entered.value) : null;
    if (old.formula && /<(\w+:)?f\s[^<>]*\bref\s*=/.test(old.xml)) {
      refused.push(entered);
      return null;
    }
    const kept = old.xml === "" ? context.columnStyle(column) : old.style;
    const style = entered.format === undefined ? kept : withFormat(styles, kept, entered.format);
    const value = isEmptyCell(entered.value) ? null : entered.value;
    return cellSource(context.prefix, row, column, {
      value: stored(value, style, styles, context.cells.date1904),
      style,
      formula: entered.formula,
    });
  });
  return refused;
}

/** A formula's cell with another result; its formula is kept to the letter. */
function withResult(xml: string, prefix: string, value: EnteredCell["value"]): string | null {
  const formula = formulaIn(xml);
  const opening = /^<(?:\w+:)?c\b[^>]*>/.exec(xml)?.[0];
  if (formula === null || opening === undefined) return null;
  const model = cellSource(prefix, 0, 0, { value, style: 0, formula: "0" });
  const type = /\st="\w+"/.exec(model)?.[0] ?? "";
  const result = /<(?:\w+:)?v>[\s\S]*<\/(?:\w+:)?v>/.exec(model)?.[0] ?? "";
  const plain = opening.replace(/\st\s*=\s*("[^"]*"|'[^']*')/, "");
  return `${plain.slice(0, -1)}${type}>${formula}${result}</${prefix}c>`;
}

/** The element of a cell's formula as it stands; null: there is none, or it is not closed. */
function formulaIn(xml: string): string | null {
  const start = /<(?:\w+:)?f(?:\s[^<>]*|\/)?>/.exec(xml);
  if (start === null) return null;
  if (start[0].endsWith("/>")) return start[0];
  const end = /<\/(?:\w+:)?f>/.exec(xml.slice(start.index));
  return end === null ? null : xml.slice(start.index, start.index + end.index + end[0].length);
}
