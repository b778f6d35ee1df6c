import type { Profile } from "../profile/profile";
import { readDate, type DateReading } from "../sheet/date-text";
import { isEmptyCell, type CellValue } from "../sheet/grid";
import type { FieldId } from "./fields";
import type { Ledger, LedgerColumn } from "./ledger";

/** A column of records, interned: each distinct value is stored (and later parsed) once. */
export interface RecordColumn {
  readonly column: LedgerColumn;
  /** Index into `distinct`, one a record; 0 is the empty cell. */
  readonly codes: Int32Array;
  readonly distinct: readonly CellValue[];
  /** Grid column of a record's cell; differs from `column.index` only in tick groups. */
  readonly columnAt: (record: number) => number;
}

/** A date column: a day serial a record. */
export interface DateColumn extends RecordColumn {
  /** Day serial; 0 = blank, -1 = no readable date. */
  readonly days: Int32Array;
  /** What each distinct value reads as, by code. */
  readonly readings: readonly DateReading[];
}

/** The records of a ledger, opened for reading by field. Everything is computed once, on demand. */
export interface Records {
  readonly ledger: Ledger;
  readonly profile: Profile;
  readonly count: number;
  /** 0-based grid row of a record. */
  readonly rowOf: (record: number) => number;
  /** All columns mapped to the field, left to right; a tick group is one column. */
  readonly columns: (field: FieldId) => readonly RecordColumn[];
  /** The most certain column of the field. */
  readonly column: (field: FieldId) => RecordColumn | null;
  readonly dates: (field: FieldId) => DateColumn | null;
  /** A value of each distinct text of the column, computed once per function. */
  readonly read: <T>(column: RecordColumn, reader: (value: CellValue) => T) => readonly T[];
  /** Value of a record, "" when the field is absent or empty. */
  readonly value: (field: FieldId, record: number) => CellValue;
}

export function openRecords(ledger: Ledger, profile: Profile): Records {
  const byField = new Map<FieldId, RecordColumn[]>();
  const dateColumns = new Map<FieldId, DateColumn | null>();
  const readings = new Map<RecordColumn, Map<unknown, readonly unknown[]>>();
  const columns = (field: FieldId): readonly RecordColumn[] => {
    let found = byField.get(field);
    if (found === undefined) byField.set(field, (found = openColumns(ledger, field)));
    return found;
  };
  const column = (field: FieldId): RecordColumn | null => mostCertain(columns(field));
  return {
    ledger,
    profile,
    count: ledger.records.length,
    rowOf: (record) => ledger.records[record] ?? -1,
    columns,
    column,
    dates: (field) => {
      let found = dateColumns.get(field);
      if (found === undefined) {
        const source = column(field);
        dateColumns.set(field, (found = source === null ? null : openDates(source, ledger.year)));
      }
      return found;
    },
    read: <T>(source: RecordColumn, reader: (value: CellValue) => T): readonly T[] => {
      let known = readings.get(source);
      if (known === undefined)
        readings.set(source, (known = new Map<unknown, readonly unknown[]>()));
      let values = known.get(reader) as readonly T[] | undefined;
      if (values === undefined) known.set(reader, (values = source.distinct.map(reader)));
      return values;
    },
    value: (field, record) => {
      const source = column(field);
      return source === null ? "" : (source.distinct[source.codes[record] ?? 0] ?? "");
    },
  };
}

function mostCertain(columns: readonly RecordColumn[]): RecordColumn | null {
  let best: RecordColumn | null = null;
  for (const one of columns)
    if (best === null || one.column.confidence > best.column.confidence) best = one;
  return best;
}

function openColumns(ledger: Ledger, field: FieldId): RecordColumn[] {
  const opened: RecordColumn[] = [];
  const groups = ledger.tickGroups.filter((group) => group.field === field);
  const ticked = new Set(groups.flatMap((group) => group.columns));
  for (const column of ledger.columns) {
    if (column.field !== field) continue;
    const group = groups.find((one) => one.columns[0] === column.index);
    if (group !== undefined) opened.push(internTicks(ledger, column, group.columns));
    else if (!ticked.has(column.index)) opened.push(internColumn(ledger, column));
  }
  return opened;
}

function internColumn(ledger: Ledger, column: LedgerColumn): RecordColumn {
  const { grid, records } = ledger;
  const index = column.index;
  const filled = filledDown(ledger, index);
  const codes = new Int32Array(records.length);
  const distinct: CellValue[] = [""];
  const known = new Map<CellValue, number>();
  for (let i = 0; i < records.length; i++) {
    const row = records[i] as number;
    const source = filled === null ? row : (filled.get(row) ?? row);
    const value = grid.values[source]?.[index];
    if (value === undefined || value === "" || value === null) continue;
    let code = known.get(value);
    if (code === undefined) {
      code = isEmptyCell(value) ? 0 : distinct.push(value) - 1;
      known.set(value, code);
    }
    codes[i] = code;
  }
  return { column, codes, distinct, columnAt: () => index };
}

/** Rows covered by a merge that runs down this column, to the row that holds the merge's value. */
function filledDown(ledger: Ledger, index: number): ReadonlyMap<number, number> | null {
  let filled: Map<number, number> | null = null;
  for (const merge of ledger.grid.merges) {
    if (merge.left !== index || merge.bottom === merge.top) continue;
    filled ??= new Map();
    for (let row = merge.top + 1; row <= merge.bottom; row++) filled.set(row, merge.top);
  }
  return filled;
}

/** √ over several columns becomes one column whose words are the ticked labels. */
function internTicks(
  ledger: Ledger,
  column: LedgerColumn,
  members: readonly number[],
): RecordColumn {
  const { grid, records } = ledger;
  const codes = new Int32Array(records.length);
  const columnsAt = new Int32Array(records.length).fill(column.index);
  const labels = members.map(
    (index) => ledger.columns.find((one) => one.index === index)?.label ?? "",
  );
  for (let i = 0; i < records.length; i++) {
    const row = grid.values[records[i] as number];
    const ticked = members.findIndex((index) => !isEmptyCell(row?.[index]));
    if (ticked < 0) continue;
    codes[i] = ticked + 1;
    columnsAt[i] = members[ticked] as number;
  }
  return {
    column,
    codes,
    distinct: ["", ...labels],
    columnAt: (record) => columnsAt[record] as number,
  };
}

function openDates(source: RecordColumn, year: number | null): DateColumn {
  const readings = source.distinct.map((value) => readDate(value, year));
  const dayOf = new Int32Array(readings.length);
  readings.forEach((reading, code) => {
    dayOf[code] =
      reading.kind === "date" ? Math.floor(reading.serial) : reading.kind === "blank" ? 0 : -1;
  });
  const days = new Int32Array(source.codes.length);
  for (let i = 0; i < days.length; i++) days[i] = dayOf[source.codes[i] as number] as number;
  return { ...source, days, readings };
}
