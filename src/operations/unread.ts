import {
  UNREAD_REASONS,
  type ReasonDeclaration,
  type UnreadReason,
} from "../ledger/account/reasons";
import type { Unread } from "../ledger/account/unread";
import type { Ledger } from "../ledger/ledger";
import type { Records } from "../ledger/records";
import { rowsTickedTwice } from "../ledger/ticked";
import { yearAssumed } from "../ledger/year-assumed";
import { isEmptyCell, type CellValue, type Grid } from "../sheet/grid";
import type { BookSheets, ReadSheet } from "./read-book";

/**
 * What stands in the books and is in no figure counted from `counted` (CONTRACT “Nothing silent”): sheets
 * that are no ledgers or none for this figure, tables beside and below, rows that are no records, columns
 * of unknown meaning, days whose year was assumed (of the ledgers `opened` for the figures). What every tidy sheet has (totals, signatures, notes) is not listed.
 */
export function unreadIn(
  books: readonly BookSheets[],
  counted: readonly Ledger[],
  opened: readonly Records[] = [],
): readonly Unread[] {
  const taken = new Set(counted);
  return [
    ...books.flatMap((book) =>
      book.sheets.flatMap((sheet) => (sheet.owned ? [] : unreadOf(sheet, taken))),
    ),
    ...opened.flatMap((records) => yearAssumed(records) ?? []),
  ];
}

function unreadOf(sheet: ReadSheet, taken: ReadonlySet<Ledger>): readonly Unread[] {
  const { ledger, more, others, out } = sheet;
  const { grid } = ledger;
  if (grid.rowCount === 0) return [];
  const at = place(grid);
  const ledgers = [ledger, ...more].filter((one) => taken.has(one));
  if (ledgers.length === 0) return [at(null, null, out ?? "other-kind", ledger.title)];
  const unsure = out === "unsure-kind" ? [at(null, null, out, ledger.title)] : [];
  return [
    ...unsure,
    ...[ledger, ...more].flatMap((one) =>
      taken.has(one) ? [] : [at(one.headerRows?.[0] ?? 0, null, "other-kind", one.title)],
    ),
    ...others.map((row) => at(row, null, "other-table", firstOf(grid, row))),
    ...ledgers.flatMap((one) => [
      ...rowsLeft(one).map(({ row, reason }) => at(row, null, reason, firstOf(grid, row))),
      ...rowsTickedTwice(one).map((row) => at(row, null, "several-ticks", firstOf(grid, row))),
      ...unknownColumns(one).map(({ index, label }) => at(null, index, "unknown-column", label)),
    ]),
  ];
}

function place(
  grid: Grid,
): (row: number | null, column: number | null, reason: UnreadReason, value: CellValue) => Unread {
  return (row, column, reason, value) => ({
    book: grid.book,
    sheet: grid.sheet,
    row,
    column,
    reason,
    value,
  });
}

function rowsLeft({ left }: Ledger): Ledger["left"] {
  return left.filter(({ reason }) => {
    const declared: ReasonDeclaration = UNREAD_REASONS[reason];
    return declared.usual !== true;
  });
}

/** Columns with values whose label says nothing we know: what they hold may belong into a figure. */
function unknownColumns({ grid, columns, records }: Ledger): Ledger["columns"] {
  return columns.filter(
    ({ field, label, index, known }) =>
      field === null &&
      label !== "" &&
      !known &&
      records.some((row) => !isEmptyCell(grid.values[row]?.[index])),
  );
}

/** The first cell of a row that is no number: a serial says nothing. */
function firstOf(grid: Grid, row: number): CellValue {
  const cells = (grid.values[row] ?? []).filter((value) => !isEmptyCell(value));
  return cells.find((value) => typeof value === "string") ?? cells[0] ?? "";
}
