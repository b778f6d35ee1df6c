import type { MatterKind } from "../../ledger/matters/states";
import { fill } from "../../locale/format";
import { periodWords } from "../../locale/period-words";
import { matterWords } from "../../locale/zh-CN/matters";
import { monthText } from "../../locale/zh-CN/month";
import { NO_RATE, pointsValue, shiftPeriod } from "../../measure/index";
import type { Block } from "../layout/line";
import { tableBlock, type TableCell, type TableColumn } from "../layout/table";
import { ratioCell } from "../ratio-cell";
import { countsOf, flowOf, keptIn, type MonthData } from "./month-data";
import { kindRatio } from "./ranked-villages";

type Key =
  | "kind"
  | "carried"
  | "found"
  | "closed"
  | "open"
  | "overdue"
  | "ownClosed"
  | "rate"
  | "rateName"
  | "rateChange"
  | "foundChange"
  | "openChange";

type Counted = Exclude<
  Key,
  "kind" | "rate" | "rateName" | "rateChange" | "foundChange" | "openChange"
>;

/** The kinds of matter side by side, where the ledgers hold several. */
export function kindsBlock(data: MonthData, title: string, width: number): Block {
  const whole = data.measures.report.groups[0];
  const words = periodWords(data.period);
  const { kinds: texts, headline } = monthText;
  const count = (
    key: Counted,
    label: string,
    of: (kind: MatterKind) => number,
  ): TableColumn<MatterKind, Key> => ({
    key,
    label,
    cell: (kind) => ({ value: of(kind), style: "integer" }),
    total: "sum",
  });
  const open = count("open", headline.open, (kind) => flowOf(whole, kind).open);
  return tableBlock<MatterKind, Key>({
    id: "kinds",
    title,
    width,
    fills: true,
    nothing: monthText.none,
    items: data.measures.kinds,
    columns: [
      {
        key: "kind",
        label: texts.kind,
        cell: (kind) => ({ value: matterWords[kind].noun, style: "text" }),
        total: { value: monthText.total, style: "total" },
      },
      count("carried", headline.carried, (kind) => flowOf(whole, kind).carried),
      count("found", texts.found, (kind) => flowOf(whole, kind).found),
      count("closed", texts.closed, (kind) => flowOf(whole, kind).closed),
      {
        ...open,
        cell: (kind) => ({
          value: flowOf(whole, kind).open,
          style: "integer",
          formula: (ref) => `${ref("carried")}+${ref("found")}-${ref("closed")}`,
        }),
      },
      count("overdue", headline.overdue, (kind) => flowOf(whole, kind).overdue),
      count(
        "ownClosed",
        fill(texts.ownClosed, { ...words }),
        (kind) => countsOf(whole, kind).closed,
      ),
      {
        key: "rateName",
        label: texts.rateName,
        cell: (kind) => ({ value: matterWords[kind].rate, style: "text" }),
      },
      {
        key: "rate",
        label: texts.rate,
        cell: (kind) =>
          ratioCell("ownClosed", "found", kindRatio(whole, kind), data.profile.decimals),
      },
      {
        key: "rateChange",
        label: fill(texts.rateChange, { ...words }),
        span: 2,
        cell: (kind) => rateChangeCell(data, kind),
      },
      {
        key: "foundChange",
        label: fill(texts.foundChange, { ...words }),
        cell: (kind) => changeCell(data, kind, "found"),
      },
      {
        key: "openChange",
        label: fill(texts.openChange, { ...words }),
        cell: (kind) => changeCell(data, kind, "open"),
      },
    ],
  });
}

/** How far a figure is from that of the period before; `—` where nothing was kept then. */
function changeCell(data: MonthData, kind: MatterKind, figure: "found" | "open"): TableCell<Key> {
  const now = flowOf(data.measures.report.groups[0], kind)[figure];
  if (!keptIn(data, kind, shiftPeriod(data.period, -1)))
    return { value: NO_RATE, style: "points", decimals: 0 };
  const before = flowOf(data.before.groups[0], kind)[figure];
  return {
    value: now - before,
    style: "points",
    decimals: 0,
    formula: (ref) => `${ref(figure)}-${before}`,
  };
}

/** The same of the rate of the kind, in percentage points. */
function rateChangeCell(data: MonthData, kind: MatterKind): TableCell<Key> {
  const { decimals } = data.profile;
  const now = kindRatio(data.measures.report.groups[0], kind);
  const before = kindRatio(data.before.groups[0], kind);
  const points = keptIn(data, kind, shiftPeriod(data.period, -1))
    ? pointsValue(now, before, decimals)
    : null;
  if (points === null) return { value: NO_RATE, style: "points", decimals };
  const { numerator, denominator } = before;
  return {
    value: points,
    style: "points",
    decimals,
    formula: (ref) => `ROUND((${ref("rate")}-${numerator}/${denominator})*100,${decimals})`,
  };
}
