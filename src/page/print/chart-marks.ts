import { cutText } from "../../sheet/xml-characters";
import type { ViewChart } from "../../workbook/file/index";

/** A drawn chart as data: what a picture of so many units is made of. */
export interface ChartMarks {
  readonly bars: readonly Mark[];
  readonly lines: readonly {
    readonly points: string;
    readonly color: string;
    readonly dashed: boolean;
  }[];
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

export interface Label {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: "start" | "middle" | "end";
}

const STEPS = 5;
/** Characters of a category's name. */
const LONGEST_NAME = 10;
/** Room in points for what is written around the plot. */
const ROOM = { top: 26, right: 12, bottom: 34, left: 40, names: 96 } as const;
/** Share of a category's room its bars take. */
const FILLED = 0.6;
/** Figures are written on the bars of a single series up to this many. */
const MOST_LABELLED = 20;

/** Places the bars, lines, axis and words of a chart in a box of so many points. */
export function chartMarks(chart: ViewChart, width: number, height: number): ChartMarks {
  const lies = chart.kind === "bar";
  const left = lies ? ROOM.names : ROOM.left;
  const plot = {
    left,
    top: ROOM.top,
    width: Math.max(1, width - left - ROOM.right),
    height: Math.max(1, height - ROOM.top - ROOM.bottom),
  };
  const most = topOf(chart);
  const count = Math.max(1, chart.categories.length);
  const along = (lies ? plot.height : plot.width) / count;
  const length = (value: number): number =>
    (Math.max(0, value) / most) * (lies ? plot.width : plot.height);
  const columns = chart.series.filter(({ line }) => !line);
  const thick = (along * FILLED) / Math.max(1, columns.length);
  const bottom = plot.top + plot.height;
  const start = (category: number, series: number): number =>
    category * along + (along * (1 - FILLED)) / 2 + series * thick;
  const bars = columns.flatMap(({ values, color }, series) =>
    values.flatMap((value, category): Mark[] => {
      if (value === null) return [];
      const [at, size, key] = [start(category, series), length(value), `${series} ${category}`];
      return lies
        ? [{ key, color, x: plot.left, y: plot.top + at, width: size, height: thick }]
        : [{ key, color, x: plot.left + at, y: bottom - size, width: thick, height: size }];
    }),
  );
  const lines = chart.series
    .filter(({ line }) => line)
    .map(({ values, color }) => ({
      color,
      dashed: columns.length > 0,
      points: values
        .flatMap((value, category) =>
          value === null
            ? []
            : [`${round(plot.left + (category + 0.5) * along)},${round(bottom - length(value))}`],
        )
        .join(" "),
    }));
  return {
    bars,
    lines,
    grid: gridOf(chart, plot),
    labels: [
      ...axisLabels(chart, plot, most),
      ...chart.categories.map((name, category): Label => {
        const text = name.length <= LONGEST_NAME ? name : `${cutText(name, LONGEST_NAME - 1)}…`;
        const middle = (category + 0.5) * along;
        const key = `category ${category}`;
        return lies
          ? { key, text, x: plot.left - 4, y: plot.top + middle + 3, anchor: "end" }
          : { key, text, x: plot.left + middle, y: bottom + 11, anchor: "middle" };
      }),
      ...figures(chart, bars, lies),
    ],
  };
}

interface Plot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function gridOf({ kind }: ViewChart, { left, top, width, height }: Plot): ChartMarks["grid"] {
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const share = step / STEPS;
    const [x, y] = [left + width * share, top + height * (1 - share)];
    return kind === "bar"
      ? { x1: x, y1: top, x2: x, y2: top + height }
      : { x1: left, y1: y, x2: left + width, y2: y };
  });
}

function axisLabels(
  { kind, format }: ViewChart,
  { left, top, width, height }: Plot,
  most: number,
): Label[] {
  return Array.from({ length: STEPS + 1 }, (_, step): Label => {
    const [share, key] = [step / STEPS, `axis ${step}`];
    const text = valueText(most * share, format);
    return kind === "bar"
      ? { key, text, x: left + width * share, y: top + height + 11, anchor: "middle" }
      : { key, text, x: left - 4, y: top + height * (1 - share) + 3, anchor: "end" };
  });
}

function figures({ series, format, categories }: ViewChart, bars: readonly Mark[], lies: boolean) {
  const columns = series.filter(({ line }) => !line);
  if (columns.length !== 1 || categories.length > MOST_LABELLED) return [];
  return bars.map(({ key, x, y, width, height }): Label => {
    const value = columns[0]?.values[Number(key.split(" ")[1])] ?? 0;
    const text = valueText(value, format);
    return lies
      ? { key, text, x: x + width + 3, y: y + height / 2 + 3, anchor: "start" }
      : { key, text, x: x + width / 2, y: y - 3, anchor: "middle" };
  });
}

/** The end of the axis: a round number a little above everything, whole steps for counts. */
function topOf({ series, format }: ViewChart): number {
  const most = series
    .flatMap(({ values }) => values)
    .reduce<number>((highest, value) => Math.max(highest, value ?? 0), 0);
  if (format.includes("%")) return Math.max(1, Math.ceil(most * 5) / 5);
  const step = Math.max(1, Math.ceil(most / STEPS));
  const size = 10 ** Math.floor(Math.log10(step));
  return Math.ceil(step / size) * size * STEPS;
}

function valueText(value: number, format: string): string {
  return format.includes("%") ? `${Math.round(value * 100)}%` : String(Math.round(value));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
