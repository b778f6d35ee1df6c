import { chartColors } from "../../chart-colors";
import type { ViewChart } from "../view-paper";
import {
  elements,
  findElement,
  firstElement,
  getAnyAttribute,
  getAttribute,
  textOf,
} from "../xml/tree";
import type { XmlElement } from "../xml/tree";
import { xmlTree } from "./package";
import type { Package } from "./package";
import { relationsOf } from "./relations";

/** Points of a series that are worth drawing; a file may claim any number of them. */
const MostPoints = 1000;

/** The charts of columns, bars and lines on the sheet at `path`; others a picture cannot stand for. */
export function viewCharts(pack: Package, path: string): ViewChart[] {
  const drawing = relationsOf(pack, path).find(({ type }) => type === "drawing");
  const tree = drawing === undefined || drawing.external ? null : xmlTree(pack, drawing.target);
  if (drawing === undefined || tree === null) return [];
  const parts = new Map(relationsOf(pack, drawing.target).map((one) => [one.id, one]));
  return elements(tree.root, "twoCellAnchor").flatMap((anchor): ViewChart[] => {
    const frame = findElement(anchor, "graphicFrame", "graphic", "graphicData", "chart");
    const part = parts.get(frame === undefined ? "" : (getAnyAttribute(frame, "id") ?? ""));
    const chart = part === undefined || part.external ? null : xmlTree(pack, part.target);
    const root = chart === null ? undefined : firstElement(chart.root, "chart");
    const read = root === undefined ? null : chartOf(root);
    return read === null ? [] : [{ ...read, anchor: areaOf(anchor) }];
  });
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

function chartOf(chart: XmlElement): Omit<ViewChart, "anchor"> | null {
  const plot = firstElement(chart, "plotArea");
  if (plot === undefined) return null;
  const bars = elements(plot, "barChart");
  const groups = [...bars, ...elements(plot, "lineChart")];
  const all = groups.flatMap((group) =>
    elements(group, "ser").map((series) => ({ series, line: !bars.includes(group) })),
  );
  const [first] = all;
  if (first === undefined) return null;
  const lying = bars.some((group) => valueOf(group, "barDir") === "bar");
  const format = findElement(plot, "valAx", "numFmt");
  const title = findElement(chart, "title", "tx", "rich");
  return {
    title: title === undefined ? "" : textsIn(title),
    kind: lying ? "bar" : "column",
    categories: pointsOf(firstElement(first.series, "cat")).map((text) => text ?? ""),
    series: all.map(({ series, line }, index) => ({
      name: nameOf(series),
      line,
      color: colorOf(series) ?? chartColors[index % chartColors.length] ?? chartColors[0],
      values: pointsOf(firstElement(series, "val")).map((text) =>
        text === null || text === "" || !Number.isFinite(Number(text)) ? null : Number(text),
      ),
    })),
    format: (format === undefined ? null : getAttribute(format, "formatCode")) ?? "General",
  };
}

function valueOf(element: XmlElement, name: string): string | null {
  const found = firstElement(element, name);
  return found === undefined ? null : getAttribute(found, "val");
}

/** The texts kept for a reference, by their places; what is missing is `null`. */
function pointsOf(source: XmlElement | undefined): (string | null)[] {
  const kept = ["strRef", "numRef"].flatMap((name) =>
    source === undefined
      ? []
      : (findElement(source, name, name === "strRef" ? "strCache" : "numCache") ?? []),
  );
  const [cache] = kept;
  if (cache === undefined) return [];
  const count = Math.min(MostPoints, Number(valueOf(cache, "ptCount")) || 0);
  const points = Array.from({ length: count }, (): string | null => null);
  for (const point of elements(cache, "pt")) {
    const value = firstElement(point, "v");
    const index = Number(getAttribute(point, "idx"));
    if (value !== undefined && index >= 0 && index < count) points[index] = textOf(value);
  }
  return points;
}

function nameOf(series: XmlElement): string {
  const text = firstElement(series, "tx");
  const value = text === undefined ? undefined : firstElement(text, "v");
  if (value !== undefined) return textOf(value);
  return pointsOf(text)[0] ?? "";
}

function colorOf(series: XmlElement): string | null {
  const fill =
    findElement(series, "spPr", "solidFill", "srgbClr") ??
    findElement(series, "spPr", "ln", "solidFill", "srgbClr");
  const color = fill === undefined ? null : getAttribute(fill, "val");
  return color !== null && /^[0-9a-f]{6}$/i.test(color) ? color : null;
}

function textsIn(rich: XmlElement): string {
  return elements(rich, "p")
    .flatMap((paragraph) => elements(paragraph, "r"))
    .flatMap((run) => elements(run, "t"))
    .map(textOf)
    .join("");
}
