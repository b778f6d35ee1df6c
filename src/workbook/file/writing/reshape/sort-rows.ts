import { fileProblem } from "../../problems";
import { elements, firstElement, getAttribute, setAttribute } from "../../containers/xml/tree";
import { createScanner, isTag, latinOrUtf8, nextTag, skipElement } from "../../containers/xml/scan";
import { refuseProtected } from "../patch/apply";
import { readArea } from "../../cells/area";
import { newCellTag, readRowTag } from "../../formats/xlsx/cell-tag";
import { sheetNamed } from "../../formats/xlsx/live-book";
import type { LiveBook } from "../../formats/xlsx/live-book";
import { relationsOf } from "../../containers/relations";
import { readSheetXml, writeSheetXml } from "../../formats/xlsx/sheet-xml";
import type { SheetXml } from "../../formats/xlsx/sheet-xml";
import { reshapeJournal } from "./reshape-journal";
import { sortAreas } from "./sort-areas";
import { viewNotes } from "../../formats/xlsx/view-notes";

/**
 * Puts whole rows into another order, looks, heights and drop-downs with them: row `top + i` becomes what
 * row `order[i]` was. Refuses, with a `Problem`, where merges, formulas, notes or hidden rows would be torn.
 */
export function sortRows(
  live: LiveBook,
  name: string,
  top: number,
  order: readonly number[],
): void {
  refuseProtected(live, name);
  const { path } = sheetNamed(live, name);
  const source = readSheetXml(live.pack, path);
  const bottom = top + order.length - 1;
  const within = (row: number) => row >= top && row <= bottom;
  refuse(live, name, path, source, { top, bottom });
  const target = new Map(order.map((from, i) => [from, top + i] as const));
  const row = (at: number) => target.get(at) ?? at;
  const rows = takeRows(source, within, row, name);
  sortAreas(source.tree.root, { top, bottom, row }, name);
  const links = firstElement(source.tree.root, "hyperlinks");
  for (const link of links === undefined ? [] : elements(links)) {
    const area = readArea(getAttribute(link, "ref") ?? "");
    if (area === null || area.top !== area.bottom || !within(area.top)) continue;
    const moved = (getAttribute(link, "ref") ?? "").replace(/\d+/g, String(row(area.top) + 1));
    setAttribute(link, "ref", moved);
  }
  writeSheetXml(live.pack, path, source.tree, rows);
  reshapeJournal(live, name, row, {
    area: (area) =>
      area.top === area.bottom ? { ...area, top: row(area.top), bottom: row(area.top) } : area,
    formula: String,
    firstLeft: (area) => area.top,
  });
}

interface Span {
  readonly top: number;
  readonly bottom: number;
}

function refuse(live: LiveBook, sheet: string, path: string, source: SheetXml, span: Span): void {
  const merges = firstElement(source.tree.root, "mergeCells");
  for (const merge of merges === undefined ? [] : elements(merges)) {
    const area = readArea(getAttribute(merge, "ref") ?? "");
    if (area !== null && area.top <= span.bottom && span.top <= area.bottom)
      throw fileProblem("sort-merged", { sheet, place: getAttribute(merge, "ref") ?? "" });
  }
  for (const key of viewNotes(live.pack, path).keys()) {
    const row = Math.floor(key / 16_384);
    if (row >= span.top && row <= span.bottom) throw fileProblem("sort-notes", { sheet });
  }
  if (relationsOf(live.pack, path).some(({ type }) => type === "pivotTable"))
    throw fileProblem("rows-in-pivot", { sheet });
}

/** The rows of the sheet in their new order; rows that are not there are empty and stay so. */
function takeRows(
  source: SheetXml,
  within: (row: number) => boolean,
  row: (row: number) => number,
  sheet: string,
): Uint8Array[] {
  const { bytes } = source;
  const scanner = createScanner(bytes, source.dataStart);
  const tag = newCellTag();
  const moved = new Map<number, string>();
  let first = -1;
  let last = source.dataStart;
  let at = -1;
  while (nextTag(scanner) && scanner.tagStart < source.dataEnd) {
    if (scanner.kind === "close" || !isTag(scanner, "row")) continue;
    readRowTag(scanner, tag);
    at = tag.row >= 0 ? tag.row : at + 1;
    const start = scanner.tagStart;
    skipElement(scanner);
    if (!within(at)) continue;
    if (tag.hidden) throw fileProblem("sort-hidden", { sheet });
    if (first < 0) first = start;
    last = scanner.tagEnd;
    const xml = latinOrUtf8(bytes, start, scanner.tagEnd);
    if (/<(\w+:)?f[\s>]/.test(xml)) throw fileProblem("sort-formulas", { sheet, place: at + 1 });
    moved.set(row(at), renumbered(xml, row(at)));
  }
  if (first < 0) return [bytes.subarray(source.dataStart, source.dataEnd)];
  const sorted = [...moved].sort(([a], [b]) => a - b).map(([, xml]) => xml);
  return [
    bytes.subarray(source.dataStart, first),
    new TextEncoder().encode(sorted.join("")),
    bytes.subarray(last, source.dataEnd),
  ];
}

/** A row's source at another place. */
function renumbered(xml: string, row: number): string {
  const rowTag = xml.replace(/^(<(?:\w+:)?row\b[^>]*?\sr=)("[^"]*"|'[^']*')/, `$1"${row + 1}"`);
  return rowTag.replace(/(<(?:\w+:)?c\b[^>]*?\sr=["'][A-Za-z]+)\d+/g, `$1${row + 1}`);
}
