import type { FieldId } from "../../ledger/fields";
import { code, ledgerRule } from "../rule";

/** Without any of these a ledger of matters gives no rate: nothing says what is closed. */
const CLOSING: readonly FieldId[] = ["status", "closedOn"];
const DAYS: readonly FieldId[] = ["foundOn", "registeredOn", "occurredOn", "startedOn"];

/** Columns without which a ledger of matters cannot be counted, told once at its header. */
export const columnAbsent = ledgerRule({
  id: "column-absent",
  scope: "ledger",
  kinds: ["dispute", "opinion", "petition", "hazard"],
  fields: [...CLOSING, ...DAYS],
  codes: {
    "status-column-absent": code("hint", "each"),
    "day-column-absent": code("hint", "each"),
  },
  check(view, report) {
    const row = view.ledger.headerRows?.[1];
    const first = view.ledger.columns[0];
    if (row === undefined || first === undefined) return;
    const lacks = (fields: readonly FieldId[]): boolean =>
      fields.every((field) => view.records.column(field) === null);
    const place = { ...view.cell(row, first.index), field: null };
    if (lacks(CLOSING)) report("status-column-absent", place, {});
    if (lacks(DAYS)) report("day-column-absent", place, {});
  },
});
