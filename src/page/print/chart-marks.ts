import { cutText } from "../../sheet/xml-characters";
import type { ViewChart } from "../../workbook/file/index";
import type { Label } from "./chart-label";
import { chartScale, valueText, type ChartScale } from "./chart-scale";
import { pieMarks, type Slice } from "./pie-marks";

/** A drawn chart as data: what a picture of so many units is made of. */
export interface ChartMarks {
  readonly bars: readonly Mark[];
  readonly lines: readonly {
    readonly key: string;
    readonly points: string;
    readonly color: string;
    readonly dashed: boolean;
  }[];
  readonly slices: readonly Slice[];
  readonly grid: readonly {
    readonly x1: number;
    readonly y1: number;
    readonly x2: number;
    readonly y2: number;
  }[];
  readonly labels: readonly Label[];
}

interface Mark {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly color: string;
}

/** Characters of a category's name. */
const LONGEST_NAME = 10;
/** Points of a character, and of a line of them. */
const LETTER = { width: 9, height: 11 } as const;
/** Room in points for what is written around the plot. */
const ROOM = { top: 26, right: 12, bottom: 34, left: 40, names: 96 } as const;
/** Share of a category's room its bars take. */
const FILLED = 0.6;
/** Figures are written on the bars of a single series up to this many. */
const MOST_LABELLED = 20;

interface Plot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly lies: boolean;
  readonly scale: ChartScale;
  /** Points of a category's room. */
  readonly along: number;
}

/** Places the bars, lines, parts, axis and words of a chart in a box of so many points. */
export function chartMarks(chart: ViewChart, width: number, height: number): ChartMarks {
  if (chart.kind === "pie") return { ...nothing, ...pieMarks(chart, width, height) };
  const lies = chart.kind === "bar";
  const left = lies ? ROOM.names : ROOM.left;
  const box = {
    left,
    top: ROOM.top,
    width: Math.max(1, width - left - ROOM.right),
    height: Math.max(1, height - ROOM.top - ROOM.bottom),
  };
  const along = (lies ? box.height : box.width) / Math.max(1, chart.categories.length);
  const plot: Plot = { ...box, lies, along, scale: chartScale(chart) };
  const bars = barsOf(chart, plot);
  return {
    ...nothing,
    bars,
    lines: linesOf(chart, plot),
    grid: gridOf(plot),
    labels: [...axisLabels(chart, plot), ...names(chart, plot), ...figures(chart, bars, plot)],
  };
}

const nothing: ChartMarks = { bars: [], lines: [], slices: [], grid: [], labels: [] };

/** Points from the axis's low end to a value. */
function upTo(value: number, { scale: { low, high }, lies, width, height }: Plot): number {
  return ((value - low) / (high - low)) * (lies ? width : height);
}

function barsOf(chart: ViewChart, plot: Plot): Mark[] {
  const columns = chart.series.filter(({ line }) => !line);
  const beside = chart.stacked === true ? 1 : Math.max(1, columns.length);
  const thick = (plot.along * FILLED) / beside;
  /** Where the next one of a category goes on, above zero and below. */
  const ends = { above: new Map<number, number>(), below: new Map<number, number>() };
  return columns.flatMap(({ values, color }, series) =>
    values.flatMap((value, category): Mark[] => {
      if (value === null) return [];
      const side = value < 0 ? ends.below : ends.above;
      const from = chart.stacked === true ? (side.get(category) ?? 0) : 0;
      side.set(category, from + value);
      const [low, high] = [Math.min(from, from + value), Math.max(from, from + value)];
      const [start, end] = [upTo(low, plot), upTo(high, plot)];
      const place = chart.stacked === true ? 0 : series;
      const at = category * plot.along + (plot.along * (1 - FILLED)) / 2 + place * thick;
      const key = `${series} ${category}`;
      const [across, length] = [{ key, color }, end - start];
      return plot.lies
        ? [{ ...across, x: plot.left + start, y: plot.top + at, width: length, height: thick }]
        : [
            {
              ...across,
              x: plot.left + at,
              y: plot.top + plot.height - end,
              width: thick,
              height: length,
            },
          ];
    }),
  );
}

function linesOf(chart: ViewChart, plot: Plot): ChartMarks["lines"] {
  const bottom = plot.top + plot.height;
  const dashed = chart.series.some(({ line }) => !line);
  return chart.series.flatMap(({ values, color, line }, series) =>
    line
      ? [
          {
            key: `line ${series}`,
            color,
            dashed,
            points: values
              .flatMap((value, category) =>
                value === null
                  ? []
                  : [
                      `${round(plot.left + (category + 0.5) * plot.along)},${round(bottom - upTo(value, plot))}`,
                    ],
              )
              .join(" "),
          },
        ]
      : [],
  );
}

function gridOf(plot: Plot): ChartMarks["grid"] {
  const { left, top, width, height, lies, scale } = plot;
  return scale.ticks.map((value) => {
    const [x, y] = [left + upTo(value, plot), top + height - upTo(value, plot)];
    return lies
      ? { x1: x, y1: top, x2: x, y2: top + height }
      : { x1: left, y1: y, x2: left + width, y2: y };
  });
}

function axisLabels({ format }: ViewChart, plot: Plot): Label[] {
  const { left, top, height, lies, scale } = plot;
  return scale.ticks.map((value, step): Label => {
    const [key, text] = [`axis ${step}`, valueText(value, format)];
    return lies
      ? { key, text, x: left + upTo(value, plot), y: top + height + 11, anchor: "middle" }
      : { key, text, x: left - 4, y: top + height - upTo(value, plot) + 3, anchor: "end" };
  });
}

/** Names of the categories; where they would run into each other, every so manieth. */
function names({ categories }: ViewChart, { left, top, height, lies, along }: Plot): Label[] {
  const shown = categories.map((name) =>
    name.length <= LONGEST_NAME ? name : `${cutText(name, LONGEST_NAME - 1)}…`,
  );
  const longest = shown.reduce((most, { length }) => Math.max(most, length), 0);
  const room = lies ? LETTER.height : longest * LETTER.width;
  const every = Math.max(1, Math.ceil(room / along));
  return shown.flatMap((text, category): Label[] => {
    if (category % every !== 0) return [];
    const middle = (category + 0.5) * along;
    const key = `category ${category}`;
    return lies
      ? [{ key, text, x: left - 4, y: top + middle + 3, anchor: "end" }]
      : [{ key, text, x: left + middle, y: top + height + 11, anchor: "middle" }];
  });
}

function figures({ series, format }: ViewChart, bars: readonly Mark[], { lies }: Plot): Label[] {
  const columns = series.filter(({ line }) => !line);
  if (columns.length !== 1 || bars.length > MOST_LABELLED) return [];
  return bars.map(({ key, x, y, width, height }): Label => {
    const value = columns[0]?.values[Number(key.split(" ")[1])] ?? 0;
    const text = valueText(value, format);
    return lies
      ? { key, text, x: x + width + 3, y: y + height / 2 + 3, anchor: "start" }
      : { key, text, x: x + width / 2, y: y - 3, anchor: "middle" };
  });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
