import type { MatterKind } from "../../ledger/matters/states";
import { monthText } from "../../locale/zh-CN/month";
import { parsePeriod } from "../../measure/index";
import type { Block } from "../layout/line";
import { tableBlock } from "../layout/table";
import { beginOf, countsOf, flowOf, type MonthData } from "./month-data";
import { monthColumns, type MonthLine } from "./month-lines";

export const TREND_BLOCK = "trend";

/** The months up to this one, a line each; months before the first matter was found are left out. */
export function trendLines(data: MonthData, kind: MatterKind): MonthLine[] {
  const begin = beginOf(data, kind);
  const kept = data.trend.filter(
    ({ month }) => begin !== null && (parsePeriod(month)?.to ?? 0) >= begin,
  );
  const points = kept.length > 0 ? kept : data.trend.slice(-1);
  return points.map(({ month, report }) => {
    const [whole] = report.groups;
    return { month, flow: flowOf(whole, kind), ownClosed: countsOf(whole, kind).closed };
  });
}

export function trendBlock(data: MonthData, kind: MatterKind, title: string, width: number): Block {
  const { trend: texts, months } = monthText;
  const lines = trendLines(data, kind);
  const { month, found, ownClosed, rate, closed, open, overdue } = monthColumns(data, kind, lines, {
    found: texts.found,
    ownClosed: texts.closed,
    carried: months.carried,
    closed: texts.inMonth,
    open: texts.stillOpen,
    overdue: texts.overdue,
  });
  return tableBlock({
    id: TREND_BLOCK,
    title,
    width,
    fills: true,
    nothing: monthText.none,
    items: lines,
    columns: [month, found, ownClosed, rate, { ...closed, span: 2 }, open, overdue],
  });
}
