import type { FieldId } from "../../../src/ledger/fields";
import { CellFlag, type CellValue, type Grid } from "../../../src/sheet/grid";
import type { Random } from "../random";
import type { SampleRecord } from "../records/record";
import type { Injected, Truth } from "../truth";
import type { DefectFamily } from "./families";

/** A finished sheet that defects are written into. */
export interface Table {
  readonly truth: Truth;
  readonly random: Random;
  readonly count: number;
  has(...fields: FieldId[]): boolean;
  /** First column of a field, -1: none. */
  column(field: FieldId): number;
  record(index: number): SampleRecord;
  row(index: number): number;
  cell(index: number, field: FieldId): CellValue;
  /** Writes a cell; a number in a date column is a true date. */
  write(index: number, field: FieldId, value: CellValue): void;
  writeAt(row: number, column: number, value: CellValue): void;
  /** Writes a true date. */
  writeDate(row: number, column: number, day: number): void;
  /** Record of a sheet row, -1: none. */
  indexOf(row: number): number;
  /** Fields every record of this kind should fill. */
  readonly required: ReadonlySet<FieldId>;
  at(row: number, column: number): CellValue;
  /** The truth of a defect that now stands in the field's cell. */
  injected(family: DefectFamily, index: number, field: FieldId, from: CellValue): Injected;
}

/** Puts one defect at a record, or answers `null` when the record is not fit for it. */
export type Injector = (table: Table, index: number) => readonly Injected[] | null;

export function tableOf(
  grid: Grid,
  truth: Truth,
  random: Random,
  required: ReadonlySet<FieldId>,
): Table {
  const values = grid.values as CellValue[][];
  const columns = new Map<FieldId, number>();
  truth.columns.forEach((field, index) => {
    if (field !== null && !columns.has(field)) columns.set(field, index);
  });
  const covered = coveredCells(grid);
  const column = (field: FieldId): number => columns.get(field) ?? -1;
  const row = (index: number): number => truth.rowOf[index] ?? -1;
  const writeAt = (at: number, to: number, value: CellValue): void => {
    values[at]![to] = value;
    if (grid.flags !== null && typeof value !== "number")
      grid.flags[at * grid.columnCount + to] = 0;
  };
  const indexes = new Map(truth.rowOf.map((at, index) => [at, index]));
  const writeDay = (at: number, to: number, value: CellValue): void => {
    writeAt(at, to, value);
    if (grid.flags !== null && typeof value === "number")
      grid.flags[at * grid.columnCount + to] = CellFlag.date;
  };
  return {
    truth,
    random,
    count: truth.records.length,
    has: (...fields) => fields.every((field) => columns.has(field)),
    column,
    record: (index) => truth.records[index] ?? {},
    row,
    cell: (index, field) =>
      covered.has(`${row(index)},${column(field)}`)
        ? (truth.records[index]?.[field] ?? "")
        : (values[row(index)]?.[column(field)] ?? ""),
    write: (index, field, value) =>
      (/On$|^deadline$|^birthDate$/u.test(field) ? writeDay : writeAt)(
        row(index),
        column(field),
        value,
      ),
    writeAt,
    writeDate: writeDay,
    indexOf: (at) => indexes.get(at) ?? -1,
    required,
    at: (at, to) => values[at]?.[to] ?? "",
    injected: (family, index, field, from) => ({
      family,
      row: row(index),
      column: column(field),
      field,
      from,
      to: values[row(index)]?.[column(field)] ?? "",
    }),
  };
}

/** Cells that a merge hides: they read as empty and must not be written. */
function coveredCells(grid: Grid): ReadonlySet<string> {
  const covered = new Set<string>();
  for (const { top, left, bottom, right } of grid.merges)
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++)
        if (row > top || column > left) covered.add(`${row},${column}`);
  return covered;
}

/** A defect that is one other value in one field. */
export function replaced(
  table: Table,
  family: DefectFamily,
  index: number,
  field: FieldId,
  value: CellValue,
): readonly Injected[] {
  const from = table.cell(index, field);
  table.write(index, field, value);
  return [table.injected(family, index, field, from)];
}

/** The record's own day of a date field, `null` when it has none. */
export function dayIn(table: Table, index: number, field: FieldId): number | null {
  const value = table.record(index)[field];
  return typeof value === "number" && table.has(field) ? value : null;
}
