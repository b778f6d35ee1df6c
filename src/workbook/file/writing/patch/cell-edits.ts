import type { CellValue } from "../../../../sheet/grid";
import type { CellEdit } from "../../../../sheet/edit";
import { cellName } from "../../../../sheet/address";
import { formatKind } from "../../../number-format";
import type { Believed } from "../../../port";
import { unescapeXml } from "../../containers/xml/text";
import { elements, getAttribute } from "../../containers/xml/tree";
import type { XmlElement } from "../../containers/xml/tree";
import { cellSource } from "../parts/cell-source";
import { cellTurnover, followDimension } from "./dimension";
import { cellContext, sheetNamed } from "../../formats/xlsx/live-book";
import type { LiveBook } from "../../formats/xlsx/live-book";
import { patchRows, readCellSource, rowPrefix } from "./patch-rows";
import { Days1904 } from "../../formats/xlsx/read-sheet";
import type { CellContext } from "../../formats/xlsx/read-sheet";
import { readSheetXml, writeSheetXml } from "../../formats/xlsx/sheet-xml";
import { formatOfStyle, withFormat } from "../../formats/xlsx/style-sheet";
import type { StyleSheet } from "../../formats/xlsx/style-sheet";
import { followHeaders } from "./table-headers";

/** A changed cell: its place, the value before and after, its source before, its number format before. */
export type CellBefore = readonly [
  row: number,
  column: number,
  before: CellValue,
  after: CellValue,
  xml: string,
  format: string,
];

/** What `applyCells` changed on one sheet. */
export interface CellsBefore {
  readonly kind: "cells";
  readonly sheet: string;
  readonly cells: readonly CellBefore[];
}

/** Writes values, and formats where given. Only the cells named change; throws on one that holds a formula. */
export function applyCells(
  live: LiveBook,
  styles: StyleSheet,
  sheet: string,
  edits: readonly CellEdit[],
): CellsBefore {
  const byPlace = new Map(edits.map((edit) => [placeOf(edit), edit]));
  const cells: CellBefore[] = [];
  rewriteCells(live, sheet, edits, (row, column, old, context) => {
    const edit = byPlace.get(placeOf({ row, column }));
    if (edit === undefined) return null;
    if (old.formula) throw new Error(`${sheet}!${cellName(row, column)} holds a formula`);
    const kept = old.xml === "" ? context.columnStyle(column) : old.style;
    const style = edit.format === undefined ? kept : withFormat(styles, kept, edit.format);
    const after = edit.value === "" ? null : edit.value;
    cells.push([row, column, old.value, after, old.xml, formatOfStyle(styles, old.style)]);
    if (edit.formula === true)
      return cellSource(context.prefix, row, column, {
        value: null,
        style,
        formula: String(edit.value).slice(1),
      });
    const value = stored(after, style, styles, context.cells.date1904);
    return cellSource(context.prefix, row, column, { value, style });
  });
  followHeaders(
    live,
    sheetNamed(live, sheet).path,
    cells.map(([row, column, , value]) => ({ row, column, value })),
  );
  return { kind: "cells", sheet, cells };
}

/** What came of putting cells back. */
interface CellsBack {
  readonly back: readonly PutBack[];
  readonly refused: readonly string[];
}

/** A cell that was put back, with the value it held and the one it holds. */
export interface PutBack {
  readonly row: number;
  readonly column: number;
  readonly from: CellValue;
  readonly value: CellValue;
}

/**
 * Puts cells back that still hold what was written, to the letter; answers which, and the names of the others. What
 * another computer is said to have done is `agreed`: constants alone, in the cell's own format.
 */
export function restoreCells(
  live: LiveBook,
  styles: StyleSheet,
  before: CellsBefore,
  believed: Believed,
): CellsBack {
  const byPlace = new Map(
    before.cells.map((cell) => [placeOf({ row: cell[0], column: cell[1] }), cell]),
  );
  const refused: string[] = [];
  const back: PutBack[] = [];
  const places = before.cells.map(([row, column]) => ({ row, column }));
  rewriteCells(live, before.sheet, places, (row, column, old, context) => {
    const cell = byPlace.get(placeOf({ row, column }));
    if (cell === undefined) return null;
    const [, , value, after, xml, format] = cell;
    const isAfter = old.formula ? formulaIn(old.xml) === after : sameValue(old.value, after);
    if (!isAfter) {
      refused.push(cellName(row, column));
      return null;
    }
    back.push({ row, column, from: old.formula ? formulaIn(old.xml) : old.value, value });
    if (believed === "agreed") {
      const plain = stored(value, old.style, styles, context.cells.date1904);
      return cellSource(context.prefix, row, column, { value: plain, style: old.style });
    }
    if (xml === "" || isStillRight(xml, value, format, styles, context.cells)) return xml;
    const style = withFormat(styles, old.style, format);
    return cellSource(context.prefix, row, column, {
      value: stored(value, style, styles, context.cells.date1904),
      style,
    });
  });
  followHeaders(live, sheetNamed(live, before.sheet).path, back);
  return { back, refused };
}

/** The formula of a cell with its `=`, as `applyCells` writes one. */
function formulaIn(xml: string): string {
  const source = /<(?:\w+:)?f>([^<]*)<\//.exec(xml)?.[1] ?? "";
  return `=${unescapeXml(source)}`;
}

/** Empty is empty, however it is written. */
export function sameValue(a: CellValue, b: CellValue): boolean {
  return a === b || ((a === null || a === "") && (b === null || b === ""));
}

interface RewriteContext {
  readonly cells: CellContext;
  readonly prefix: string;
  columnStyle(column: number): number;
}

/** Rewrites the cells of a sheet that `places` names. */
export function rewriteCells(
  live: LiveBook,
  name: string,
  places: readonly { readonly row: number; readonly column: number }[],
  rewrite: (
    row: number,
    column: number,
    old: Parameters<Parameters<typeof patchRows>[2]>[2],
    context: RewriteContext,
  ) => string | null,
): void {
  const { path } = sheetNamed(live, name);
  const sheet = readSheetXml(live.pack, path);
  const cells = cellContext(live);
  const { root } = sheet.tree;
  const context: RewriteContext = {
    cells,
    prefix: rowPrefix(sheet),
    columnStyle: (column) => columnStyle(root, column),
  };
  const targets = new Map<number, number[]>();
  const seen = new Set<number>();
  for (const place of places) {
    if (seen.has(placeOf(place))) continue;
    seen.add(placeOf(place));
    const columns = targets.get(place.row);
    if (columns === undefined) targets.set(place.row, [place.column]);
    else columns.push(place.column);
  }
  const turnover = cellTurnover();
  const rows = patchRows(
    sheet,
    targets,
    (row, column, old) => {
      const source = rewrite(row, column, old, context);
      if (source !== null && (source === "") !== (old.xml === ""))
        turnover.note(row, column, source !== "");
      return source;
    },
    cells,
  );
  followDimension(root, turnover, () => rows);
  writeSheetXml(live.pack, path, sheet.tree, [rows]);
}

/** The number a file holds for a value: days count from another day in the 1904 system. */
export function stored(
  value: CellValue,
  style: number,
  styles: StyleSheet,
  date1904: boolean,
): CellValue {
  const shifts =
    date1904 && typeof value === "number" && formatKind(formatOfStyle(styles, style)) === "date";
  return shifts ? value - Days1904 : value;
}

/** Whether a cell's old source still means its old value: indices in it may point elsewhere by now. */
function isStillRight(
  xml: string,
  value: CellValue,
  format: string,
  styles: StyleSheet,
  context: CellContext,
): boolean {
  const read = readCellSource(xml, context);
  if (read === null) return false;
  return sameValue(read.value, value) && formatOfStyle(styles, read.style) === format;
}

function columnStyle(root: XmlElement, column: number): number {
  for (const list of elements(root, "cols"))
    for (const band of elements(list, "col"))
      if (
        Number(getAttribute(band, "min")) <= column + 1 &&
        Number(getAttribute(band, "max")) >= column + 1
      )
        return Number(getAttribute(band, "style") ?? 0);
  return 0;
}

function placeOf({ row, column }: { readonly row: number; readonly column: number }): number {
  return row * 16_384 + column;
}
