import type { MatterKind } from "../../ledger/matters/states";
import { fill } from "../../locale/format";
import { periodTitle } from "../../locale/period-words";
import { matterWords } from "../../locale/zh-CN/matters";
import { monthText } from "../../locale/zh-CN/month";
import type { Flow, PeriodName } from "../../measure/index";
import type { TableColumn } from "../layout/table";
import { ratioCell } from "../ratio-cell";
import type { MonthData } from "./month-data";

/** A month of a kind of matter: what came in, what of that is closed, and how the month stood. */
export interface MonthLine {
  readonly month: PeriodName;
  readonly flow: Flow;
  /** Of the matters found in the month. */
  readonly ownClosed: number;
}

type Figure = "found" | "ownClosed" | "carried" | "closed" | "open" | "overdue";
export type MonthKey = Figure | "month" | "rate";
export type MonthColumn = TableColumn<MonthLine, MonthKey>;

/** Where the charts find their figures. */
export const LINE_COLUMNS = { month: 0, found: 1, closed: 3 } as const;

/** Columns of a table with a line a month, by key; the callers choose among them. */
export function monthColumns(
  { profile: { decimals } }: MonthData,
  kind: MatterKind,
  lines: readonly MonthLine[],
  labels: Readonly<Record<Figure, string>>,
): Readonly<Record<MonthKey, MonthColumn>> {
  const words = matterWords[kind];
  const count = (key: Figure, of: (line: MonthLine) => number): MonthColumn => ({
    key,
    label: fill(labels[key], { ...words }),
    cell: (line) => ({ value: of(line), style: "integer" }),
  });
  const added = (column: MonthColumn): MonthColumn => ({ ...column, total: "sum" });
  const sum = (of: (line: MonthLine) => number) =>
    lines.reduce((total, line) => total + of(line), 0);
  const ratio = (numerator: number, denominator: number) => ({ numerator, denominator });
  const whole = ratio(
    sum(({ ownClosed }) => ownClosed),
    sum(({ flow }) => flow.found),
  );
  return {
    month: {
      key: "month",
      label: monthText.trend.month,
      cell: ({ month }) => ({ value: periodTitle(month), style: "text" }),
      total: { value: monthText.total, style: "total" },
    },
    found: { ...added(count("found", ({ flow }) => flow.found)), span: 2 },
    ownClosed: { ...added(count("ownClosed", ({ ownClosed }) => ownClosed)), span: 2 },
    rate: {
      key: "rate",
      span: 2,
      label: words.rate,
      cell: ({ flow, ownClosed }) =>
        ratioCell("ownClosed", "found", ratio(ownClosed, flow.found), decimals),
      total: ratioCell("ownClosed", "found", whole, decimals, "totalPercent"),
    },
    carried: count("carried", ({ flow }) => flow.carried),
    closed: added(count("closed", ({ flow }) => flow.closed)),
    open: count("open", ({ flow }) => flow.open),
    overdue: count("overdue", ({ flow }) => flow.overdue),
  };
}
