import type { MatterKind } from "../../ledger/matters/states";
import { fill } from "../../locale/format";
import { matterWords } from "../../locale/zh-CN/matters";
import { monthText } from "../../locale/zh-CN/month";
import { parsePeriod, type TrendPoint } from "../../measure/index";
import { monthName } from "../dates";
import type { Block } from "../layout/line";
import { tableBlock, type TableColumn } from "../layout/table";
import { ratioCell } from "../ratio-cell";
import { beginOf, countsOf, flowOf, type MonthData } from "./month-data";
import { kindRatio } from "./ranked-villages";

type Key = "month" | "found" | "ownClosed" | "rate" | "closed" | "open" | "overdue";

export const TREND_BLOCK = "trend";
/** Where the charts find their figures. */
export const TREND_COLUMNS = { month: 0, found: 1, closed: 2 } as const;

/** The months up to this one, a line each; months before the first matter was found are left out. */
export function trendPoints(data: MonthData, kind: MatterKind): readonly TrendPoint[] {
  const begin = beginOf(data, kind);
  const points = data.trend.filter(
    ({ month }) => begin !== null && (parsePeriod(month)?.to ?? 0) >= begin,
  );
  return points.length > 0 ? points : data.trend.slice(-1);
}

export function trendBlock(data: MonthData, kind: MatterKind, title: string, width: number): Block {
  const texts = monthText.trend;
  const words = matterWords[kind];
  const { decimals } = data.profile;
  const points = trendPoints(data, kind);
  const label = (template: string) => fill(template, { ...words });
  const wholeOf = ({ report }: TrendPoint) => report.groups[0];
  const count = (
    key: Exclude<Key, "month" | "rate">,
    template: string,
    of: (point: TrendPoint) => number,
    adds: boolean,
  ): TableColumn<TrendPoint, Key> => ({
    key,
    label: label(template),
    cell: (point) => ({ value: of(point), style: "integer" }),
    ...(adds ? { total: "sum" } : {}),
  });
  const sum = points.reduce(
    (total, point) => {
      const { numerator, denominator } = kindRatio(wholeOf(point), kind);
      return {
        numerator: total.numerator + numerator,
        denominator: total.denominator + denominator,
      };
    },
    { numerator: 0, denominator: 0 },
  );
  return tableBlock<TrendPoint, Key>({
    id: TREND_BLOCK,
    title,
    width,
    nothing: monthText.none,
    items: points,
    columns: [
      {
        key: "month",
        label: texts.month,
        cell: ({ month }) => ({ value: monthName(month), style: "text" }),
        total: { value: monthText.total, style: "total" },
      },
      count("found", texts.found, (point) => countsOf(wholeOf(point), kind).base, true),
      count("ownClosed", texts.closed, (point) => countsOf(wholeOf(point), kind).closed, true),
      {
        key: "rate",
        label: words.rate,
        cell: (point) => ratioCell("ownClosed", "found", kindRatio(wholeOf(point), kind), decimals),
        total: ratioCell("ownClosed", "found", sum, decimals, "totalPercent"),
      },
      count("closed", texts.inMonth, (point) => flowOf(wholeOf(point), kind).closed, true),
      count("open", texts.stillOpen, (point) => flowOf(wholeOf(point), kind).open, false),
      count("overdue", texts.overdue, (point) => flowOf(wholeOf(point), kind).overdue, false),
    ],
  });
}
