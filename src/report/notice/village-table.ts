import type { MatterKind } from "../../ledger/matters/states";
import { fill } from "../../locale/format";
import { periodTitle } from "../../locale/period-words";
import { matterWords } from "../../locale/zh-CN/matters";
import { noticeText as texts } from "../../locale/zh-CN/notice";
import { NO_RATE, percentText } from "../../measure/index";
import { countsOf, flowOf, type MonthData } from "../month/month-data";
import { kindRatio, rankedVillages } from "../month/ranked-villages";
import type { NoticeTable } from "./notice-data";
import { countColumn, itemsTable } from "./table-rows";

/** A kind's matters by village, the highest rate first: flow, rate and rank. */
export function villageTable(data: MonthData, kind: MatterKind): NoticeTable {
  const { columns, captions } = texts;
  const words = { ...matterWords[kind] };
  const { decimals } = data.profile;
  const villages = rankedVillages(data, kind);
  const whole = data.groups.village.groups[0];
  const flow = (key: "carried" | "found" | "closed" | "open" | "overdue") =>
    countColumn(fill(columns[key], words), villages, ({ group }) => flowOf(group, kind)[key]);
  return itemsTable(
    fill(captions.villages, { period: periodTitle(data.period), about: words.about }),
    { label: columns.village, text: ({ group }) => group.name },
    villages,
    [
      flow("carried"),
      flow("found"),
      countColumn(
        fill(columns.ofThese, words),
        villages,
        ({ group }) => countsOf(group, kind).closed,
      ),
      {
        label: words.rate,
        text: ({ group }) => percentText(kindRatio(group, kind), decimals),
        total: percentText(kindRatio(whole, kind), decimals),
      },
      flow("closed"),
      flow("open"),
      flow("overdue"),
      {
        label: columns.rank,
        text: ({ rank }) => (rank === null ? NO_RATE : String(rank)),
        total: "",
      },
    ],
  );
}
