import type { Profile } from "../profile/profile";
import type { CellValue } from "../sheet/grid";
import { columnOpener } from "./column-opener";
import { decidingRounds } from "./deciding-round";
import type { FieldId } from "./fields";
import type { Ledger } from "./ledger";
import type { DateColumn, RecordColumn } from "./record-column";
import { openDates } from "./record-dates";
import { roundColumn } from "./round-column";

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

export function openRecords(ledger: Ledger, profile: Profile): Records {
  const open = columnOpener(ledger);
  const byField = new Map<FieldId, readonly RecordColumn[]>();
  const dateColumns = new Map<RecordColumn, DateColumn>();
  const readings = new Map<RecordColumn, Map<unknown, readonly unknown[]>>();
  const columns = (field: FieldId): readonly RecordColumn[] => {
    let found = byField.get(field);
    if (found === undefined) byField.set(field, (found = open(field)));
    return found;
  };
  const rounds = oncePer((field: FieldId) => roundsOf(ledger, field, columns(field)));
  const column = oncePer((field: FieldId): RecordColumn | null => {
    const best = mostCertain(columns(field));
    const members = rounds(field);
    if (best === null || !members.includes(best)) return best;
    return roundColumn(members, decidingRounds({ field, members, rounds, datesOf, profile }));
  });
  const datesOf = (source: RecordColumn): DateColumn => {
    let found = dateColumns.get(source);
    if (found === undefined) dateColumns.set(source, (found = openDates(source, ledger.year)));
    return found;
  };
  return {
    ledger,
    profile,
    count: ledger.records.length,
    rowOf: (record) => ledger.records[record] ?? -1,
    columns,
    rounds,
    column,
    dates: (field) => {
      const source = column(field);
      return source === null ? null : datesOf(source);
    },
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

function oncePer<K, T>(make: (key: K) => T): (key: K) => T {
  const made = new Map<K, { readonly value: T }>();
  return (key) => {
    let found = made.get(key);
    if (found === undefined) made.set(key, (found = { value: make(key) }));
    return found.value;
  };
}

function mostCertain(columns: readonly RecordColumn[]): RecordColumn | null {
  let best: RecordColumn | null = null;
  for (const one of columns)
    if (best === null || one.column.confidence > best.column.confidence) best = one;
  return best;
}
