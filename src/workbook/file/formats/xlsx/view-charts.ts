import type { ViewChart } from "../../view-paper";
import {
  elements,
  findElement,
  firstElement,
  getAnyAttribute,
  textOf,
} from "../../containers/xml/tree";
import type { XmlElement } from "../../containers/xml/tree";
import { xmlTree } from "../../containers/package";
import type { Package } from "../../containers/package";
import { readChart } from "./read-chart";
import { relationsOf } from "../../containers/relations";

/** What a sheet's drawing holds. */
export interface ViewedDrawing {
  readonly charts: readonly ViewChart[];
  /** Whether it holds anything else: pictures, shapes, charts that cannot be drawn from the file. */
  readonly more: boolean;
}

const anchors = ["twoCellAnchor", "oneCellAnchor", "absoluteAnchor"];

/** The charts on the sheet at `path` that a picture can stand for. */
export function viewDrawing(pack: Package, path: string): ViewedDrawing {
  const drawing = relationsOf(pack, path).find(({ type }) => type === "drawing");
  if (drawing === undefined) return { charts: [], more: false };
  const tree = drawing.external ? null : xmlTree(pack, drawing.target);
  if (tree === null) return { charts: [], more: true };
  const parts = new Map(relationsOf(pack, drawing.target).map((one) => [one.id, one]));
  const charts = elements(tree.root, "twoCellAnchor").flatMap((anchor): ViewChart[] => {
    const frame = findElement(anchor, "graphicFrame", "graphic", "graphicData", "chart");
    const part = parts.get(frame === undefined ? "" : (getAnyAttribute(frame, "id") ?? ""));
    const chart = part === undefined || part.external ? null : xmlTree(pack, part.target);
    const root = chart === null ? undefined : firstElement(chart.root, "chart");
    const read = root === undefined ? null : readChart(root);
    return read === null ? [] : [{ ...read, anchor: areaOf(anchor) }];
  });
  const all = anchors.reduce((sum, name) => sum + elements(tree.root, name).length, 0);
  // Another program may wrap an anchor for newer ones: what is in it is not read.
  const wrapped = elements(tree.root, "AlternateContent").length;
  return { charts, more: all + wrapped > charts.length };
}

function areaOf(anchor: XmlElement): ViewChart["anchor"] {
  const corner = (name: "from" | "to", part: "row" | "col"): number => {
    const element = findElement(anchor, name, part);
    return element === undefined ? 0 : Math.max(0, Math.trunc(Number(textOf(element)) || 0));
  };
  const [top, left] = [corner("from", "row"), corner("from", "col")];
  return {
    top,
    left,
    bottom: Math.max(top, corner("to", "row") - 1),
    right: Math.max(left, corner("to", "col") - 1),
  };
}
