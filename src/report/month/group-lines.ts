import type { MatterKind } from "../../ledger/matters/states";
import { fill } from "../../locale/format";
import { monthText } from "../../locale/zh-CN/month";
import { UNKNOWN_GROUP, type RateGroup } from "../../measure/index";
import { countsOf, flowOf, partsOf, type MonthData } from "./month-data";
import { isEmptyGroup } from "./ranked-villages";

export type GroupBy = "category" | "level" | "owner";
/** Groups with any matter found or open, the most found first, the unknown one last. */
export function groupsWithMatters(data: MonthData, kind: MatterKind, by: GroupBy): RateGroup[] {
  const groups = partsOf(data.groups[by]).filter((group) => !isEmptyGroup(group, kind));
  const isUnknown = ({ name }: RateGroup): number => (name === UNKNOWN_GROUP ? 1 : 0);
  return groups.sort(
    (a, b) =>
      isUnknown(a) - isUnknown(b) ||
      flowOf(b, kind).found - flowOf(a, kind).found ||
      flowOf(b, kind).carried - flowOf(a, kind).carried,
  );
}

/** A line of the table: a group, or several in one. */
export interface GroupLine {
  readonly name: string;
  readonly groups: readonly RateGroup[];
}

/** Lines a table of groups has at most. */
const MOST_LINES = 16;

/** The lines of the table: groups with one matter only, and what is beyond a page's room, are one line. */
export function groupLines(data: MonthData, kind: MatterKind, by: GroupBy): GroupLine[] {
  const all = groupsWithMatters(data, kind, by);
  const countOf = (group: RateGroup): number =>
    Math.max(countsOf(group, kind).base, flowOf(group, kind).open);
  const isShown = (group: RateGroup, at: number): boolean =>
    group.name === UNKNOWN_GROUP || (at < MOST_LINES && countOf(group) > 1);
  const shown = all.filter(isShown);
  const rest = all.filter((group, at) => !isShown(group, at));
  if (rest.length < 2) return all.map(lineOf);
  const most = rest.reduce((highest, group) => Math.max(highest, countOf(group)), 0);
  const isEven = rest.every((group) => countsOf(group, kind).base === most);
  const gathered = fill(monthText.groups.gathered[by], {
    count: rest.length,
    most: isEven ? most : fill(monthText.groups.upTo, { most }),
  });
  const unknown = shown.filter(({ name }) => name === UNKNOWN_GROUP);
  const known = shown.filter(({ name }) => name !== UNKNOWN_GROUP);
  return [...known.map(lineOf), { name: gathered, groups: rest }, ...unknown.map(lineOf)];
}

/** The line of one group. */
export function lineOf(group: RateGroup): GroupLine {
  return { name: group.name, groups: [group] };
}

/** Whether any ledger of the kind has the column that the groups are told by. */
export function keepsColumn({ material }: MonthData, kind: MatterKind, by: GroupBy): boolean {
  const fields = by === "owner" ? (["owner", "handler", "ownerUnit"] as const) : [by];
  const ofKind = material.matters.filter((matters) => matters.kind === kind);
  return ofKind.some(({ records }) => fields.some((field) => records.column(field) !== null));
}
