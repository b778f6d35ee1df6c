import type { MatterKind } from "../../ledger/matters/states";
import { fill } from "../../locale/format";
import { fieldLabels } from "../../locale/zh-CN/fields";
import { matterWords } from "../../locale/zh-CN/matters";
import { monthText } from "../../locale/zh-CN/month";
import type { RateGroup, Ratio } from "../../measure/index";
import { wide, type Block } from "../layout/line";
import { columnOf, tableBlock, type TableCell, type TableColumn } from "../layout/table";
import { ratioCell, shareCell, type BaseRows } from "../ratio-cell";
import { shortened } from "../shorten";
import { groupLines, keepsColumn, lineOf, type GroupBy, type GroupLine } from "./group-lines";
import { cutGroups, LONGEST_NAME, longestApart } from "./group-names";
import { countsOf, flowOf, type MonthData } from "./month-data";
import { kindRatio } from "./ranked-villages";

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
    columns: groupColumns(data, kind, by, LONGEST_NAME),
    items: lines,
    nothing: isKept ? monthText.none : fill(monthText.notes.noColumn, { field: fieldLabels[by] }),
  });
  const notes = [
    ...(lines.some(isGathered) ? [monthText.groups.note] : []),
    ...(cutGroups(data, lines, LONGEST_NAME).length > 0 ? [monthText.groups.cut] : []),
  ].map((note) => wide(note, "note", width));
  return notes.length === 0 ? block : { ...block, foot: [...(block.foot ?? []), ...notes] };
}

/** The groups that one line of the table stands for, a line each: below the printed pages. `null`: none. */
export function apartBlock(
  data: MonthData,
  kind: MatterKind,
  by: GroupBy,
  title: string,
  width: number,
): Block | null {
  const lines = keepsColumn(data, kind, by) ? groupLines(data, kind, by) : [];
  const gathered = lines.find(isGathered);
  if (gathered === undefined) return null;
  const { groups } = gathered;
  // Shares are of the whole table, which counts the gathered line once.
  const wholeTable: BaseRows = ({ rowOf }) => ({
    first: rowOf(groupBlockId(kind, by), 0),
    last: rowOf(groupBlockId(kind, by), lines.length - 1),
  });
  const block = tableBlock({
    id: apartBlockId(kind, by),
    title: fill(monthText.groups.apart[by], { title, count: groups.length }),
    width,
    fills: true,
    columns: groupColumns(data, kind, by, longestApart(data), wholeTable),
    items: groups.map(lineOf),
    nothing: monthText.none,
  });
  return { ...block, foot: [] };
}

/** Several groups in one line, which are told one by one below the printed pages. */
function isGathered({ groups, free }: GroupLine): boolean {
  return groups.length > 1 && free !== true;
}

function apartBlockId(kind: MatterKind, by: GroupBy): string {
  return `${groupBlockId(kind, by)} apart`;
}

/** Columns of the counts in the table. */
export const GROUP_COLUMNS = { found: "C", closed: "D" } as const;

export function groupBlockId(kind: MatterKind, by: GroupBy): string {
  return `${by} ${kind}`;
}

function groupColumns(
  data: MonthData,
  kind: MatterKind,
  by: GroupBy,
  longestName: number,
  wholeTable?: BaseRows,
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
    cell: (line) => ({
      value: sumOf(line.groups, of),
      style: "integer",
      ...(isGathered(line) ? { formula: apartSum(key, kind, by, line.groups.length) } : {}),
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
      cell: ({ name }) => ({ value: shortened(name, longestName), style: "text" }),
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
      cell: (line) => shareCell("found", ratioOf(line).denominator, found, decimals, wholeTable),
      total: { value: "", style: "total" },
    },
    count("open", texts.stillOpen, (group) => flowOf(group, kind).open),
    count("overdue", texts.overdue, (group) => flowOf(group, kind).overdue),
  ];
}

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
