import type { Unread } from "../../ledger/account/unread";
import type { FieldId } from "../../ledger/fields";
import type { Records } from "../../ledger/records";
import type { Serial } from "../../sheet/serial";
import type { RowRef, VisitPlan } from "../../visit/index";
import { maskingOf, type Masking } from "../mask-person";
import { rowSource } from "../row-source";

/** Everything an 应走访 sheet is written from. */
export interface VisitData {
  /** Who lists; "" when nobody knows. */
  readonly unit: string;
  /** The day the list is made. */
  readonly madeOn: Serial;
  readonly plan: VisitPlan;
  /** The ledgers the plan was made from, for what else a visitor wants to know. */
  readonly opened: readonly Records[];
  readonly masked: boolean;
  /** What stands in the books and was not taken into account. */
  readonly unread: readonly Unread[];
  readonly decimals: 0 | 1 | 2;
}

/** Readers for the rows a plan names. */
export interface RowReader {
  readonly masking: Masking;
  readonly said: (row: RowRef, ...fields: readonly FieldId[]) => string;
  readonly source: (row: RowRef) => string;
}

export function rowReader({ opened, masked }: VisitData): RowReader {
  const books = new Set(opened.map(({ ledger }) => ledger.grid.book));
  const bySheet = new Map(
    opened.map((records) => [keyOf(records.ledger.grid), { records, at: rowIndex(records) }]),
  );
  return {
    masking: maskingOf(masked),
    said: (row, ...fields) => {
      const found = bySheet.get(keyOf(row));
      const record = found?.at.get(row.row);
      if (found === undefined || record === undefined) return "";
      const texts = fields.map((field) => String(found.records.value(field, record) ?? "").trim());
      return texts.find((text) => text !== "") ?? "";
    },
    source: (row) => rowSource(row, books.size > 1),
  };
}

function keyOf({ book, sheet }: { readonly book: string; readonly sheet: string }): string {
  return `${book}\u0000${sheet}`;
}

function rowIndex(records: Records): ReadonlyMap<number, number> {
  return new Map(Array.from(records.ledger.records, (row, record) => [row, record]));
}
