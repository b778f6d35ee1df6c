import { fill } from "../../locale/format";
import { pageText } from "../../locale/zh-CN/page";
import type { ViewChart } from "../../workbook/file/index";
import { valueText } from "./chart-scale";

const text = pageText.chart;

/** Figures of a series that are read out; nobody listens to more. */
const MostRead = 12;

/** A chart in words, for whoever cannot see it: its kind, title and figures. */
export function chartWords(chart: ViewChart): string {
  const { kind, title, series } = chart;
  const isLine = kind !== "pie" && series.every(({ line }) => line);
  const head = fill(text.title, { kind: text[isLine ? "line" : kind], title });
  return [head, ...series.map((one) => seriesWords(chart, one))].join("；");
}

function seriesWords(
  { categories, format }: ViewChart,
  { name, values }: ViewChart["series"][number],
): string {
  const points = values
    .slice(0, MostRead)
    .flatMap((value, index) =>
      value === null ? [] : [`${categories[index] ?? ""} ${valueText(value, format)}`],
    )
    .join("，");
  const more = values.length > MostRead ? fill(text.more, { count: values.length }) : "";
  return fill(text.series, { name, points: `${points}${more}` });
}
