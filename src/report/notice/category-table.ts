import type { MatterKind } from "../../ledger/matters/states";
import { fill } from "../../locale/format";
import { periodTitle } from "../../locale/period-words";
import { matterWords } from "../../locale/zh-CN/matters";
import { noticeText as texts } from "../../locale/zh-CN/notice";
import { percentText, type RateGroup, type Ratio } from "../../measure/index";
import { namedLines, type GroupLine } from "../month/group-lines";
import { countsOf, type MonthData } from "../month/month-data";
import { kindRatio } from "../month/ranked-villages";
import type { NoticeTable } from "./notice-data";
import { countColumn, itemsTable } from "./table-rows";

/** A kind's matters found in the period by category; `null` where none or only one is told. */
export function categoryTable(data: MonthData, kind: MatterKind): NoticeTable | null {
  const { columns, captions } = texts;
  const words = matterWords[kind];
  const { decimals } = data.profile;
  const sum = ({ groups }: GroupLine, of: "base" | "closed"): number =>
    groups.reduce((total, group) => total + countsOf(group, kind)[of], 0);
  const lines = namedLines(data, kind, "category").filter((line) => sum(line, "base") > 0);
  if (lines.length < 2) return null;
  const whole = data.groups.category.groups[0];
  const all = countsOf(whole, kind).base;
  return itemsTable(
    fill(captions.categories, { period: periodTitle(data.period), noun: words.noun }),
    { label: columns.category, text: ({ name }) => name },
    lines,
    [
      countColumn(fill(columns.ownFound, { ...words }), lines, (line) => sum(line, "base")),
      {
        label: columns.share,
        text: (line) => percentText({ numerator: sum(line, "base"), denominator: all }, decimals),
        total: percentText({ numerator: all, denominator: all }, decimals),
      },
      countColumn(fill(columns.ofThese, { ...words }), lines, (line) => sum(line, "closed")),
      {
        label: words.rate,
        text: ({ groups }) => percentText(ratioOf(groups, kind), decimals),
        total: percentText(kindRatio(whole, kind), decimals),
      },
    ],
  );
}

function ratioOf(groups: readonly RateGroup[], kind: MatterKind): Ratio {
  const ratios = groups.map((group) => kindRatio(group, kind));
  const sum = (of: keyof Ratio) => ratios.reduce((total, ratio) => total + ratio[of], 0);
  return { numerator: sum("numerator"), denominator: sum("denominator") };
}
