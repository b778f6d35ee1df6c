import { accounting } from "../../src/ledger/account/account";
import type { FieldId } from "../../src/ledger/fields";
import type { KindId } from "../../src/ledger/kind-ids";
import type { DayParts, Ledger, Rounds, TickGroup } from "../../src/ledger/ledger";
import { gridOf, type CellValue, type Grid, type Merge } from "../../src/sheet/grid";
import { runNow } from "../../src/sheet/steps";

/** What a hand-made ledger may have beside its columns and rows. */
export interface LedgerOptions {
  readonly kind?: KindId;
  readonly sheet?: string;
  readonly book?: string;
  readonly year?: number | null;
  readonly unsure?: boolean;
  readonly confidence?: number;
  readonly labels?: readonly string[];
  readonly totalRows?: readonly (readonly CellValue[])[];
  readonly tickGroups?: readonly TickGroup[];
  /** Rows that are no records are left out, as recognition does. */
  readonly accounted?: boolean;
  readonly rounds?: readonly Rounds[];
  readonly dayParts?: readonly DayParts[];
  readonly merges?: readonly Merge[];
  readonly flags?: (grid: Grid) => Uint8Array;
}

/**
 * A ledger out of field ids and rows, without recognising anything. Row 0 is the header, records begin
 * in row 1 (shown as row 2), total rows follow them.
 */
export function ledgerOf(
  fields: readonly (FieldId | null)[],
  rows: readonly (readonly CellValue[])[],
  options: LedgerOptions = {},
): Ledger {
  const { kind = "dispute", sheet = "台账", book = "" } = options;
  const labels = options.labels ?? fields.map((field) => field ?? "其他");
  const totals = options.totalRows ?? [];
  const plain = gridOf(sheet, [labels, ...rows, ...totals], book);
  const flags = options.flags?.(plain) ?? null;
  const grid = { ...plain, merges: options.merges ?? [], flags };
  const columns = fields.map((field, index) => ({
    index,
    label: labels[index] ?? "",
    known: true,
    parents: [],
    field,
    confidence: options.confidence ?? 0.9,
    evidence: [],
  }));
  const all = Int32Array.from(rows, (_, i) => i + 1);
  return {
    grid,
    kind,
    confidence: 1,
    unsure: options.unsure ?? false,
    title: "",
    headerRows: [0, 0],
    dataRows: [1, rows.length],
    ...(options.accounted === true
      ? runNow(accounting({ grid, kind, columns, rows: all, left: [] }))
      : { records: all, left: [] }),
    totalRows: totals.map((_, i) => rows.length + 1 + i),
    columns,
    tickGroups: options.tickGroups ?? [],
    rounds: options.rounds ?? [],
    dayParts: options.dayParts ?? [],
    year: options.year ?? null,
    kindScores: [],
  };
}
