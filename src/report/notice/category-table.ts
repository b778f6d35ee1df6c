import type { MatterKind } from "../../ledger/matters/states";
import { fill } from "../../locale/format";
import { periodTitle } from "../../locale/period-words";
import { matterWords } from "../../locale/zh-CN/matters";
import { noticeText as texts } from "../../locale/zh-CN/notice";
import { percentText } from "../../measure/index";
import { groupsWithMatters } from "../month/group-lines";
import { countsOf, type MonthData } from "../month/month-data";
import { kindRatio } from "../month/ranked-villages";
import type { NoticeTable } from "./notice-data";
import { countColumn, itemsTable } from "./table-rows";

/** A kind's matters found in the period by category; `null` where none or only one is told. */
export function categoryTable(data: MonthData, kind: MatterKind): NoticeTable | null {
  const { columns, captions } = texts;
  const words = matterWords[kind];
  const { decimals } = data.profile;
  const groups = groupsWithMatters(data, kind, "category").filter(
    (group) => countsOf(group, kind).base > 0,
  );
  if (groups.length < 2) return null;
  const whole = data.groups.category.groups[0];
  const all = countsOf(whole, kind).base;
  return itemsTable(
    fill(captions.categories, { period: periodTitle(data.period), noun: words.noun }),
    { label: columns.category, text: ({ name }) => name },
    groups,
    [
      countColumn(
        fill(columns.ownFound, { ...words }),
        groups,
        (group) => countsOf(group, kind).base,
      ),
      {
        label: columns.share,
        text: (group) =>
          percentText({ numerator: countsOf(group, kind).base, denominator: all }, decimals),
        total: percentText({ numerator: all, denominator: all }, decimals),
      },
      countColumn(
        fill(columns.ofThese, { ...words }),
        groups,
        (group) => countsOf(group, kind).closed,
      ),
      {
        label: words.rate,
        text: (group) => percentText(kindRatio(group, kind), decimals),
        total: percentText(kindRatio(whole, kind), decimals),
      },
    ],
  );
}
