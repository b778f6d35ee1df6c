import type { ColumnWidth } from "../../types";
import { refuseProtected } from "../patch/apply";
import { sheetNamed } from "../../formats/xlsx/live-book";
import type { LiveBook } from "../../formats/xlsx/live-book";
import { readSheetXml, writeSheetXml } from "../../formats/xlsx/sheet-xml";
import { sheetOrder } from "../../formats/xlsx/sheet-order";
import { insertInOrder } from "../../formats/xlsx/style-sheet";
import {
  elements,
  getAttribute,
  newElement,
  prefixOf,
  setAttribute,
} from "../../containers/xml/tree";
import type { XmlElement } from "../../containers/xml/tree";

const LastColumn = 16_383;
/** Characters; Excel takes no wider column. */
const Widest = 255;

/** Sets the widths of columns; looks, outlines and hiding of the columns stay. Throws `sheet-protected`. */
export function widenColumns(live: LiveBook, name: string, widths: readonly ColumnWidth[]): void {
  refuseProtected(live, name);
  const { path } = sheetNamed(live, name);
  const source = readSheetXml(live.pack, path);
  const { root } = source.tree;
  const prefix = prefixOf(root);
  let columns = elements(root, "cols").flatMap((list) => elements(list, "col"));
  for (const width of widths) columns = widened(columns, width, `${prefix}col`);
  root.children = root.children.filter((child) => "raw" in child || child.name !== `${prefix}cols`);
  if (columns.length > 0) insertInOrder(root, newElement(`${prefix}cols`, {}, columns), sheetOrder);
  const { bytes, dataStart, dataEnd } = source;
  writeSheetXml(live.pack, path, source.tree, [bytes.subarray(dataStart, dataEnd)]);
}

/** The declarations with one stretch of columns cut out of them and set anew. */
function widened(columns: readonly XmlElement[], to: ColumnWidth, tag: string): XmlElement[] {
  const first = Math.max(0, to.first);
  const last = Math.min(LastColumn, to.last);
  const all: XmlElement[] = [];
  let next = first;
  const bare = (until: number): void => {
    if (next <= until) all.push(set(newElement(tag), next, until, to.width));
  };
  for (const column of columns) {
    const min = Number(getAttribute(column, "min")) - 1;
    const max = Number(getAttribute(column, "max")) - 1;
    if (max < first || min > last) {
      if (min > last) bare(last);
      if (min > last) next = last + 1;
      all.push(column);
      continue;
    }
    bare(Math.min(min - 1, last));
    if (min < first) all.push(set(copyOf(column), min, first - 1));
    all.push(set(copyOf(column), Math.max(min, first), Math.min(max, last), to.width));
    if (max > last) all.push(set(copyOf(column), last + 1, max));
    next = Math.max(next, Math.min(max, last) + 1);
  }
  bare(last);
  return all;
}

function copyOf(column: XmlElement): XmlElement {
  return { ...column };
}

function set(column: XmlElement, first: number, last: number, width?: number): XmlElement {
  setAttribute(column, "min", String(first + 1));
  setAttribute(column, "max", String(last + 1));
  if (width !== undefined) {
    setAttribute(column, "width", String(Math.round(Math.min(width, Widest) * 100) / 100));
    setAttribute(column, "customWidth", "1");
  }
  return column;
}
