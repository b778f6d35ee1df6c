import type { MatterKind } from "../../ledger/matters/states";
import { fill } from "../../locale/format";
import { fieldLabels } from "../../locale/zh-CN/fields";
import { matterWords } from "../../locale/zh-CN/matters";
import { monthText } from "../../locale/zh-CN/month";
import { UNKNOWN_GROUP, type RateGroup } from "../../measure/index";
import type { Block } from "../layout/line";
import { tableBlock, type TableColumn } from "../layout/table";
import { ratioCell, shareCell } from "../ratio-cell";
import { countsOf, flowOf, partsOf, type MonthData } from "./month-data";
import { isEmptyGroup, kindRatio } from "./ranked-villages";

type GroupBy = "category" | "level" | "owner";
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
  const items = keepsColumn(data, kind, by) ? groupsWithMatters(data, kind, by) : [];
  return tableBlock({
    id: groupBlockId(kind, by),
    title,
    width,
    columns: groupColumns(data, kind, by),
    items,
    nothing: keepsColumn(data, kind, by)
      ? monthText.none
      : fill(monthText.notes.noColumn, { field: fieldLabels[by] }),
  });
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

function keepsColumn({ material }: MonthData, kind: MatterKind, by: GroupBy): boolean {
  const fields = by === "owner" ? (["owner", "handler", "ownerUnit"] as const) : [by];
  const ofKind = material.matters.filter((matters) => matters.kind === kind);
  return ofKind.some(({ records }) => fields.some((field) => records.column(field) !== null));
}

function groupColumns(
  data: MonthData,
  kind: MatterKind,
  by: GroupBy,
): TableColumn<RateGroup, Key>[] {
  const { decimals } = data.profile;
  const texts = monthText.groups;
  const words = matterWords[kind];
  const whole = data.measures.report.groups[0];
  const found = flowOf(whole, kind).found;
  const count = (
    key: Exclude<Key, "name" | "rate" | "share">,
    label: string,
    of: (group: RateGroup) => number,
  ): TableColumn<RateGroup, Key> => ({
    key,
    label: fill(label, { ...words }),
    cell: (group) => ({ value: of(group), style: "integer" }),
    total: "sum",
  });
  return [
    {
      key: "name",
      label: texts[by].label,
      span: 2,
      cell: ({ name }) => ({ value: name, style: "text" }),
      total: { value: monthText.total, style: "total" },
    },
    count("found", texts.found, (group) => countsOf(group, kind).base),
    count("closed", texts.closed, (group) => countsOf(group, kind).closed),
    {
      key: "openNow",
      label: fill(texts.open, { ...words }),
      cell: (group) => ({
        value: countsOf(group, kind).base - countsOf(group, kind).closed,
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
      cell: (group) => ratioCell("closed", "found", kindRatio(group, kind), decimals),
      total: ratioCell("closed", "found", kindRatio(whole, kind), decimals, "totalPercent"),
    },
    {
      key: "share",
      label: texts.share,
      cell: (group) => shareCell("found", countsOf(group, kind).base, found, decimals),
      total: { value: "", style: "total" },
    },
    count("open", texts.stillOpen, (group) => flowOf(group, kind).open),
    count("overdue", texts.overdue, (group) => flowOf(group, kind).overdue),
  ];
}
