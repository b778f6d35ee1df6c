import { fill } from "../../locale/format";
import { matterWords } from "../../locale/zh-CN/matters";
import { monthText } from "../../locale/zh-CN/month";
import { overdueMatters, type OverdueMatter } from "../../measure/index";
import type { FieldId } from "../../ledger/fields";
import type { Serial } from "../../sheet/serial";
import { wide, type Block } from "../layout/line";
import { tableBlock, type TableColumn } from "../layout/table";
import { shownCategory } from "../free-words";
import { maskingOf } from "../mask-person";
import { rowSource } from "../row-source";
import { shortened } from "../shorten";
import type { MonthData } from "./month-data";

const LONGEST_TEXT = 60;
/** Lines of the printed table: a page and a half. */
const MOST_MATTERS = 40;

/** The matters open past their last day at the period's end, the longest overdue first. */
export function overdueBlock(
  data: MonthData,
  section: (title: string) => string,
  width: number,
): Block {
  const { material, measures } = data;
  const matters = overdueMatters(material, measures.kinds, measures.report.window.cut);
  const title = section(fill(monthText.overdue.title, { count: matters.length }));
  const block = tableBlock({
    id: "overdue",
    title,
    width,
    columns: overdueColumns(data),
    items: matters.slice(0, MOST_MATTERS),
    nothing: monthText.none,
  });
  const rest = matters.length - MOST_MATTERS;
  if (rest <= 0) return block;
  const more = fill(monthText.overdue.more, { shown: MOST_MATTERS, rest });
  return { ...block, foot: [wide(more, "note", width)] };
}

/** The matters the printed table has no room for; `null`: none. */
export function restOverdueBlock(data: MonthData, width: number): Block | null {
  const { material, measures } = data;
  const matters = overdueMatters(material, measures.kinds, measures.report.window.cut);
  const rest = matters.slice(MOST_MATTERS);
  if (rest.length === 0) return null;
  return tableBlock({
    id: "overdue rest",
    title: fill(monthText.overdue.rest, { rest: rest.length }),
    width,
    columns: overdueColumns(data),
    items: rest,
    nothing: monthText.none,
  });
}

function overdueColumns(data: MonthData): TableColumn<OverdueMatter>[] {
  const texts = monthText.overdue;
  const masking = maskingOf(data.masked);
  const manyBooks = new Set(data.material.opened.map(({ ledger }) => ledger.grid.book)).size > 1;
  const said = ({ records, record }: OverdueMatter, ...fields: FieldId[]): string =>
    fields.map((field) => String(records.value(field, record) ?? "").trim()).find(Boolean) ?? "";
  const personOf = (matter: OverdueMatter) => said(matter, "person", "householder");
  const text = (
    key: keyof typeof texts,
    of: (matter: OverdueMatter) => string,
    span?: number,
  ): TableColumn<OverdueMatter> => ({
    key,
    label: texts[key],
    ...(span === undefined ? {} : { span }),
    cell: (matter) => ({ value: of(matter), style: "text" }),
  });
  return [
    text("village", ({ village }) => (village === "" ? monthText.unknownGroup : village)),
    text("kind", ({ kind }) => matterWords[kind].noun),
    text("person", (matter) => masking.name(personOf(matter)), 2),
    text(
      "matter",
      (matter) =>
        shortened(
          masking.text(
            said(matter, "name", "summary", "category"),
            shownCategory(data.profile, said(matter, "category")),
          ),
          LONGEST_TEXT,
        ),
      3,
    ),
    {
      key: "days",
      label: texts.days,
      cell: ({ overdueDays }) => ({ value: overdueDays, style: "integer" }),
    },
    text("owner", (matter) => said(matter, "owner", "handler", "ownerUnit")),
    text("leader", (matter) => said(matter, "leader")),
    text("source", ({ records, record }) =>
      rowSource({ ...records.ledger.grid, row: records.rowOf(record) }, manyBooks),
    ),
    {
      key: "found",
      label: texts.found,
      cell: (matter) => dateCell(foundOn(data, matter)),
    },
    {
      key: "deadline",
      label: texts.deadline,
      cell: ({ deadline }) => dateCell(deadline),
    },
  ];
}

function foundOn({ material }: MonthData, { records, record }: OverdueMatter): Serial {
  return material.matters.find((matters) => matters.records === records)?.found[record] ?? 0;
}

function dateCell(day: Serial) {
  return { value: day > 0 ? day : "", style: "date" as const };
}
