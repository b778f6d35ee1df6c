import { readInPeriod } from "../ledger/days-in-period";
import { dateFields, numberFields } from "../ledger/field-types";
import type { Unread } from "../ledger/account/unread";
import type { FieldId } from "../ledger/fields";
import { FIELD_IDS } from "../ledger/fields";
import { KIND_IDS, type KindId } from "../ledger/kind-ids";
import type { Ledger } from "../ledger/ledger";
import type { Period } from "../ledger/period";
import { openRecords, type RecordColumn, type Records } from "../ledger/records";
import type { Profile } from "../profile/profile";
import { isEmptyCell, type CellValue } from "../sheet/grid";
import { readNumber } from "../sheet/number-text";
import { skippedRows, type SkippedRow } from "./skipped-rows";
import { ledgersOf, type Book, type ReadSheet } from "./read-book";
import { unreadIn } from "./unread";

/** A column of a merged ledger: a field, or a label that means no field and is kept as it stands. */
export interface MergedColumn {
  readonly field: FieldId | null;
  /** Label in the sources; of several spellings the first. */
  readonly label: string;
}

export interface MergedRecord {
  readonly values: readonly CellValue[];
  readonly file: string;
  readonly sheet: string;
  /** 0-based row in the source. */
  readonly row: number;
}

/** All records of one kind, from all files. */
export interface MergedLedger {
  readonly kind: KindId;
  readonly columns: readonly MergedColumn[];
  readonly records: readonly MergedRecord[];
}

/** What became of one sheet of one file. */
export interface MergeSource {
  readonly file: string;
  readonly sheet: string;
  readonly kind: KindId | null;
  readonly records: number;
  readonly skipped: readonly SkippedRow[];
}

/** A number that could not be taken as one and was kept as the text it is. */
export interface KeptText {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly field: FieldId;
  readonly value: CellValue;
}

export interface MergeResult {
  readonly ledgers: readonly MergedLedger[];
  readonly sources: readonly MergeSource[];
  readonly keptTexts: readonly KeptText[];
  /** What stands in the sources and was not taken over. */
  readonly unread: readonly Unread[];
}

/**
 * One ledger a kind out of all files, whatever the order and labels of their columns. Each record
 * keeps its source; every row of a source is either a record or listed as skipped with its reason.
 */
export function mergeBooks(books: readonly Book[], profile: Profile): MergeResult {
  const sheets = books.flatMap((book) => book.sheets.filter((sheet) => !sheet.owned));
  const taken = books.flatMap(ledgersOf);
  return {
    ledgers: KIND_IDS.flatMap((kind) => {
      const ledgers = taken.filter((one) => one.kind === kind);
      return ledgers.length === 0 ? [] : [mergeKind(kind, ledgers, profile)];
    }),
    sources: sheets.map(sourceOf),
    keptTexts: taken.flatMap((ledger) => keptTexts(ledger, profile)),
    unread: unreadIn(books, taken),
  };
}

function sourceOf(sheet: ReadSheet): MergeSource {
  const { ledger, more, info, out } = sheet;
  const records = [ledger, ...more].reduce((sum, one) => sum + one.records.length, 0);
  return {
    file: ledger.grid.book,
    sheet: info.name,
    kind: ledger.kind,
    records: out === null ? records : 0,
    skipped: skippedRows(sheet),
  };
}

function mergeKind(kind: KindId, ledgers: readonly Ledger[], profile: Profile): MergedLedger {
  const opened = ledgers.map((ledger) => ({ ledger, columns: sourceColumns(ledger, profile) }));
  const keys = new Map<string, MergedColumn>();
  for (const { columns } of opened)
    for (const [key, { field, label }] of columns)
      if (!keys.has(key)) keys.set(key, { field, label });
  const ordered = [...keys].sort(([, a], [, b]) => rank(a) - rank(b));
  const records: MergedRecord[] = [];
  for (const { ledger, columns } of opened)
    for (let record = 0; record < ledger.records.length; record++)
      records.push({
        values: ordered.map(([key]) => columns.get(key)?.valueOf(record) ?? ""),
        file: ledger.grid.book,
        sheet: ledger.grid.sheet,
        row: ledger.records[record] ?? -1,
      });
  return { kind, columns: ordered.map(([, column]) => column), records };
}

/** Fields in their natural order, columns without a field behind them. */
function rank({ field }: MergedColumn): number {
  return field === null ? FIELD_IDS.length : FIELD_IDS.indexOf(field);
}

interface SourceColumn extends MergedColumn {
  readonly valueOf: (record: number) => CellValue;
}

/**
 * Columns of a ledger by the key under which they are joined: field and its ordinal, or the time its
 * heading names (3月 of one village is 3月 of the next), else label.
 */
function sourceColumns(ledger: Ledger, profile: Profile): Map<string, SourceColumn> {
  const records = openRecords(ledger, profile);
  const columns = new Map<string, SourceColumn>();
  for (const field of FIELD_IDS)
    records.columns(field).forEach((column, ordinal) => {
      const { label, parents } = column.column;
      const period = column.periodAt?.(0) ?? null;
      const named = period === null ? "" : `${field} ${periodKey(period)}`;
      const key = named === "" || columns.has(named) ? `${field} ${ordinal}` : named;
      const isRound = period !== null || records.rounds(field).includes(column);
      columns.set(key, {
        field,
        label: isRound ? [...parents, label].join("") : label,
        valueOf: dateFields.has(field)
          ? dayReader(records, column)
          : (record) => interned(column, record),
      });
    });
  for (const { field, index, label, parents } of ledger.columns) {
    const name = [...parents, label].join("·");
    if (field !== null || name === "") continue;
    columns.set(`label ${name} ${occurrence(columns, name)}`, {
      field: null,
      label: name,
      valueOf: (record) => ledger.grid.values[ledger.records[record] ?? -1]?.[index] ?? "",
    });
  }
  return columns;
}

/** Dates as real ones: a yearless text would lose its year with its ledger. Others stay as they are. */
function dayReader(records: Records, column: RecordColumn): (record: number) => CellValue {
  const { readings } = records.datesOf(column);
  const { year } = records.ledger;
  return (record) => {
    const reading = readings[column.codes[record] ?? 0];
    if (reading?.kind !== "date" || reading.precision !== "day" || reading.doubtful === true)
      return interned(column, record);
    const period = column.periodAt?.(column.codes[record] ?? 0) ?? null;
    if (period !== null && readInPeriod(interned(column, record), period, year).length !== 1)
      return interned(column, record);
    return reading.serial + reading.time;
  };
}

function periodKey({ year, month, months, day }: Period): string {
  return `in ${year ?? ""}/${month}/${months}/${day ?? ""}`;
}

function occurrence(columns: ReadonlyMap<string, unknown>, name: string): number {
  let count = 0;
  while (columns.has(`label ${name} ${count}`)) count++;
  return count;
}

function interned(column: RecordColumn, record: number): CellValue {
  return column.distinct[column.codes[record] ?? 0] ?? "";
}

function keptTexts(ledger: Ledger, profile: Profile): KeptText[] {
  const records = openRecords(ledger, profile);
  const kept: KeptText[] = [];
  for (const field of numberFields) {
    for (const column of records.columns(field)) {
      const unclear = records.read(column, isUnclearNumber);
      for (let record = 0; record < records.count; record++) {
        if (unclear[column.codes[record] ?? 0] !== true) continue;
        const { book: file, sheet } = ledger.grid;
        const value = interned(column, record);
        const row = records.rowOf(record);
        kept.push({ file, sheet, row, column: column.columnAt(record), field, value });
      }
    }
  }
  return kept;
}

function isUnclearNumber(value: CellValue): boolean {
  if (isEmptyCell(value) || typeof value === "number") return false;
  const { kind } = readNumber(value);
  return kind !== "number" && kind !== "blank";
}
