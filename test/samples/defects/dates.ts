import type { FieldId } from "../../../src/ledger/fields";
import { dayOf, serial } from "../days";
import type { DefectFamily } from "./families";
import { dayIn, replaced, type Injector, type Table } from "./table";

/** Days something was done on, first in life first. */
const DONE: readonly FieldId[] = [
  "occurredOn",
  "foundOn",
  "registeredOn",
  "visitedOn",
  "closedOn",
  "inspectedOn",
  "recheckedOn",
  "feedbackOn",
  "revisitedOn",
];

function firstDay(table: Table, index: number): { field: FieldId; day: number } | null {
  for (const field of DONE) {
    const day = dayIn(table, index, field);
    if (day !== null) return { field, day };
  }
  return null;
}

const lastDay = (table: Table, index: number): { field: FieldId; day: number } | null => {
  for (const field of [...DONE].reverse()) {
    const day = dayIn(table, index, field);
    if (day !== null) return { field, day };
  }
  return null;
};

/** Defects of dates. */
export const DATES: Readonly<Partial<Record<DefectFamily, Injector>>> = {
  "date-impossible": (table, index) => {
    const first = firstDay(table, index);
    if (first === null) return null;
    const { year } = dayOf(first.day);
    const text = table.random.pick([`${year}-02-30`, `${year}.4.31`, `${year}年13月5日`]);
    return replaced(table, "date-impossible", index, first.field, text);
  },
  "date-future": (table, index) => {
    const last = lastDay(table, index);
    if (last === null) return null;
    return replaced(table, "date-future", index, last.field, table.truth.asOf + 40);
  },
  "date-two-digit-year": (table, index) => {
    const first = firstDay(table, index);
    if (first === null) return null;
    const { year, month, day } = dayOf(first.day);
    const text = `${year % 100}.${month}.${day}`;
    return replaced(table, "date-two-digit-year", index, first.field, text);
  },
  "date-out-of-period": (table, index) => {
    const first = firstDay(table, index);
    if (first === null) return null;
    const { year, month, day } = dayOf(first.day);
    return replaced(
      table,
      "date-out-of-period",
      index,
      first.field,
      serial(year - 10, month, Math.min(day, 28)),
    );
  },
  "date-order": (table, index) => {
    const first = firstDay(table, index);
    const closed = dayIn(table, index, "closedOn") ?? dayIn(table, index, "recheckedOn");
    const field: FieldId = dayIn(table, index, "closedOn") === null ? "recheckedOn" : "closedOn";
    if (first === null || closed === null || first.field === field) return null;
    const injected = replaced(table, "date-order", index, field, first.day - 6);
    const also = DONE.filter((one) => table.has(one)).map((one) => ({
      row: table.row(index),
      column: table.column(one),
    }));
    return injected.map((one) => ({ ...one, also }));
  },
};
