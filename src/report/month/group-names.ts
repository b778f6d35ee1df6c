import type { MatterKind } from "../../ledger/matters/states";
import { fill } from "../../locale/format";
import { matterWords } from "../../locale/zh-CN/matters";
import { monthText } from "../../locale/zh-CN/month";
import type { RateGroup } from "../../measure/index";
import { sectionLine, wide, type Block } from "../layout/line";
import { isShortened } from "../shorten";
import { groupLines, keepsColumn, lineOf, type GroupBy, type GroupLine } from "./group-lines";
import { countsOf, type MonthData } from "./month-data";

/** Characters of a name in the printed table and below it; some ledgers tell a story under 类别. */
export const LONGEST_NAME = 24;
const LONGEST_APART = 120;

/** A story may name anyone: masked sheets show no more of it than the table does. */
export function longestApart({ masked }: MonthData): number {
  return masked ? LONGEST_NAME : LONGEST_APART;
}

/** The groups whose name is cut in their line, where the full one may be shown. */
export function cutGroups(
  { masked }: MonthData,
  lines: readonly GroupLine[],
  longest: number,
): readonly RateGroup[] {
  if (masked) return [];
  const own = lines.flatMap(({ groups }) => (groups.length === 1 ? groups : []));
  return own.filter(({ name }) => isShortened(name, longest));
}

/** The names that the tables show cut, in full: below the printed pages. `null`: none. */
export function fullNamesBlock(
  data: MonthData,
  kind: MatterKind,
  by: GroupBy,
  title: string,
  width: number,
): Block | null {
  const lines = keepsColumn(data, kind, by) ? groupLines(data, kind, by) : [];
  const apart = lines.flatMap(({ groups }) => (groups.length > 1 ? groups.map(lineOf) : []));
  const cut = [
    ...cutGroups(data, lines, LONGEST_NAME),
    ...cutGroups(data, apart, longestApart(data)),
  ];
  if (cut.length === 0) return null;
  const texts = monthText.groups;
  const words = matterWords[kind];
  return {
    title: sectionLine(fill(texts.fullNames, { title, count: cut.length }), width),
    body: cut.map((group) => {
      const { base: count } = countsOf(group, kind);
      return wide(fill(texts.fullName, { ...words, name: group.name, count }), "note", width);
    }),
  };
}
