import { fill } from "../../locale/format";
import { periodTitle } from "../../locale/period-words";
import { appraisalSheetText } from "../../locale/zh-CN/appraisal-sheet";
import type { DraftChart } from "../../sheet/draft";
import type { Block, Line } from "../layout/line";
import type { Page } from "../layout/page";
import type { AppraisalData } from "./appraisal-data";
import type { ScoreColumns } from "./score-columns";
import { SCORES_BLOCK } from "./score-table";

const text = appraisalSheetText.chart;
const CHART_BLOCK = "chart";
const LINE_HEIGHT = 15;
/** Bars of a chart that can still be read; more names fit under columns. */
const MOST_BARS = 20;
const MOST = 40;

function shown({ appraisal }: AppraisalData): number {
  return Math.min(MOST, appraisal.units.filter(({ rank }) => rank !== null).length);
}

/** Blank lines for the chart to stand on; `null`: nobody has a score. */
export function chartBlock(data: AppraisalData): Block | null {
  const count = shown(data);
  if (count === 0) return null;
  const lines = count > MOST_BARS ? 14 : Math.max(7, count + 2);
  return {
    id: CHART_BLOCK,
    body: Array.from({ length: lines }, (): Line => ({ cells: [], height: LINE_HEIGHT })),
    together: true,
  };
}

/** The scores in the order of the ranking, over the cells of the table. */
export function rankChart(
  data: AppraisalData,
  { rowsOf }: Page,
  { items, widths }: ScoreColumns,
): DraftChart[] {
  const count = shown(data);
  const rows = rowsOf(CHART_BLOCK);
  const [top, bottom] = [rows[0], rows.at(-1)];
  if (count === 0 || top === undefined || bottom === undefined) return [];
  const first = rowsOf(SCORES_BLOCK)[0] ?? 0;
  const column = (at: number) => ({ top: first, left: at, bottom: first + count - 1, right: at });
  const { units, name } = data.appraisal;
  const title = count < units.length && count === MOST ? text.first : text.title;
  return [
    {
      kind: count > MOST_BARS ? "column" : "bar",
      title: fill(title, { period: periodTitle(name), count }),
      categories: column(1),
      series: [{ name: text.score, values: column(2 + items.length) }],
      anchor: { top, left: 0, bottom, right: widths.length - 1 },
      axisFormat: "0",
    },
  ];
}
