import type { MatterKind } from "../../ledger/matters/states";
import { fill } from "../../locale/format";
import { fieldLabels } from "../../locale/zh-CN/fields";
import { matterWords } from "../../locale/zh-CN/matters";
import { monthText } from "../../locale/zh-CN/month";
import { UNKNOWN_GROUP, type RateGroup, type Ratio } from "../../measure/index";
import { wide, type Block } from "../layout/line";
import { columnOf, tableBlock, type TableCell, type TableColumn } from "../layout/table";
import { ratioCell, shareCell } from "../ratio-cell";
import { shortened } from "../shorten";
import { countsOf, flowOf, partsOf, type MonthData } from "./month-data";
import { isEmptyGroup, kindRatio } from "./ranked-villages";

export type GroupBy = "category" | "level" | "owner";
type Key =
  | "name"
  | "found"
  | "closed"
  | "openNow"
  | "transferred"
  | "failed"
  | "rate"
  | "share"
  | "open"
  | "overdue";

/** A kind's matters by category, level or person in charge: those found in the month, and what is open. */
export function groupBlock(
  data: MonthData,
  kind: MatterKind,
  by: GroupBy,
  title: string,
  width: number,
): Block {
  const isKept = keepsColumn(data, kind, by);
  const lines = isKept ? groupLines(data, kind, by) : [];
  const block = tableBlock({
    id: groupBlockId(kind, by),
    title,
    width,
    fills: true,
    columns: groupColumns(data, kind, by),
    items: lines,
    nothing: isKept ? monthText.none : fill(monthText.notes.noColumn, { field: fieldLabels[by] }),
  });
  if (lines.every(({ groups }) => groups.length === 1)) return block;
  const note = wide(monthText.groups.note, "note", width);
  return { ...block, foot: [...(block.foot ?? []), note] };
}

/** The groups that one line of the table stands for, a line each: below the printed pages. `null`: none. */
export function apartBlock(
  data: MonthData,
  kind: MatterKind,
  by: GroupBy,
  title: string,
  width: number,
): Block | null {
  const gathered = keepsColumn(data, kind, by)
    ? groupLines(data, kind, by).find(({ groups }) => groups.length > 1)
    : undefined;
  if (gathered === undefined) return null;
  const { groups } = gathered;
  const block = tableBlock({
    id: apartBlockId(kind, by),
    title: fill(monthText.groups.apart[by], { title, count: groups.length }),
    width,
    fills: true,
    columns: groupColumns(data, kind, by),
    items: groups.map((group) => ({ name: group.name, groups: [group] })),
    nothing: monthText.none,
  });
  return { ...block, foot: [] };
}

function apartBlockId(kind: MatterKind, by: GroupBy): string {
  return `${groupBlockId(kind, by)} apart`;
}

/** Columns of the counts in the table. */
export const GROUP_COLUMNS = { found: "C", closed: "D" } as const;

export function groupBlockId(kind: MatterKind, by: GroupBy): string {
  return `${by} ${kind}`;
}

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
  const lineOf = (group: RateGroup): GroupLine => ({ name: group.name, groups: [group] });
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

function keepsColumn({ material }: MonthData, kind: MatterKind, by: GroupBy): boolean {
  const fields = by === "owner" ? (["owner", "handler", "ownerUnit"] as const) : [by];
  const ofKind = material.matters.filter((matters) => matters.kind === kind);
  return ofKind.some(({ records }) => fields.some((field) => records.column(field) !== null));
}

function groupColumns(
  data: MonthData,
  kind: MatterKind,
  by: GroupBy,
): TableColumn<GroupLine, Key>[] {
  const { decimals } = data.profile;
  const texts = monthText.groups;
  const words = matterWords[kind];
  const whole = data.measures.report.groups[0];
  const found = flowOf(whole, kind).found;
  const count = (
    key: Exclude<Key, "name" | "rate" | "share">,
    label: string,
    of: (group: RateGroup) => number,
  ): TableColumn<GroupLine, Key> => ({
    key,
    label: fill(label, { ...words }),
    cell: ({ groups }) => ({
      value: sumOf(groups, of),
      style: "integer",
      ...(groups.length === 1 ? {} : { formula: apartSum(key, kind, by, groups.length) }),
    }),
    total: "sum",
  });
  const openOf = (group: RateGroup) => countsOf(group, kind).base - countsOf(group, kind).closed;
  const ratioOf = ({ groups }: GroupLine): Ratio => ({
    numerator: sumOf(groups, (group) => kindRatio(group, kind).numerator),
    denominator: sumOf(groups, (group) => kindRatio(group, kind).denominator),
  });
  return [
    {
      key: "name",
      label: texts[by].label,
      span: 2,
      cell: ({ name }) => ({ value: shortened(name, LONGEST_NAME), style: "text" }),
      total: { value: monthText.total, style: "total" },
    },
    count("found", texts.found, (group) => countsOf(group, kind).base),
    count("closed", texts.closed, (group) => countsOf(group, kind).closed),
    {
      key: "openNow",
      label: fill(texts.open, { ...words }),
      cell: ({ groups }) => ({
        value: sumOf(groups, openOf),
        style: "integer",
        formula: (ref) => `${ref("found")}-${ref("closed")}`,
      }),
      total: "sum",
    },
    count("transferred", texts.transferred, (group) => countsOf(group, kind).transferred),
    count("failed", texts.failed, (group) => countsOf(group, kind).failed),
    {
      key: "rate",
      label: words.rate,
      cell: (line) => ratioCell("closed", "found", ratioOf(line), decimals),
      total: ratioCell("closed", "found", kindRatio(whole, kind), decimals, "totalPercent"),
    },
    {
      key: "share",
      label: texts.share,
      cell: (line) => shareCell("found", ratioOf(line).denominator, found, decimals),
      total: { value: "", style: "total" },
    },
    count("open", texts.stillOpen, (group) => flowOf(group, kind).open),
    count("overdue", texts.overdue, (group) => flowOf(group, kind).overdue),
  ];
}

/** Characters of a name in the table; some ledgers tell a story under 类别. */
const LONGEST_NAME = 24;

function sumOf(groups: readonly RateGroup[], of: (group: RateGroup) => number): number {
  return groups.reduce((sum, group) => sum + of(group), 0);
}

/** The native sum over the lines below the printed pages. */
function apartSum(
  key: Key,
  kind: MatterKind,
  by: GroupBy,
  count: number,
): NonNullable<TableCell<Key>["formula"]> {
  return (ref, { rowOf }) => {
    const [column, id] = [columnOf(ref(key)), apartBlockId(kind, by)];
    return `SUM(${column}${rowOf(id, 0)}:${column}${rowOf(id, count - 1)})`;
  };
}
