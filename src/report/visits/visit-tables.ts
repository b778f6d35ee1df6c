import { fill } from "../../locale/format";
import { kindLabels } from "../../locale/zh-CN/kinds";
import { monthText } from "../../locale/zh-CN/month";
import { visitText } from "../../locale/zh-CN/visits";
import type { QuotaPace, RowRef } from "../../visit/index";
import { shortDate } from "../dates";
import type { Block } from "../layout/line";
import { tableBlock, type TableCell } from "../layout/table";
import { textWidth } from "../layout/text-height";
import { shortened } from "../shorten";
import { VISIT_WIDTHS } from "./due-blocks";
import { rowReader, type VisitData } from "./visit-data";

const WIDTH = VISIT_WIDTHS.length;

/** How far everyone with a quota is, beside the pace expected by now. */
export function quotaBlock({ plan }: VisitData): Block {
  const texts = visitText.quotas;
  return tableBlock<QuotaPace>({
    id: "quotas",
    title: texts.title,
    width: WIDTH,
    nothing: monthText.none,
    items: plan.quotas,
    columns: [
      { key: "owner", label: texts.owner, span: 2, cell: ({ owner }) => text(owner) },
      { key: "role", label: texts.role, span: 2, cell: ({ role }) => text(role) },
      {
        key: "measure",
        label: texts.measure,
        cell: ({ measure }) => text(texts.measures[measure]),
      },
      { key: "done", label: texts.done, cell: ({ done }) => ({ value: done, style: "integer" }) },
      {
        key: "required",
        label: texts.required,
        cell: ({ required }) => ({ value: required, style: "integer" }),
      },
      {
        key: "expected",
        label: texts.expected,
        span: 2,
        cell: ({ expectedByNow }) => ({ value: expectedByNow, style: "number", decimals: 1 }),
      },
      {
        key: "pace",
        label: texts.pace,
        cell: paceCell,
      },
    ],
  });
}

/** Whether somebody keeps pace with a quota. */
export function paceCell({ onPace }: QuotaPace): TableCell {
  const { onPace: good, behind } = visitText.quotas;
  return onPace ? { value: good, style: "good" } : { value: behind, style: "bad" };
}

interface Unvisited {
  readonly village: string;
  readonly source: string;
  readonly households: readonly { readonly person: string; readonly row: number }[];
}

/** Characters of names in one line: a row of the sheet can be only so tall. */
const MOST_IN_LINE = 1000;

/** Everyone not reached yet in the coverage's days, village by village. */
export function unvisitedBlock(data: VisitData): Block {
  const texts = visitText.unvisited;
  const { from, to, unvisited } = data.plan.coverage;
  const { masking } = rowReader(data);
  return tableBlock<Unvisited>({
    id: "unvisited",
    title: fill(texts.title, {
      from: shortDate(from),
      to: shortDate(to),
      count: unvisited.length,
    }),
    width: WIDTH,
    nothing: texts.none,
    items: unvisitedLines(data),
    columns: [
      { key: "village", label: texts.village, span: 2, cell: ({ village }) => text(village) },
      {
        key: "count",
        label: texts.count,
        cell: ({ households }) => ({ value: households.length, style: "integer" }),
        total: "sum",
      },
      {
        key: "persons",
        label: texts.persons,
        span: 9,
        cell: ({ households }) =>
          text(
            households
              .map(({ person, row }) =>
                fill(texts.household, { person: masking.name(person), row: row + 1 }),
              )
              .join("、"),
          ),
      },
      { key: "source", label: texts.source, span: 2, cell: ({ source }) => text(source) },
    ],
  });
}

function unvisitedLines({ plan, opened }: VisitData): Unvisited[] {
  const manyBooks = new Set(opened.map(({ ledger }) => ledger.grid.book)).size > 1;
  const lines = new Map<string, { village: string; source: string; households: Household[] }>();
  for (const { book, sheet, row, village, person } of plan.coverage.unvisited) {
    const file = book.split(/[\\/]/).at(-1) ?? book;
    const source = manyBooks ? `${file} ${sheet}` : sheet;
    const shown = village === "" ? monthText.unknownGroup : village;
    const key = `${source}\u0000${shown}`;
    const line = lines.get(key) ?? { village: shown, source, households: [] };
    lines.set(key, line);
    line.households.push({ person, row });
  }
  return [...lines.values()].flatMap((line) =>
    chunks(line.households).map((households) => ({ ...line, households })),
  );
}

/** Brackets, row number and comma. */
const ROOM_BESIDE_NAME = 10;

interface Household {
  readonly person: string;
  readonly row: number;
}

function chunks(households: readonly Household[]): Household[][] {
  const lines: Household[][] = [];
  let width = MOST_IN_LINE;
  for (const household of households) {
    width += textWidth(household.person) + ROOM_BESIDE_NAME;
    if (width > MOST_IN_LINE) {
      lines.push([]);
      width = textWidth(household.person) + ROOM_BESIDE_NAME;
    }
    lines.at(-1)?.push(household);
  }
  return lines;
}

/** Open matters in the 四个七 cycle, those that lack something first. */
export function cycleBlock(data: VisitData): Block {
  const texts = visitText.cycle;
  const { masking, said, source } = rowReader(data);
  const items = [...data.plan.cycle].sort((a, b) => b.missing.length - a.missing.length);
  const person = (row: RowRef) => said(row, "person", "householder");
  return tableBlock({
    id: "cycle",
    title: fill(texts.title, { count: items.length }),
    width: WIDTH,
    nothing: monthText.none,
    items,
    columns: [
      { key: "kind", label: texts.kind, span: 2, cell: ({ kind }) => text(kindLabels[kind]) },
      {
        key: "week",
        label: texts.week,
        cell: ({ week }) => text(fill(texts.weekOf, { week })),
      },
      { key: "person", label: texts.person, cell: (row) => text(masking.name(person(row))) },
      {
        key: "matter",
        label: texts.matter,
        span: 5,
        cell: (row) =>
          text(
            shortened(
              masking.text(said(row, "name", "summary", "category"), said(row, "category")),
              80,
            ),
          ),
      },
      { key: "owner", label: texts.owner, cell: (row) => text(said(row, "owner", "handler")) },
      {
        key: "missing",
        label: texts.missing,
        span: 2,
        cell: ({ missing }) =>
          missing.length === 0
            ? text(texts.nothing)
            : { value: missing.map((part) => texts.parts[part]).join("、"), style: "bad" },
      },
      { key: "source", label: texts.source, span: 2, cell: (row) => text(source(row)) },
    ],
  });
}

function text(value: string): { readonly value: string; readonly style: "text" } {
  return { value, style: "text" };
}
