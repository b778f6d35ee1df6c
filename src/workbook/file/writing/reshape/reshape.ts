import { cellName } from "../../../../sheet/address";
import { fileProblem } from "../../problems";
import { escapeXml } from "../../containers/xml/text";
import {
  elements,
  firstElement,
  getAttribute,
  setAttribute,
  textOf,
} from "../../containers/xml/tree";
import type { XmlElement } from "../../containers/xml/tree";
import { refuseProtected } from "../patch/apply";
import { readArea } from "../../cells/area";
import { readBook } from "../../formats/xlsx/book";
import { sheetNamed } from "../../formats/xlsx/live-book";
import type { LiveBook } from "../../formats/xlsx/live-book";
import { partPaths, setTree, xmlTree } from "../../containers/package";
import { relationsOf } from "../../containers/relations";
import { readSheetXml, writeSheetXml } from "../../formats/xlsx/sheet-xml";
import { dropCalcChain, recalculateOnLoad } from "../parts/tabs";
import { reshapeJournal } from "./reshape-journal";
import { reshapeChart, reshapeParts } from "./reshape-parts";
import { reshapeRows } from "./reshape-rows";
import { reshapeTree, type TreeChange } from "./reshape-tree";
import { cutsThrough, shiftedArea, shiftedRow, type RowShift } from "./row-shift";
import { namesSheet, shiftFormula } from "./shift-formula";

const LastRow = 1_048_575;

/**
 * Puts rows into a sheet or takes some out, and has everything in the workbook that names a place of it
 * follow: formulas, names, charts, rules, merges, links, notes, pictures and the undo history. Refuses,
 * with a `Problem`, what could not be kept true.
 */
export function shiftRows(live: LiveBook, name: string, shift: RowShift, like: number): void {
  refuseProtected(live, name);
  const { path } = sheetNamed(live, name);
  refuseParts(live, name, path, shift);
  const formulaOn = (own: string | null, where: () => string) => (text: string) => {
    const { formula, lost } = shiftFormula(text, shift, { moved: name, own });
    if (lost) throw fileProblem("rows-in-formula", { sheet: name, place: where() });
    return formula;
  };
  const row = (at: number) => shiftedRow(shift, at);
  const change = (own: string | null, where: () => string): TreeChange => ({
    area: (area) => (own === name ? shiftedArea(shift, area) : area),
    formula: formulaOn(own, where),
    firstLeft: (area) => (own === name ? firstLeft(shift, area.top) : area.top),
  });

  for (const sheet of live.book.sheets) {
    const own = sheet.name === name;
    const source = readSheetXml(live.pack, sheet.path);
    if (!own && !mentions(source.bytes, name)) continue;
    const rows = reshapeRows(source, {
      row: own ? row : (at) => at,
      formula: (text, r, c) => formulaOn(sheet.name, () => `${sheet.name} ${cellName(r, c)}`)(text),
      area: (reference) => (own ? movedArray(reference, shift, name) : reference),
      fresh: own && shift.count > 0 ? { at: shift.at, count: shift.count, like } : null,
    });
    const moved = change(sheet.name, () => sheet.name);
    reshapeTree(source.tree.root, moved);
    if (own) moveBreaks(source.tree.root, shift);
    writeSheetXml(live.pack, sheet.path, source.tree, rows);
    if (own) reshapeParts(live.pack, path, row, moved);
  }
  const elsewhere = change(null, () => name);
  for (const part of partPaths(live.pack))
    if (/^xl\/charts\/chart\d*\.xml$/i.test(part)) reshapeChart(live.pack, part, elsewhere.formula);
  moveNames(live, name, shift);
  reshapeJournal(
    live,
    name,
    row,
    change(name, () => name),
  );
  dropCalcChain(live);
  recalculateOnLoad(live);
}

/** The first row from `top` on that is left. */
function firstLeft({ at, count }: RowShift, top: number): number {
  return count < 0 && top >= at && top < at - count ? at - count : top;
}

/** Looked for by its first sign: most sheets have no formula that names another. */
function mentions(bytes: Uint8Array, sheet: string): boolean {
  return new TextDecoder().decode(bytes).includes(escapeXml(sheet).replaceAll("'", "''"));
}

function movedArray(reference: string, shift: RowShift, sheet: string): string {
  const area = readArea(reference);
  if (area === null) return reference;
  if (cutsThrough(shift, area)) throw fileProblem("rows-in-array", { sheet, place: reference });
  const after = shiftedArea(shift, area);
  if (after === null) return reference;
  const [first = "", last = first] = reference.split(":");
  const named = (cell: string, row: number) => cell.replace(/\d{1,7}$/, String(row + 1));
  return reference.includes(":")
    ? `${named(first, after.top)}:${named(last, after.bottom)}`
    : named(first, after.top);
}

/** What rows cannot come or go under without harm. */
function refuseParts(live: LiveBook, sheet: string, path: string, shift: RowShift): void {
  for (const { type, target } of relationsOf(live.pack, path)) {
    if (type === "pivotTable" || type === "queryTable")
      throw fileProblem("rows-in-pivot", { sheet });
    const table = type === "table" ? xmlTree(live.pack, target)?.root : undefined;
    const area = readArea((table && getAttribute(table, "ref")) ?? "");
    if (area === null || shift.count > 0) continue;
    const end = shift.at - shift.count;
    const after = shiftedArea(shift, area);
    const cutsHeader = area.top >= shift.at && area.top < end;
    if (cutsHeader || after === null || after.bottom <= after.top)
      throw fileProblem("rows-in-table", { sheet });
  }
  const { root } = readSheetXml(live.pack, path).tree;
  const size = readArea(getAttribute(firstElement(root, "dimension") ?? root, "ref") ?? "");
  if (size !== null && size.bottom + shift.count > LastRow)
    throw fileProblem("sheet-too-large", { sheet, rows: LastRow + 1, columns: size.right + 1 });
}

/** A page break stands before the row that its number counts. */
function moveBreaks(root: XmlElement, shift: RowShift): void {
  const list = firstElement(root, "rowBreaks");
  if (list === undefined) return;
  list.children = list.children.filter((child) => {
    if ("raw" in child) return true;
    const after = shiftedRow(shift, Number(getAttribute(child, "id") ?? 0));
    if (after !== null) setAttribute(child, "id", String(after));
    return after !== null;
  });
  const count = String(elements(list).length);
  for (const name of ["count", "manualBreakCount"])
    if (getAttribute(list, name) !== null) setAttribute(list, name, count);
}

/** Names follow; one that stood for rows now gone goes where a program made it, and is refused else. */
function moveNames(live: LiveBook, sheet: string, shift: RowShift): void {
  const { tree, path } = live.book;
  const list = firstElement(tree.root, "definedNames");
  if (list === undefined) return;
  list.children = list.children.filter((child) => {
    if ("raw" in child) return true;
    const text = textOf(child);
    const { formula, lost } = shiftFormula(text, shift, { moved: sheet, own: null });
    if (lost) {
      const name = getAttribute(child, "name") ?? "";
      if (name.startsWith("_xlnm.")) return false;
      throw fileProblem("rows-in-formula", { sheet, place: name });
    }
    if (formula !== text) child.children = [{ raw: escapeXml(formula) }];
    return true;
  });
  setTree(live.pack, path, tree);
  live.book = readBook(live.pack);
}

/** Where a formula, a name, a rule or a chart of another sheet names this one; null: nowhere. */
export function userOf(live: LiveBook, name: string): string | null {
  const tabs = live.book.names;
  const names = (text: string) => namesSheet(text, name, tabs);
  const list = firstElement(live.book.tree.root, "definedNames");
  const index = String(sheetNamed(live, name).index);
  for (const element of list === undefined ? [] : elements(list))
    if (getAttribute(element, "localSheetId") !== index && names(textOf(element)))
      return getAttribute(element, "name") ?? "";
  for (const sheet of live.book.sheets) {
    if (sheet.name === name) continue;
    const source = readSheetXml(live.pack, sheet.path);
    if (!mentions(source.bytes, name)) continue;
    let found: string | null = null;
    const look = (text: string, place: string): string => {
      if (names(text)) found ??= place;
      return text;
    };
    reshapeRows(source, {
      row: (at) => at,
      formula: (text, r, c) => look(text, `${sheet.name} ${cellName(r, c)}`),
      area: String,
      fresh: null,
    });
    reshapeTree(source.tree.root, {
      area: (area) => area,
      formula: (text) => look(text, sheet.name),
      firstLeft: ({ top }) => top,
    });
    if (found !== null) return found;
  }
  return null;
}
