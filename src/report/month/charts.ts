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

const CHARTS_BLOCK = "charts";
const FIGURES_BLOCK = "chart figures";
const LINE_HEIGHT = 18;
const TALL = 12;
/** 0-based columns of the figures the charts are drawn from. */
const FIGURES = { village: 0, rate: 1, target: 2, category: 4, found: 6, closed: 7 } as const;

/** Which charts there is something to draw for. */
interface Drawn {
  readonly villages: boolean;
  /** The last months, or those of the period. */
  readonly lines: boolean;
  readonly categories: boolean;
}

function drawnOf(data: MonthData): Drawn {
  return {
    villages: villageRates(data).bars.length > 0,
    lines: hasTrend(data) || (data.measures.kinds.length > 0 && data.months.length > 1),
    categories: categoryBars(data).found.length > 0,
  };
}

/** Whether a trend is shown at all: for a month, and of two months at least. */
export function hasTrend(data: MonthData): boolean {
  return data.measures.kinds.length > 0 && trendLines(data, mainKindOf(data)).length > 1;
}

/** Blank lines for the charts to stand on; `null`: nothing to draw. */
export function chartsBlock(data: MonthData, section: (title: string) => string): Block | null {
  const { villages, lines, categories } = drawnOf(data);
  const rows = (villages ? TALL : 0) + (lines || categories ? TALL : 0);
  if (rows === 0) return null;
  return {
    id: CHARTS_BLOCK,
    title: sectionLine(section(texts.title), 1),
    body: Array.from({ length: rows }, (): Line => ({ cells: [], height: LINE_HEIGHT })),
    together: true,
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
    figureCell(bars[line], "percent", data.profile.decimals),
    bars[line] === undefined || target === null ? gap : { value: target, style: "percent" },
    gap,
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
          { value: name, style: "head" },
          { value: texts.target, style: "head" },
          gap,
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

/** The charts over a laid out sheet. */
export function monthCharts(data: MonthData, { rowsOf }: Page, width: number): DraftChart[] {
  const { villages, lines, categories } = drawnOf(data);
  const [top = 0] = rowsOf(CHARTS_BLOCK);
  const lower = top + (villages ? TALL : 0);
  const half = Math.floor(width / 2);
  const boxes = { lines: [0, half - 1], categories: [half, width - 1] } as const;
  const whole = [0, width - 1] as const;
  const box = (name: "lines" | "categories"): DraftArea => {
    const [left, right] = lines && categories ? boxes[name] : whole;
    return { top: lower, left, bottom: lower + TALL - 1, right };
  };
  return [
    ...(villages
      ? [villageChart(data, rowsOf, { top, left: 0, bottom: top + TALL - 1, right: width - 1 })]
      : []),
    ...(lines ? [linesChart(data, rowsOf, box("lines"))] : []),
    ...(categories ? [categoryChart(data, rowsOf, box("categories"))] : []),
  ];
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
