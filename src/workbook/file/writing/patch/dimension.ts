import { nameOfArea } from "../../../areas";
import type { DraftArea } from "../../../../sheet/draft";
import { createScanner, isTag, nextTag } from "../../containers/xml/scan";
import { firstElement, getAttribute, setAttribute } from "../../containers/xml/tree";
import type { XmlElement } from "../../containers/xml/tree";
import { readArea } from "../../cells/area";
import { newCellTag, readCellTag, readRowTag } from "../../formats/xlsx/cell-tag";

/** Cells that came into a sheet or went out of it. */
export interface CellTurnover {
  note(row: number, column: number, came: boolean): void;
  readonly added: () => DraftArea | null;
  readonly removed: () => DraftArea | null;
}

export function cellTurnover(): CellTurnover {
  let added: DraftArea | null = null;
  let removed: DraftArea | null = null;
  return {
    note(row, column, came) {
      const cell = { top: row, left: column, bottom: row, right: column };
      if (came) added = both(added, cell);
      else removed = both(removed, cell);
    },
    added: () => added,
    removed: () => removed,
  };
}

/**
 * Has the used range a sheet states follow its cells: it grows by those that came, and is counted anew out of
 * the rows where one went from its edge. A sheet that states none is left so.
 */
export function followDimension(
  root: XmlElement,
  turnover: CellTurnover,
  rows: () => Uint8Array,
): void {
  const element = firstElement(root, "dimension");
  const stated = element === undefined ? null : readArea(getAttribute(element, "ref") ?? "");
  if (element === undefined || stated === null) return;
  const removed = turnover.removed();
  const added = turnover.added();
  const area =
    removed !== null && onEdge(removed, stated)
      ? usedArea(rows())
      : added === null
        ? stated
        : both(stated, added);
  if (area !== stated) setAttribute(element, "ref", area === null ? "A1" : nameOfArea(area));
}

function onEdge(area: DraftArea, of: DraftArea): boolean {
  const { top, left, bottom, right } = area;
  return top <= of.top || left <= of.left || bottom >= of.bottom || right >= of.right;
}

function both(a: DraftArea | null, b: DraftArea): DraftArea {
  if (a === null) return b;
  const inside = a.top <= b.top && a.left <= b.left && a.bottom >= b.bottom && a.right >= b.right;
  if (inside) return a;
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** The area that the cells of these rows take; null when there are none. */
function usedArea(rows: Uint8Array): DraftArea | null {
  const scanner = createScanner(rows);
  const tag = newCellTag();
  let area: DraftArea | null = null;
  let row = -1;
  let column = -1;
  while (nextTag(scanner)) {
    if (scanner.kind === "close") continue;
    if (isTag(scanner, "row")) {
      readRowTag(scanner, tag);
      row = tag.row >= 0 ? tag.row : row + 1;
      column = -1;
    } else if (isTag(scanner, "c")) {
      readCellTag(scanner, tag);
      column = tag.column >= 0 ? tag.column : column + 1;
      area = both(area, { top: row, left: column, bottom: row, right: column });
    }
  }
  return area;
}
