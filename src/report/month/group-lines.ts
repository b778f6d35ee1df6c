import type { MatterKind } from "../../ledger/matters/states";
import { fill } from "../../locale/format";
import { monthText } from "../../locale/zh-CN/month";
import { freeWords, mayShow } from "../free-words";
import { UNKNOWN_GROUP, type RateGroup } from "../../measure/index";
import { countsOf, flowOf, partsOf, shownKinds, type MonthData } from "./month-data";
import { isEmptyGroup } from "./ranked-villages";

export type GroupBy = "category" | "level" | "owner";
/** Groups with any matter found or open, the most found first, the unknown one last. */
function groupsWithMatters(data: MonthData, kind: MatterKind, by: GroupBy): RateGroup[] {
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
  /** Its groups are not told one by one: their names are free text, and the sheet is masked. */
  readonly free?: true;
}

/** Lines a table of groups has at most; fewer where several kinds have such tables. */
const MOST_LINES = { one: 16, several: 10 } as const;

/** The lines of the table: groups with one matter only, and what is beyond a page's room, are one line. */
export function groupLines(data: MonthData, kind: MatterKind, by: GroupBy): GroupLine[] {
  const lines = namedLines(data, kind, by);
  const single = lines.flatMap(({ groups, free }) => (free === true ? [] : groups));
  const most = MOST_LINES[shownKinds(data).length > 1 ? "several" : "one"];
  const isShown = (group: RateGroup, at: number): boolean =>
    group.name === UNKNOWN_GROUP || (at < most && countOf(group, kind) > 1);
  const rest = new Set(single.filter((group, at) => !isShown(group, at)));
  if (rest.size < 2) return lines;
  const groups = [...rest];
  const highest = groups.reduce((top, group) => Math.max(top, countOf(group, kind)), 0);
  const isEven = groups.every((group) => countsOf(group, kind).base === highest);
  const gathered = fill(monthText.groups.gathered[by], {
    count: rest.size,
    most: isEven ? highest : fill(monthText.groups.upTo, { most: highest }),
  });
  const own = lines.filter(
    (line) => line.free !== true && !line.groups.some((one) => rest.has(one)),
  );
  return [
    ...own.filter(({ name }) => name !== UNKNOWN_GROUP),
    { name: gathered, groups },
    ...lines.filter(({ free }) => free === true),
    ...own.filter(({ name }) => name === UNKNOWN_GROUP),
  ];
}

/** A line for every group, on masked sheets one for all whose names are free text. */
export function namedLines(data: MonthData, kind: MatterKind, by: GroupBy): GroupLine[] {
  const all = groupsWithMatters(data, kind, by);
  const isFree = (group: RateGroup): boolean =>
    data.masked &&
    by === "category" &&
    group.name !== UNKNOWN_GROUP &&
    !mayShow(data.profile, group.name, countOf(group, kind));
  const free = all.filter(isFree);
  if (free.length === 0) return all.map(lineOf);
  const shown = all.filter((group) => !free.includes(group));
  return [
    ...shown.filter(({ name }) => name !== UNKNOWN_GROUP).map(lineOf),
    { name: freeWords(free.length), groups: free, free: true },
    ...shown.filter(({ name }) => name === UNKNOWN_GROUP).map(lineOf),
  ];
}

function countOf(group: RateGroup, kind: MatterKind): number {
  return Math.max(countsOf(group, kind).base, flowOf(group, kind).open);
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
