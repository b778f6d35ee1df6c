import { cellName } from "../../sheet/address";
import type { DraftChart } from "../../sheet/draft";
import { chartColors, targetColor } from "../chart-colors";
import { writtenRange } from "./addresses";

const types = {
  column: "ColumnClustered",
  bar: "BarClustered",
  line: "LineMarkers",
  columnLine: "ColumnClustered",
} as const;

/**
 * Queues a chart. Every series is told its name, values and categories: Excel guesses them wrong, and
 * differently on the web.
 */
export function addChart(sheet: Excel.Worksheet, chart: DraftChart): void {
  const [first, ...others] = chart.series;
  if (first === undefined) return;
  const source = writtenRange(sheet, first.values);
  const drawn = sheet.charts.add(types[chart.kind], source, seriesBy(first.values));
  drawn.title.text = chart.title;
  const { anchor } = chart;
  drawn.setPosition(cellName(anchor.top, anchor.left), cellName(anchor.bottom, anchor.right));
  if (chart.axisFormat !== undefined) drawn.axes.valueAxis.numberFormat = chart.axisFormat;
  drawn.axes.valueAxis.minimum = 0;
  // Bars are counted upwards; turned round they read like the table.
  if (chart.kind === "bar") drawn.axes.categoryAxis.reversePlotOrder = true;
  if (others.length > 0) drawn.legend.position = "Bottom";
  else drawn.legend.visible = false;
  chart.series.forEach((one, i) => {
    const series = i === 0 ? drawn.series.getItemAt(0) : drawn.series.add(one.name);
    series.name = one.name;
    series.setValues(writtenRange(sheet, one.values));
    series.setXAxisValues(writtenRange(sheet, chart.categories));
    drawSeries(series, chart, i);
  });
}

function seriesBy({ left, right }: DraftChart["anchor"]): Excel.ChartSeriesBy {
  return (left === right ? "Columns" : "Rows") as Excel.ChartSeriesBy;
}

function drawSeries(
  series: Excel.ChartSeries,
  { kind, series: all }: DraftChart,
  at: number,
): void {
  const isTarget = all[at]?.line === true;
  const color = `#${isTarget ? targetColor : (chartColors[at % chartColors.length] ?? "")}`;
  if (kind === "columnLine" && isTarget) series.chartType = "Line";
  if (kind !== "line" && !isTarget) {
    series.format.fill.setSolidColor(color);
    return;
  }
  series.format.line.color = color;
  if (isTarget) series.format.line.lineStyle = "Dash";
}
