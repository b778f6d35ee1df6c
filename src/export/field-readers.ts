import { dateFields, numberFields } from "../ledger/field-types";
import { FIELD_IDS, type FieldId } from "../ledger/fields";
import type { Records } from "../ledger/records";
import { readLevel } from "../ledger/vocabulary/level";
import { wordingOf } from "../ledger/vocabulary/wording";
import { dayOf } from "../ledger/matters/days";
import type { CellValue } from "../sheet/grid";
import { readNumber } from "../sheet/number-text";
import { textOf, type ColumnType, type TableValue } from "./record-table";

/** Fields with a column of their own; the village stands grouped beside the file. */
export const EXPORTED_FIELDS: readonly FieldId[] = FIELD_IDS.filter((field) => field !== "village");

export function fieldType(field: FieldId): ColumnType {
  if (dateFields.has(field)) return "day";
  return numberFields.has(field) ? "number" : "text";
}

type Reader = (record: number) => TableValue;

/** Reads a field of a ledger's records; `null`: the ledger has no such column. */
export function fieldReader(records: Records, field: FieldId): Reader | null {
  const column = records.column(field);
  if (column === null) return null;
  if (dateFields.has(field)) {
    const { codes, readings } = records.datesOf(column);
    const days = readings.map(dayOf);
    return (record) => days[codes[record] ?? 0] || null;
  }
  if (numberFields.has(field)) return (record) => numberIn(column.valueAt(record));
  if (field === "level") {
    const meant = wordingOf(column.column);
    const words = column.distinct.map((value) => {
      const read = readLevel(meant(value), records.profile).canonical;
      return read ?? (textOf(value) || null);
    });
    return (record) => words[column.codes[record] ?? 0] ?? null;
  }
  return (record) => textOf(column.valueAt(record)) || null;
}

function numberIn(value: CellValue): number | null {
  if (value === "" || value === null) return null;
  const figure = readNumber(value);
  return figure.kind === "number" ? figure.value : null;
}

/** What stands in date and number cells that could not be read: `field=原文`, several joined by ；. */
export function unreadableReader(records: Records): Reader | null {
  const watched = [...dateFields, ...numberFields].flatMap((field) => {
    const column = records.column(field);
    const read = fieldReader(records, field);
    return column === null || read === null ? [] : [{ field, column, read }];
  });
  if (watched.length === 0) return null;
  return (record) => {
    const found: string[] = [];
    for (const { field, column, read } of watched) {
      const text = textOf(column.valueAt(record));
      if (text !== "" && read(record) === null) found.push(`${field}=${text}`);
    }
    return found.length === 0 ? null : found.join("；");
  };
}
