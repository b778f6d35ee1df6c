import { unescapeXml, escapeXml } from "../../containers/xml/text";
import {
  elements,
  firstElement,
  getAttribute,
  localName,
  setAttribute,
  textOf,
} from "../../containers/xml/tree";
import type { XmlElement } from "../../containers/xml/tree";
import { readArea } from "../../cells/area";
import { partBytes, setPart, setTree, xmlTree } from "../../containers/package";
import type { Package } from "../../containers/package";
import { relationsOf } from "../../containers/relations";
import { shiftedReference, type TreeChange } from "./reshape-tree";

/** Where rows of the sheet are afterwards; null: gone. */
type RowOf = (row: number) => number | null;

/** Has what hangs on a sheet follow its rows: notes, pictures, charts and buttons over it. */
export function reshapeParts(pack: Package, sheet: string, row: RowOf, change: TreeChange): void {
  for (const { type, target, external } of relationsOf(pack, sheet)) {
    if (external) continue;
    if (type === "comments" || type === "threadedComment") reshapeNotes(pack, target, change);
    else if (type === "vmlDrawing") reshapeVml(pack, target, row);
    else if (type === "drawing") reshapeDrawing(pack, target, row);
    else if (type === "table") reshapeTable(pack, target, change);
  }
}

function reshapeNotes(pack: Package, path: string, change: TreeChange): void {
  const tree = xmlTree(pack, path);
  if (tree === null) return;
  const walk = (parent: XmlElement): void => {
    parent.children = parent.children.filter((child) => {
      if ("raw" in child) return true;
      const ref = getAttribute(child, "ref");
      if (ref === null) {
        walk(child);
        return true;
      }
      const after = shiftedReference(ref, change);
      setAttribute(child, "ref", after === "" ? ref : after);
      return after !== "";
    });
  };
  walk(tree.root);
  setTree(pack, path, tree);
}

/** Notes' boxes: their cell, and the cells they lie over (column, offset, row, offset, twice). */
function reshapeVml(pack: Package, path: string, row: RowOf): void {
  const bytes = partBytes(pack, path);
  if (bytes === null) return;
  const source = new TextDecoder().decode(bytes);
  const after = source.replace(/<v:shape\b[\s\S]*?<\/v:shape>/g, (shape) => {
    const cell = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(shape)?.[1];
    if (cell === undefined) return shape;
    const moved = row(Number(cell));
    if (moved === null) return "";
    const by = moved - Number(cell);
    return shape
      .replace(/<x:Row>\s*\d+\s*<\/x:Row>/, `<x:Row>${moved}</x:Row>`)
      .replace(/<x:Anchor>([^<]*)<\/x:Anchor>/, (_, text: string) => {
        const places = text.split(",").map(Number);
        const shifted = places.map((place, i) => (i % 4 === 2 ? Math.max(0, place + by) : place));
        return `<x:Anchor>${shifted.join(", ")}</x:Anchor>`;
      });
  });
  if (after !== source) setPart(pack, path, after);
}

/** Pictures and charts keep their size and go along with the row they begin in. */
function reshapeDrawing(pack: Package, path: string, row: RowOf): void {
  const tree = xmlTree(pack, path);
  if (tree === null) return;
  for (const anchor of elements(tree.root)) {
    if (getAttribute(anchor, "editAs") === "absolute") continue;
    const from = rowIn(firstElement(anchor, "from"));
    const to = rowIn(firstElement(anchor, "to"));
    if (from === null) continue;
    const start = nearest(row, from.row);
    const grows = getAttribute(anchor, "editAs") !== "oneCell";
    setRow(from.element, start);
    if (to === null) continue;
    const end = grows ? nearest(row, to.row) : to.row + start - from.row;
    setRow(to.element, Math.max(start, end));
  }
  setTree(pack, path, tree);
}

function rowIn(anchor: XmlElement | undefined): { element: XmlElement; row: number } | null {
  const element = anchor === undefined ? undefined : firstElement(anchor, "row");
  return element === undefined ? null : { element, row: Number(textOf(element)) };
}

function setRow(element: XmlElement, row: number): void {
  element.children = [{ raw: String(row) }];
}

/** The place of a row, or of the next that is left where it is gone. */
function nearest(row: RowOf, from: number): number {
  for (let at = from; at < from + 100_000; at++) {
    const after = row(at);
    if (after !== null) return after;
  }
  return from;
}

function reshapeTable(pack: Package, path: string, change: TreeChange): void {
  const tree = xmlTree(pack, path);
  if (tree === null) return;
  const walk = (element: XmlElement): void => {
    const ref = getAttribute(element, "ref");
    if (ref !== null && readArea(ref) !== null) {
      const after = shiftedReference(ref, change);
      if (after !== "") setAttribute(element, "ref", after);
    }
    if (/^(calculatedColumn|totalsRow)Formula$/.test(localName(element.name)))
      element.children = [{ raw: escapeXml(change.formula(textOf(element))) }];
    for (const child of elements(element)) walk(child);
  };
  walk(tree.root);
  setTree(pack, path, tree);
}

/** Formulas of a chart as they read afterwards: `c:f` names its sheet always. */
export function reshapeChart(pack: Package, path: string, formula: (text: string) => string): void {
  const bytes = partBytes(pack, path);
  if (bytes === null) return;
  const source = new TextDecoder().decode(bytes);
  const after = source.replace(
    /(<(?:\w+:)?f>)([^<]*)(<\/(?:\w+:)?f>)/g,
    (_, open: string, text: string, close: string) =>
      open + escapeXml(formula(unescapeXml(text))) + close,
  );
  if (after !== source) setPart(pack, path, after);
}
