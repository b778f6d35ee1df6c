import type { PlannedFix } from "../check/fixes";
import type { CellEdit } from "../sheet/edit";
import type { Watch, Workbook } from "../workbook/port";
import { checkBooksSliced } from "./check-books";
import { applyRecorded, type JournalReport } from "./journal";
import type { Moment } from "./moment";
import { noLedger } from "./no-ledger";
import { onlySheet, readBook } from "./read-book";
import { sureFixes } from "./sure-fixes";

/**
 * The preview of 一键规范: every safe fix of a sheet (or of all), from → to; nothing is written. The sheet's name may
 * be asked for in the same breath. Throws `Problem("no-ledger")` when the sheet is none.
 */
export async function planFixesOf(
  workbook: Workbook,
  moment: Moment,
  asked: string | null | Promise<string | null>,
  watch?: Watch,
): Promise<readonly PlannedFix[]> {
  const [book, sheet] = await Promise.all([readBook(workbook, moment.profile, watch), asked]);
  const checked = await checkBooksSliced([book], moment, watch);
  if (sheet !== null && !checked.ledgers.some(({ grid }) => grid.sheet === sheet))
    throw noLedger([onlySheet(book, sheet)]);
  return sureFixes(checked).fixes.filter((fix) => sheet === null || fix.sheet === sheet);
}

/** Writes fixes that were shown before, one edit in all, so that one undo takes them back. */
export async function applyFixes(
  workbook: Workbook,
  moment: Moment,
  fixes: readonly PlannedFix[],
  watch?: Watch,
  operation: "fixSheet" | "fixCells" = "fixSheet",
): Promise<JournalReport> {
  if (fixes.length === 0) return { dropped: 0 };
  const cells = editsBySheet(fixes);
  const facts = { operation, at: moment.at, sheets: cells.map(({ sheet }) => sheet) };
  return applyRecorded(workbook, { cells }, facts, watch);
}

/** Fixes as edits, sheet by sheet. */
export function editsBySheet(fixes: readonly PlannedFix[]): { sheet: string; edits: CellEdit[] }[] {
  const sheets = new Map<string, CellEdit[]>();
  for (const { sheet, row, column, to, format } of fixes) {
    const edits = sheets.get(sheet) ?? [];
    edits.push({ row, column, value: to, ...(format === undefined ? {} : { format }) });
    sheets.set(sheet, edits);
  }
  return [...sheets].map(([sheet, edits]) => ({ sheet, edits }));
}
