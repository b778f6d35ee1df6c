import {
  findElement,
  firstElement,
  newElement,
  prefixOf,
  setAttribute,
} from "../../containers/xml/tree";
import type { XmlElement } from "../../containers/xml/tree";
import { readBook } from "../../formats/xlsx/book";
import { sheetNamed } from "../../formats/xlsx/live-book";
import type { LiveBook } from "../../formats/xlsx/live-book";
import { setTree } from "../../containers/package";
import { sheetOrder } from "../../formats/xlsx/sheet-order";
import { readSheetXml, writeSheetXml } from "../../formats/xlsx/sheet-xml";
import { insertInOrder } from "../../formats/xlsx/style-sheet";

/** Has the file open on a cell (A1 name): its tab in front, no other tab selected with it. */
export function selectCell(live: LiveBook, sheet: string, cell: string): void {
  const target = sheetNamed(live, sheet);
  const { root } = live.book.tree;
  const view = findElement(root, "bookViews", "workbookView");
  if (view !== undefined) setAttribute(view, "activeTab", String(target.index));
  setTree(live.pack, live.book.path, live.book.tree);
  for (const entry of live.book.sheets) {
    const source = readSheetXml(live.pack, entry.path);
    const chosen = entry.path === target.path;
    if (!setSelected(source.tree.root, chosen ? cell : null)) continue;
    writeSheetXml(live.pack, entry.path, source.tree, [
      source.bytes.subarray(source.dataStart, source.dataEnd),
    ]);
  }
  live.book = readBook(live.pack);
}

/** Sets or takes away the selection of a tab; answers whether anything changed. */
function setSelected(root: XmlElement, cell: string | null): boolean {
  const known = findElement(root, "sheetViews", "sheetView");
  if (cell === null) {
    if (known === undefined || !/\stabSelected\s*=/.test(known.attributes)) return false;
    setAttribute(known, "tabSelected", null);
    return true;
  }
  const view = known ?? addView(root);
  setAttribute(view, "tabSelected", "1");
  const pane = firstElement(view, "pane");
  const prefix = prefixOf(root);
  let selection = firstElement(view, "selection");
  if (selection === undefined) {
    selection = newElement(`${prefix}selection`);
    insertInOrder(view, selection, ["pane", "selection", "pivotSelection", "extLst"]);
  }
  if (pane === undefined) {
    setAttribute(selection, "activeCell", cell);
    setAttribute(selection, "sqref", cell);
  }
  return true;
}

function addView(root: XmlElement): XmlElement {
  const prefix = prefixOf(root);
  const view = newElement(`${prefix}sheetView`, { workbookViewId: 0 });
  insertInOrder(root, newElement(`${prefix}sheetViews`, {}, [view]), sheetOrder);
  return view;
}
