import { cellName } from "../../sheet/address";
import type { CellValue } from "../../sheet/grid";
import { Bounds } from "./bounds";
import { isCellValue, isColumn, isRow } from "./cells";
import type { PackedRow } from "./packed-columns";

/** XML of one cell. */
export const MaxSource = 400_000;

/** A changed cell: see `CellBefore` of the file adapter. */
export type FileChange = readonly [number, number, CellValue, CellValue, string, string];

export function isFileChange(value: unknown): value is FileChange {
  if (!Array.isArray(value) || value.length !== 6) return false;
  const [row, column, before, after, xml, format] = value as unknown[];
  return (
    isRow(row) &&
    isColumn(column) &&
    isCellValue(before) &&
    isCellValue(after) &&
    isCellSource(xml) &&
    typeof format === "string" &&
    format.length <= Bounds.format * 4
  );
}

/** One cell's element and nothing beside it. */
function isCellSource(xml: unknown): xml is string {
  if (typeof xml !== "string" || xml.length > MaxSource) return false;
  if (xml === "") return true;
  const tags = xml.match(/<(?:\w{1,20}:)?(?:c|row|sheetData)[\s/>]/g) ?? [];
  return tags.length === 1 && /^<(?:\w{1,20}:)?c[\s/>]/.test(xml) && xml.endsWith(">");
}

/** Values of `rowOfChange`. */
export const FileChangeWidth = 10;

/** The change as plain values; its source in pieces, so that what is alike from cell to cell stands alone. */
export function rowOfChange([row, column, before, after, xml, format]: FileChange): PackedRow {
  const { named, head, rest } = cutAtName(xml, cellName(row, column));
  const { start, value, end } = cutAtValue(rest);
  return [row, column, before, after, named, head, start, shortValue(value), end, format];
}

/** The change that such values stand for; null: none. */
export function changeOfRow(values: readonly CellValue[]): FileChange | null {
  const [row, column, before, after, named, head, start, value, end, format] = values;
  if (!isRow(row) || !isColumn(column)) return null;
  const name = named === true ? cellName(row, column) : "";
  const xml = `${String(head)}${name}${String(start)}${String(value)}${String(end)}`;
  const change = [row, column, before, after, xml, format];
  return isFileChange(change) ? change : null;
}

function cutAtName(xml: string, name: string) {
  const at = xml.indexOf(` r="${name}"`);
  if (at < 0) return { named: false, head: "", rest: xml };
  const from = at + ' r="'.length;
  return { named: true, head: xml.slice(0, from), rest: xml.slice(from + name.length) };
}

function cutAtValue(source: string) {
  const tag = /<(?:\w{1,20}:)?v>/.exec(source);
  const from = tag === null ? source.length : tag.index + tag[0].length;
  const to = tag === null ? -1 : source.indexOf("<", from);
  const end = to < 0 ? source.length : to;
  return { start: source.slice(0, from), value: source.slice(from, end), end: source.slice(end) };
}

/** A whole number as such: places in the shared strings are near each other. */
function shortValue(text: string): CellValue {
  return /^[1-9]\d{0,11}$/.test(text) ? Number(text) : text;
}
