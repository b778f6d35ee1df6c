import type { PlannedFix } from "../check/fixes";
import type { Profile } from "../profile/profile";
import type { CellEdit } from "../sheet/edit";
import type { Grid } from "../sheet/grid";
import { Problem } from "../sheet/problem";
import type { Watch, Workbook } from "../workbook/port";
import { giveWay, inSlices } from "../workbook/slices";
import { checkBooksSliced } from "./check-books";
import { applyRecorded, type JournalReport } from "./journal";
import type { Moment } from "./moment";
import { hasFormulas, laidOver } from "./laid-over";
import { noLedger } from "./no-ledger";
import { onlySheet, readBook, rereadBook, type Book } from "./read-book";
import { findingSureFixes } from "./sure-fixes";

/** The preview of 一键规范: see `findFixes`. */
export async function planFixesOf(
  workbook: Workbook,
  moment: Moment,
  asked: string | null | Promise<string | null>,
  watch?: Watch,
): Promise<readonly PlannedFix[]> {
  return (await findFixes(workbook, moment, asked, watch)).fixes;
}

/** Fixes, and the book as it was read for them. */
export interface FoundFixes {
  readonly book: Book;
  readonly fixes: readonly PlannedFix[];
}

/**
 * Every safe fix of a sheet (or of all), from → to; nothing is written. The sheet's name may be asked for in the
 * same breath. Throws `Problem("no-ledger")` when the sheet is none.
 */
export async function findFixes(
  workbook: Workbook,
  moment: Moment,
  asked: string | null | Promise<string | null>,
  watch?: Watch,
): Promise<FoundFixes> {
  const [book, sheet] = await Promise.all([readBook(workbook, moment.profile, watch), asked]);
  const checked = await checkBooksSliced([book], moment, watch);
  if (sheet !== null && !checked.ledgers.some(({ grid }) => grid.sheet === sheet))
    throw noLedger([onlySheet(book, sheet)]);
  const { fixes } = await inSlices(findingSureFixes(checked), watch?.signal);
  return { book, fixes: fixes.filter((fix) => sheet === null || fix.sheet === sheet) };
}

/**
 * A book as it is once fixes that were found in it a moment ago are written. Where a program is asked over a wire,
 * their sheets are not read again if what they hold is known without.
 */
export async function bookAfter(
  { book, fixes }: FoundFixes,
  profile: Profile,
  watch?: Watch,
): Promise<Book> {
  const changed = new Set(fixes.map(({ sheet }) => sheet));
  const grids = new Map(book.sheets.map(({ info, ledger }) => [info.name, ledger.grid]));
  const laid = new Map<string, Grid>();
  const isTold =
    book.workbook.applyRecorded !== undefined && ![...grids.values()].some(hasFormulas);
  for (const { sheet, edits } of isTold ? editsBySheet(fixes) : []) {
    const grid = grids.get(sheet);
    const after = grid === undefined ? null : laidOver(grid, edits);
    if (after !== null) laid.set(sheet, after);
  }
  return rereadBook(book, profile, changed, watch, new Map(), laid);
}

/** Cells written at once: what is kept of so many to take them back always finds room. */
const MostFixes = 500_000;

export interface FixesWritten extends JournalReport {
  /** How many of them were written: the first ones. */
  readonly written: number;
}

/**
 * Writes fixes that were shown before, one edit in all, so that one undo takes them back. Only as many of them as
 * the workbook has room to keep the old values of: nothing is written that could not be taken back.
 */
export async function applyFixes(
  workbook: Workbook,
  moment: Moment,
  fixes: readonly PlannedFix[],
  watch?: Watch,
  operation: "fixSheet" | "fixCells" = "fixSheet",
): Promise<FixesWritten> {
  if (fixes.length === 0) return { dropped: 0, written: 0 };
  for (let written = Math.min(fixes.length, MostFixes); ; written = Math.floor(written / 2)) {
    await giveWay()();
    const cells = editsBySheet(fixes.slice(0, written));
    const facts = { operation, at: moment.at, sheets: cells.map(({ sheet }) => sheet) };
    try {
      const { dropped } = await applyRecorded(workbook, { cells }, facts, watch);
      return { dropped, written };
    } catch (error) {
      if (written === 1 || !isFull(error)) throw error;
    }
  }
}

const isFull = (error: unknown): boolean =>
  error instanceof Problem && error.code === "settings-too-large";

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
