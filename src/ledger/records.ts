import type { Profile } from "../profile/profile";
import type { DateFrame } from "../sheet/date-frame";
import type { CellValue } from "../sheet/grid";
import { serialOf } from "../sheet/serial";
import type { Asked } from "./asked";
import { columnOpener } from "./column-opener";
import { decidingRounds } from "./deciding-round";
import type { FieldId } from "./fields";
import type { Ledger } from "./ledger";
import { neighboursOf, type DateColumns } from "./life-order";
import { placeDates } from "./place-dates";
import type { DateColumn, RecordColumn } from "./record-column";
import { openDates } from "./record-dates";
import { roundColumn } from "./round-column";
import { oncePer } from "../sheet/once";

export type { DateColumn, RecordColumn } from "./record-column";

/** The records of a ledger, opened for reading by field. Everything is computed once, on demand. */
export interface Records {
  readonly ledger: Ledger;
  readonly profile: Profile;
  readonly count: number;
  /** 0-based grid row of a record. */
  readonly rowOf: (record: number) => number;
  /** All columns mapped to the field, left to right; a tick group is one column. */
  readonly columns: (field: FieldId) => readonly RecordColumn[];
  /** The rounds of a field kept in several columns, first to last; none where it has one column. */
  readonly rounds: (field: FieldId) => readonly RecordColumn[];
  /** The most certain column of the field; of several rounds, record by record, the one that decides. */
  readonly column: (field: FieldId) => RecordColumn | null;
  readonly dates: (field: FieldId) => DateColumn | null;
  /** Any column read as dates. */
  readonly datesOf: (column: RecordColumn) => DateColumn;
  /** A value of each distinct text of the column, computed once per function. */
  readonly read: <T>(column: RecordColumn, reader: (value: CellValue) => T) => readonly T[];
  /** Value of a record, "" when the field is absent or empty. */
  readonly value: (field: FieldId, record: number) => CellValue;
}

/**
 * Opens a ledger's records. `asked` decides the year of dates that nothing tells one for; without it they
 * stay yearless.
 */
export function openRecords(ledger: Ledger, profile: Profile, asked: Asked | null = null): Records {
  const open = columnOpener(ledger);
  const byField = new Map<FieldId, readonly RecordColumn[]>();
  const writtenColumns = new Map<RecordColumn, DateColumn>();
  const dateColumns = new Map<RecordColumn, DateColumn>();
  const readings = new Map<RecordColumn, Map<unknown, readonly unknown[]>>();
  const columns = (field: FieldId): readonly RecordColumn[] => {
    let found = byField.get(field);
    if (found === undefined) byField.set(field, (found = open(field)));
    return found;
  };
  const writtenOf = (source: RecordColumn): DateColumn => {
    let found = writtenColumns.get(source);
    if (found === undefined)
      writtenColumns.set(source, (found = openDates(source, frameOf(ledger, source, asked))));
    return found;
  };
  const rounds = oncePer((field: FieldId) => roundsOf(ledger, field, columns(field)));
  const column = oncePer((field: FieldId): RecordColumn | null => {
    const best = mostCertain(columns(field));
    const members = rounds(field);
    if (best === null || !members.includes(best)) return best;
    // Which round decides may not depend on days that depend on which round decides.
    const read = field === "deadline" ? datesOf : writtenOf;
    return roundColumn(members, decidingRounds({ field, members, rounds, datesOf: read, profile }));
  });
  const datesOf = (source: RecordColumn): DateColumn => {
    let found = dateColumns.get(source);
    if (found === undefined) dateColumns.set(source, (found = placed(source)));
    return found;
  };
  const placed = (source: RecordColumn): DateColumn => {
    const { field } = source.column;
    const written = writtenOf(source);
    if (field === null || field === "birthDate") return written;
    return placeDates(written, () => neighboursOf(ledger.kind, field, byRow), {
      ledger,
      field,
      asked,
    });
  };
  const byRow: DateColumns = {
    count: ledger.records.length,
    placed: (field) => dates(field, datesOf),
    written: (field) => dates(field, writtenOf),
  };
  const dates = (field: FieldId, read: (source: RecordColumn) => DateColumn): DateColumn | null => {
    const source = column(field);
    return source === null ? null : read(source);
  };
  return {
    ledger,
    profile,
    count: ledger.records.length,
    rowOf: (record) => ledger.records[record] ?? -1,
    columns,
    rounds,
    column,
    dates: byRow.placed,
    datesOf,
    read: <T>(source: RecordColumn, reader: (value: CellValue) => T): readonly T[] => {
      let known = readings.get(source);
      if (known === undefined)
        readings.set(source, (known = new Map<unknown, readonly unknown[]>()));
      let values = known.get(reader) as readonly T[] | undefined;
      if (values === undefined) known.set(reader, (values = source.distinct.map(reader)));
      return values;
    },
    value: (field, record) => column(field)?.valueAt(record) ?? "",
  };
}

/** What completes the cells of a column that do not name their year or month. */
function frameOf(ledger: Ledger, { column }: RecordColumn, asked: Asked | null): DateFrame {
  const { year, month = null } = ledger;
  if (column.field === "birthDate")
    return { year: null, born: asked?.asOf ?? (year === null ? null : serialOf(year, 12, 31)) };
  return { year, month, ...(column.field === "deadline" ? { limit: true as const } : {}) };
}

/** The columns of the field's rounds, in their order. */
function roundsOf(
  ledger: Ledger,
  field: FieldId,
  columns: readonly RecordColumn[],
): readonly RecordColumn[] {
  const found = ledger.rounds.find((one) => one.field === field && one.columns.length > 1);
  return (found?.columns ?? []).flatMap(
    ({ index }) => columns.find(({ column }) => column.index === index) ?? [],
  );
}

function mostCertain(columns: readonly RecordColumn[]): RecordColumn | null {
  let best: RecordColumn | null = null;
  for (const one of columns)
    if (best === null || one.column.confidence > best.column.confidence) best = one;
  return best;
}
