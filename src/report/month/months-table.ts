import type { MatterKind } from "../../ledger/matters/states";
import { fill } from "../../locale/format";
import { periodWords } from "../../locale/period-words";
import { matterWords } from "../../locale/zh-CN/matters";
import { monthText } from "../../locale/zh-CN/month";
import { shortDate } from "../dates";
import { wide, type Block } from "../layout/line";
import { tableBlock } from "../layout/table";
import { flowOf, type MonthData } from "./month-data";
import { monthColumns, type MonthColumn, type MonthLine } from "./month-lines";

/** The months of a longer period, those begun by the as-of day. */
export function periodLines({ months }: MonthData, kind: MatterKind): MonthLine[] {
  return months.map(({ month, report, closedByEnd }) => ({
    month,
    flow: flowOf(report.groups[0], kind),
    ownClosed: closedByEnd.get(kind) ?? 0,
  }));
}

export function monthsBlockId(kind: MatterKind): string {
  return `months ${kind}`;
}

/**
 * 各月情况: a line a month and a total line that is the period itself. What stands at a moment (月末在办)
 * has no total; a line below says so.
 */
export function monthsBlock(
  data: MonthData,
  kind: MatterKind,
  title: string,
  width: number,
  isLast: boolean,
): Block {
  const { trend, months: texts } = monthText;
  const date = shortDate(data.measures.report.window.cut);
  const words = { ...matterWords[kind], ...periodWords(data.period), date };
  const lines = periodLines(data, kind);
  const columns = monthColumns(data, kind, lines, {
    found: trend.found,
    ownClosed: fill(texts.closed, words),
    carried: texts.carried,
    closed: trend.inMonth,
    open: trend.stillOpen,
    overdue: trend.overdue,
  });
  const open: MonthColumn = {
    ...columns.open,
    cell: (line, index) => ({
      ...columns.open.cell(line, index),
      formula: (ref) => `${ref("carried")}+${ref("found")}-${ref("closed")}`,
    }),
  };
  const { month, found, ownClosed, rate, carried, closed, overdue } = columns;
  const block = tableBlock({
    id: monthsBlockId(kind),
    title,
    width,
    fills: true,
    nothing: monthText.none,
    items: lines,
    columns: [month, found, ownClosed, rate, carried, closed, open, overdue],
  });
  // The note holds for the tables of all kinds.
  if (!isLast) return block;
  return { ...block, foot: [...(block.foot ?? []), wide(fill(texts.note, words), "note", width)] };
}
