import type { FieldId } from "../../src/ledger/fields";
import type { KindId } from "../../src/ledger/kind-ids";
import type { Ledger } from "../../src/ledger/ledger";
import { gridOf, type CellValue, type Merge } from "../../src/sheet/grid";
import { serialFromIso, type Serial } from "../../src/sheet/serial";

/** A row by field; a column that several rows name holds "" where a row leaves it out. */
export type Row = Readonly<Partial<Record<FieldId, CellValue>>>;

export interface LedgerColumnSpec {
  readonly field: FieldId | null;
  readonly label?: string;
  readonly parents?: readonly string[];
}

export interface LedgerExtras {
  readonly sheet?: string;
  readonly book?: string;
  readonly year?: number | null;
  /** Lists of column positions that are one tick group. */
  readonly tickGroups?: readonly { readonly field: FieldId; readonly columns: readonly number[] }[];
  readonly merges?: readonly Merge[];
}

/** A recognised ledger: header in sheet row 1, one record a row from row 2 on. */
export function ledgerOf(kind: KindId, rows: readonly Row[], extras: LedgerExtras = {}): Ledger {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row) as FieldId[]))];
  return tableOf(
    kind,
    fields.map((field) => ({ field })),
    rows.map((row) => fields.map((field) => row[field] ?? "")),
    extras,
  );
}

/** The same out of columns and their values, for two columns of one field and the like. */
export function tableOf(
  kind: KindId,
  columns: readonly LedgerColumnSpec[],
  values: readonly (readonly CellValue[])[],
  extras: LedgerExtras = {},
): Ledger {
  const labels = columns.map((column) => column.label ?? column.field ?? "");
  const grid = gridOf(extras.sheet ?? kind, [labels, ...values], extras.book ?? "test.xlsx");
  return {
    grid: { ...grid, merges: extras.merges ?? [] },
    kind,
    confidence: 1,
    unsure: false,
    title: "",
    headerRows: [0, 0],
    dataRows: values.length === 0 ? null : [1, values.length],
    records: Int32Array.from(values, (_, index) => index + 1),
    totalRows: [],
    columns: columns.map((column, index) => ({
      index,
      label: labels[index] ?? "",
      parents: column.parents ?? [],
      field: column.field,
      confidence: 1,
      evidence: [],
    })),
    tickGroups: extras.tickGroups ?? [],
    rounds: [],
    dayParts: [],
    year: extras.year ?? null,
    kindScores: [{ kind, score: 1 }],
  };
}

/** The serial of an ISO date. */
export function day(iso: string): Serial {
  const serial = serialFromIso(iso);
  if (serial === null) throw new Error(`no date: ${iso}`);
  return serial;
}
