import { fill } from "../../locale/format";
import { monthText } from "../../locale/zh-CN/month";
import { reasonLabels, visitText } from "../../locale/zh-CN/visits";
import type { DueVisit } from "../../visit/index";
import { sectionLine, wide, type Block, type Line, type LineCell } from "../layout/line";
import { plannedDays } from "./planned-days";
import { rowReader, type VisitData } from "./visit-data";
import { append } from "../../sheet/lists";

type Column = keyof typeof visitText.head;

const COLUMNS = Object.keys(visitText.head) as Column[];

/** Widths of the sheet in characters, column by column of the list. */
export const VISIT_WIDTHS: readonly number[] = [
  5, 11, 13, 11, 13, 18, 10, 10, 11, 11, 7, 17, 18, 12,
];

const WIDTH = VISIT_WIDTHS.length;

/** The due visits under their persons in charge, one after another in one table. */
export function dueBlocks(data: VisitData): Block[] {
  const head: Line = {
    cells: COLUMNS.map((column) => ({ value: visitText.head[column], style: "head" })),
  };
  if (data.plan.due.length === 0)
    return [{ head: [head], body: [wide(monthText.none, "text", WIDTH)] }];
  const cellsOf = lineWriter(data);
  let serial = 0;
  return visitsByOwner(data).map(([owner, visits], index): Block => {
    const title = sectionLine(ownerLine(owner, visits), WIDTH);
    const body = visits.map((visit): Line => ({ cells: cellsOf(visit, ++serial), least: 26 }));
    // Whose list it is stands on every page that the list goes over.
    return index === 0
      ? { head: [head, title], body, together: true }
      : { head: [title], continues: [head], body, together: true };
  });
}

/** Visits by person in charge, as planned; those without anyone in charge last. */
export function visitsByOwner({ plan }: VisitData): [string, DueVisit[]][] {
  const owners = new Map<string, DueVisit[]>();
  for (const { owner, visits } of plan.plan) {
    const known = owners.get(owner);
    if (known === undefined) owners.set(owner, [...visits]);
    else append(known, visits);
  }
  return [...owners].sort(([a], [b]) => Number(a === "") - Number(b === ""));
}

function ownerLine(owner: string, visits: readonly DueVisit[]): string {
  return fill(visitText.owner, {
    owner: owner === "" ? visitText.noOwner : owner,
    count: visits.length,
    overdue: visits.filter(({ overdueDays }) => overdueDays > 0).length,
  });
}

function lineWriter(data: VisitData): (visit: DueVisit, serial: number) => LineCell[] {
  const { masking, said } = rowReader(data);
  const dayOf = plannedDays(data.plan);
  const text = (value: string): LineCell => ({ value, style: "text" });
  return (visit, serial) => {
    const cells: Record<Column, LineCell> = {
      serial: { value: serial, style: "integer" },
      date: { value: dayOf(visit) ?? "", style: "date" },
      village: text(visit.village === "" ? monthText.unknownGroup : visit.village),
      person: text(masking.name(visit.person)),
      phone: text(masking.phone(said(visit, "phone"))),
      address: text(said(visit, "address", "group", "grid")),
      class: text(visit.class),
      rating: text(visit.rating),
      lastVisit: { value: visit.lastVisit ?? visitText.never, style: "date" },
      dueOn: { value: visit.dueOn, style: "date" },
      overdueDays:
        visit.overdueDays > 0
          ? { value: visit.overdueDays, style: "bad" }
          : { value: 0, style: "integer" },
      reason: text(reasonLabels[visit.reason]),
      done: text(""),
      signature: text(""),
    };
    return COLUMNS.map((column) => cells[column]);
  };
}
