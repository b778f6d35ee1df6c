import { chartColors } from "../../../chart-colors";
import type { ViewChart } from "../../view-paper";
import {
  elements,
  findElement,
  firstElement,
  getAttribute,
  localName,
  textOf,
} from "../../containers/xml/tree";
import type { XmlElement } from "../../containers/xml/tree";
import { readSheetArea } from "../../cells/area";

/** Points of a series that are worth drawing; a file may claim any number of them. */
const MostPoints = 1000;

/** Groups of series that a flat picture shows truly; those in space stand for the flat ones. */
const groupKinds = new Map<string, "bar" | "line" | "pie">([
  ["barChart", "bar"],
  ["bar3DChart", "bar"],
  ["lineChart", "line"],
  ["line3DChart", "line"],
  ["pieChart", "pie"],
  ["pie3DChart", "pie"],
  ["doughnutChart", "pie"],
]);

interface Group {
  readonly element: XmlElement;
  readonly kind: "bar" | "line" | "pie";
}

/**
 * A chart as a picture can show it; null where it would show something else than the chart does: other
 * kinds, two scales, shares of a whole.
 */
export function readChart(chart: XmlElement): Omit<ViewChart, "anchor"> | null {
  const plot = firstElement(chart, "plotArea");
  const groups = plot === undefined ? null : groupsOf(plot);
  if (plot === undefined || groups === null) return null;
  const all = groups.flatMap(({ element, kind }) =>
    elements(element, "ser").map((series) => ({ series, line: kind === "line" })),
  );
  const [first] = all;
  if (first === undefined) return null;
  const bars = groups.filter(({ kind }) => kind === "bar");
  const stacked = bars.some(({ element }) => valueOf(element, "grouping") === "stacked");
  const title = findElement(chart, "title", "tx", "rich");
  const categories = referenceOf(firstElement(first.series, "cat"));
  const lies = bars.some(({ element }) => valueOf(element, "barDir") === "bar");
  const named = title === undefined ? "" : textsIn(title);
  return {
    // A chart of one series is titled by its name where nothing else is said.
    title: named !== "" || all.length > 1 ? named : nameOf(first.series),
    kind: groups[0]?.kind === "pie" ? "pie" : lies ? "bar" : "column",
    ...(stacked ? { stacked } : {}),
    categories: pointsOf(firstElement(first.series, "cat")).map((text) => text ?? ""),
    ...(categories === null ? {} : { categoriesFrom: categories }),
    series: all.map(({ series, line }, index) => {
      const from = referenceOf(firstElement(series, "val"));
      return {
        name: nameOf(series),
        line,
        color: colorOf(series) ?? chartColors[index % chartColors.length] ?? chartColors[0],
        values: pointsOf(firstElement(series, "val")).map((text) =>
          text === null || text === "" || !Number.isFinite(Number(text)) ? null : Number(text),
        ),
        ...(from === null ? {} : { from }),
      };
    }),
    format: formatOf(plot, first.series),
  };
}

/** The groups of series; null: not all of them can be shown, or not together. */
function groupsOf(plot: XmlElement): Group[] | null {
  const groups = elements(plot).filter((one) => localName(one.name).endsWith("Chart"));
  const known = groups.flatMap((element): Group[] => {
    const kind = groupKinds.get(localName(element.name));
    return kind === undefined ? [] : [{ element, kind }];
  });
  const pies = known.filter(({ kind }) => kind === "pie");
  const shares = known.some(({ element }) => valueOf(element, "grouping") === "percentStacked");
  const lines = known.filter(({ kind }) => kind === "line");
  const stackedLines = lines.some(({ element }) => valueOf(element, "grouping") === "stacked");
  const rings = pies.flatMap(({ element }) => elements(element, "ser")).length;
  const twoScales = elements(plot, "valAx").filter((axis) => valueOf(axis, "delete") !== "1");
  const mixed = pies.length > 0 && (known.length > 1 || rings > 1);
  if (known.length < groups.length || mixed || shares || stackedLines) return null;
  return twoScales.length > 1 ? null : known;
}

/** The value axis's own number format, or that of the cells where it follows them. */
function formatOf(plot: XmlElement, series: XmlElement): string {
  const own = findElement(plot, "valAx", "numFmt");
  const code = own === undefined ? null : getAttribute(own, "formatCode");
  const cells = findElement(series, "val", "numRef", "numCache", "formatCode");
  const follows = code === null || (own !== undefined && getAttribute(own, "sourceLinked") === "1");
  return (follows && cells !== undefined ? textOf(cells) : code) ?? "General";
}

function valueOf(element: XmlElement, name: string): string | null {
  const found = firstElement(element, name);
  return found === undefined ? null : getAttribute(found, "val");
}

/** The cells a series or its categories are read from, where they are one area. */
function referenceOf(source: XmlElement | undefined): ReturnType<typeof readSheetArea> {
  if (source === undefined) return null;
  const formula = findElement(source, "numRef", "f") ?? findElement(source, "strRef", "f");
  return formula === undefined ? null : readSheetArea(textOf(formula));
}

/** The texts kept for a reference, by their places; what is missing is `null`. */
function pointsOf(source: XmlElement | undefined): (string | null)[] {
  if (source === undefined) return [];
  const cache =
    findElement(source, "strRef", "strCache") ??
    findElement(source, "numRef", "numCache") ??
    findElement(source, "multiLvlStrRef", "multiLvlStrCache") ??
    firstElement(source, "strLit") ??
    firstElement(source, "numLit");
  if (cache === undefined) return [];
  const count = Math.min(MostPoints, Number(valueOf(cache, "ptCount")) || 0);
  const points = Array.from({ length: count }, (): string | null => null);
  // Of names on several levels the first is the innermost.
  for (const point of elements(firstElement(cache, "lvl") ?? cache, "pt")) {
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
