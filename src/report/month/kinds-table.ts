import type { MatterKind } from "../../ledger/matters/states";
import { fill } from "../../locale/format";
import { periodWords } from "../../locale/period-words";
import { matterWords } from "../../locale/zh-CN/matters";
import { monthText } from "../../locale/zh-CN/month";
import type { Block } from "../layout/line";
import { tableBlock, type TableColumn } from "../layout/table";
import { ratioCell } from "../ratio-cell";
import { countsOf, flowOf, type MonthData } from "./month-data";
import { kindRatio } from "./ranked-villages";

type Key =
  "kind" | "carried" | "found" | "closed" | "open" | "overdue" | "ownClosed" | "rate" | "rateName";

/** The kinds of matter side by side, where the ledgers hold several. */
export function kindsBlock(data: MonthData, title: string, width: number): Block {
  const whole = data.measures.report.groups[0];
  const { kinds: texts, headline } = monthText;
  const count = (
    key: Exclude<Key, "kind" | "rate" | "rateName">,
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
        fill(texts.ownClosed, { ...periodWords(data.month) }),
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
    ],
  });
}
