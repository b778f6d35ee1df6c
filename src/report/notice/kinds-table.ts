import type { MatterKind } from "../../ledger/matters/states";
import { fill } from "../../locale/format";
import { periodTitle } from "../../locale/period-words";
import { matterWords } from "../../locale/zh-CN/matters";
import { monthText } from "../../locale/zh-CN/month";
import { noticeText as texts } from "../../locale/zh-CN/notice";
import { flowOf, type MonthData } from "../month/month-data";
import type { NoticeTable } from "./notice-data";
import { countColumn, itemsTable } from "./table-rows";

/** The kinds of matter side by side, where the ledgers hold several. */
export function kindsTable(data: MonthData, kinds: readonly MatterKind[]): NoticeTable {
  const whole = data.measures.report.groups[0];
  const { columns, captions } = texts;
  const count = (label: string, key: "carried" | "found" | "closed" | "open" | "overdue") =>
    countColumn(label, kinds, (kind) => flowOf(whole, kind)[key]);
  return itemsTable(
    fill(captions.kinds, { period: periodTitle(data.period) }),
    { label: columns.kind, text: (kind) => matterWords[kind].noun },
    kinds,
    [
      count(columns.carried, "carried"),
      count(monthText.kinds.found, "found"),
      count(monthText.kinds.closed, "closed"),
      count(columns.open, "open"),
      count(columns.overdue, "overdue"),
    ],
  );
}
