import type { DraftArea } from "../../../../sheet/draft";
import { areasOf, intersection, nameOfArea, without } from "../../../areas";
import { fileProblem } from "../../problems";
import { escapeXml } from "../../containers/xml/text";
import { elements, getAttribute, localName, setAttribute, textOf } from "../../containers/xml/tree";
import type { XmlElement } from "../../containers/xml/tree";
import { readArea, readAreas } from "../../cells/area";

/** Rows that change places, and where each goes. */
export interface RowOrder {
  readonly top: number;
  readonly bottom: number;
  readonly row: (row: number) => number;
}

/** What lies on cells and goes with them; in the extension list the areas stand in an element of their own. */
const ofAreas = new Set([
  "conditionalFormatting",
  "dataValidation",
  "protectedRange",
  "ignoredError",
]);

const formulas = new Set(["formula", "formula1", "formula2", "f"]);

/** A place named by its distance: `A1`, `$A1`, `A$1`; not `$A$1`, nor a part of a word or number. */
const Relative = /(?<![$\w.])(?:\$?[A-Z]{1,3}\d|[A-Z]{1,3}\$\d)/i;

/**
 * Has drop-downs, rules and marks of single rows go with their rows. What lies on all rows alike stays. Throws
 * `sort-rules` where a formula of such a rule is told from its first cell: it would mean another one.
 */
export function sortAreas(parent: XmlElement, order: RowOrder, sheet: string): void {
  for (const child of elements(parent)) {
    const name = localName(child.name);
    if (name === "sheetData" || name === "sheetViews") continue;
    if (ofAreas.has(name)) sortElement(child, order, sheet);
    else sortAreas(child, order, sheet);
  }
}

function sortElement(element: XmlElement, order: RowOrder, sheet: string): void {
  const inner = elements(element).find(({ name }) => localName(name) === "sqref");
  const list = getAttribute(element, "sqref") ?? (inner === undefined ? "" : textOf(inner));
  const after = sortedList(list, order);
  if (after === list) return;
  if (hasRelative(element)) {
    const place = readAreas(list).find((area) => parted(area, order));
    throw fileProblem("sort-rules", {
      sheet,
      place: place === undefined ? list : nameOfArea(place),
    });
  }
  if (inner === undefined) setAttribute(element, "sqref", after);
  else inner.children = [{ raw: escapeXml(after) }];
}

/** Whether some of the rows lie in an area and others do not. */
function parted(area: DraftArea, { top, bottom }: RowOrder): boolean {
  const touches = area.top <= bottom && top <= area.bottom;
  return touches && !(area.top <= top && bottom <= area.bottom);
}

function sortedList(list: string, order: RowOrder): string {
  const references = list.split(/\s+/).filter((reference) => reference !== "");
  const areas = references.flatMap((reference) => readArea(reference) ?? []);
  if (areas.length < references.length || !areas.some((area) => parted(area, order))) return list;
  const moving = { ...order, left: 0, right: Number.MAX_SAFE_INTEGER };
  const stay = areas.flatMap((area) => (parted(area, order) ? without(area, [moving]) : area));
  const cells = areas.flatMap((area) => {
    const within = parted(area, order) ? intersection(area, moving) : null;
    return within === null ? [] : cellsOf(within, order);
  });
  return [...stay, ...areasOf(cells)].map(nameOfArea).join(" ");
}

function cellsOf({ top, left, bottom, right }: DraftArea, { row }: RowOrder) {
  const cells: { row: number; column: number }[] = [];
  for (let from = top; from <= bottom; from++)
    for (let column = left; column <= right; column++) cells.push({ row: row(from), column });
  return cells;
}

function hasRelative(element: XmlElement): boolean {
  return elements(element).some((child) => {
    if (!formulas.has(localName(child.name)) || elements(child).length > 0)
      return hasRelative(child);
    // Words in quotes are no places.
    return Relative.test(textOf(child).replace(/"(?:[^"]|"")*"/g, ""));
  });
}
