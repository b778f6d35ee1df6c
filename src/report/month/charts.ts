import { fill } from "../../locale/format";
import { matterWords } from "../../locale/zh-CN/matters";
import { monthText } from "../../locale/zh-CN/month";
import type { DraftArea, DraftChart } from "../../sheet/draft";
import { sectionLine, wide, type Block, type Line, type LineCell } from "../layout/line";
import type { Page } from "../layout/page";
import { categoryBars, villageRates, type Bar } from "./chart-figures";
import { mainKindOf, type MonthData } from "./month-data";
import { LINE_COLUMNS } from "./month-lines";
import { monthsBlockId } from "./months-table";
import { TREND_BLOCK, trendLines } from "./trend-table";

const texts = monthText.charts;

/** Where the chart of page one stands. */
export const FRONT_BLOCK = "front chart";
export const CHARTS_BLOCK = "charts";
const FIGURES_BLOCK = "chart figures";
const LINE_HEIGHT = 18;
const TALL = 12;
/** 0-based columns of the figures the charts are drawn from. */
const FIGURES = { village: 0, rate: 7, target: 8, category: 9, found: 11, closed: 12 } as const;

type ChartName = "villages" | "lines" | "categories";

/** Which charts there is something to draw for; the first is the one on page one. */
function drawn(data: MonthData): readonly ChartName[] {
  const has: Readonly<Record<ChartName, boolean>> = {
    villages: villageRates(data).bars.length > 0,
    lines: hasTrend(data) || (data.measures.kinds.length > 0 && data.months.length > 1),
    categories: categoryBars(data).found.length > 0,
  };
  return (["villages", "lines", "categories"] as const).filter((name) => has[name]);
}

/** Whether a trend is shown at all: for a month, and of two months at least. */
export function hasTrend(data: MonthData): boolean {
  return data.measures.kinds.length > 0 && trendLines(data, mainKindOf(data)).length > 1;
}

/** Lines for the chart on page one to stand on, as many as asked for; `null`: nothing to draw. */
export function frontChartBlock(data: MonthData, lines: number): Block | null {
  return drawn(data).length === 0 ? null : { ...blankBlock(FRONT_BLOCK, lines), together: true };
}

/** Blank lines for the other charts to stand on, side by side; `null`: none. */
export function chartsBlock(data: MonthData, section: (title: string) => string): Block | null {
  if (drawn(data).length < 2) return null;
  return {
    ...blankBlock(CHARTS_BLOCK, TALL),
    title: sectionLine(section(texts.title), 1),
    together: true,
  };
}

function blankBlock(id: string, lines: number): Block {
  return {
    id,
    body: Array.from({ length: lines }, (): Line => ({ cells: [], height: LINE_HEIGHT })),
  };
}

/** Figures by village and by category as the charts need them: below the print area, by formula. */
export function chartFiguresBlock(data: MonthData, width: number): Block {
  const kind = mainKindOf(data);
  const { name, target, bars } = villageRates(data);
  const { found, closed } = categoryBars(data);
  const words = matterWords[kind];
  const cells = (line: number): readonly LineCell[] => [
    nameCell(bars[line]),
    ...gaps,
    figureCell(bars[line], "percent", data.profile.decimals),
    bars[line] === undefined || target === null ? gap : { value: target, style: "percent" },
    { ...nameCell(found[line]), span: 2 },
    figureCell(found[line], "integer"),
    figureCell(closed[line], "integer"),
  ];
  return {
    id: FIGURES_BLOCK,
    title: wide(texts.data, "note", width),
    head: [
      {
        cells: [
          { value: monthText.villages.village, style: "head" },
          ...gaps,
          { value: name, style: "head" },
          { value: texts.target, style: "head" },
          { value: monthText.groups.category.label, style: "head", span: 2 },
          { value: fill(texts.found, { ...words }), style: "head" },
          { value: fill(texts.closed, { ...words }), style: "head" },
        ],
      },
    ],
    body: Array.from({ length: Math.max(bars.length, found.length) }, (_, line): Line => ({
      cells: cells(line),
    })),
  };
}

const gap: LineCell = { value: "" };
const gaps: readonly LineCell[] = Array.from({ length: FIGURES.rate - 1 }, () => gap);

function nameCell(bar: Bar | undefined): LineCell {
  return bar === undefined ? gap : { value: bar.name, style: "text" };
}

function figureCell(bar: Bar | undefined, style: "percent" | "integer", decimals = 0): LineCell {
  if (bar === undefined) return gap;
  const { block, line, column } = bar.at;
  return {
    value: bar.value,
    style,
    decimals,
    formula: ({ rowOf }) => `${column}${rowOf(block, line)}`,
  };
}

/** The charts over a laid out sheet: one on page one, the others side by side further down. */
export function monthCharts(data: MonthData, { rowsOf }: Page, width: number): DraftChart[] {
  const [first, ...others] = drawn(data);
  if (first === undefined) return [];
  const front = areaOf(rowsOf(FRONT_BLOCK), 0, width - 1);
  const half = Math.ceil(width / 2);
  const below = rowsOf(CHARTS_BLOCK);
  const boxes =
    others.length === 1
      ? [areaOf(below, 0, width - 1)]
      : [areaOf(below, 0, half - 1), areaOf(below, half, width - 1)];
  return [
    chartOf(first, data, rowsOf, front),
    ...others.map((name, at) => chartOf(name, data, rowsOf, boxes[at] ?? front)),
  ];
}

function areaOf(rows: readonly number[], left: number, right: number): DraftArea {
  return { top: rows[0] ?? 0, left, bottom: rows.at(-1) ?? 0, right };
}

function chartOf(
  name: ChartName,
  data: MonthData,
  rowsOf: Page["rowsOf"],
  anchor: DraftArea,
): DraftChart {
  if (name === "villages") return villageChart(data, rowsOf, anchor);
  return name === "lines" ? linesChart(data, rowsOf, anchor) : categoryChart(data, rowsOf, anchor);
}

function villageChart(data: MonthData, rowsOf: Page["rowsOf"], anchor: DraftArea): DraftChart {
  const { name, target, bars } = villageRates(data);
  const figures = (column: number) => columnArea(rowsOf(FIGURES_BLOCK), bars.length, column);
  return {
    kind: target === null ? "column" : "columnLine",
    title: fill(texts.villages, { rate: name }),
    categories: figures(FIGURES.village),
    series: [
      { name, values: figures(FIGURES.rate) },
      ...(target === null
        ? []
        : [{ name: texts.target, values: figures(FIGURES.target), line: true }]),
    ],
    anchor,
    axisFormat: "0%",
  };
}

function linesChart(data: MonthData, rowsOf: Page["rowsOf"], anchor: DraftArea): DraftChart {
  const kind = mainKindOf(data);
  const words = matterWords[kind];
  const isTrend = data.months.length === 0;
  const rows = rowsOf(isTrend ? TREND_BLOCK : monthsBlockId(kind));
  const figures = (column: number) => columnArea(rows, rows.length, column);
  return {
    kind: "line",
    title: fill(isTrend ? texts.trend : texts.months, { ...words }),
    categories: figures(LINE_COLUMNS.month),
    series: [
      { name: fill(texts.found, { ...words }), values: figures(LINE_COLUMNS.found) },
      { name: fill(texts.closed, { ...words }), values: figures(LINE_COLUMNS.closed) },
    ],
    anchor,
    axisFormat: "0",
  };
}

function categoryChart(data: MonthData, rowsOf: Page["rowsOf"], anchor: DraftArea): DraftChart {
  const words = matterWords[mainKindOf(data)];
  const count = categoryBars(data).found.length;
  const figures = (column: number) => columnArea(rowsOf(FIGURES_BLOCK), count, column);
  return {
    kind: "bar",
    title: fill(texts.categories, { ...words }),
    categories: figures(FIGURES.category),
    series: [
      { name: fill(texts.found, { ...words }), values: figures(FIGURES.found) },
      { name: fill(texts.closed, { ...words }), values: figures(FIGURES.closed) },
    ],
    anchor,
    axisFormat: "0",
  };
}

function columnArea(rows: readonly number[], count: number, column: number): DraftArea {
  const top = rows[0] ?? 0;
  return { top, left: column, bottom: top + Math.max(count, 1) - 1, right: column };
}
