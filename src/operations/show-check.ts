import type { Finding } from "../check/finding";
import type { Unread } from "../ledger/account/unread";
import { checkSheet } from "../report/check-sheet";
import type { SheetDraft } from "../sheet/draft";
import type { WorkbookEdit } from "../sheet/edit";
import type { Serial } from "../sheet/serial";
import type { Watch } from "../workbook/port";
import { giveWay } from "../workbook/slices";
import { isAsWritten, resultsOf, resultsSheet, sameResults } from "./check-results";
import type { ResultsSheet } from "./check-results";
import { applyAmending, type KeptEntry } from "./journal";
import { lockedSheets, marksOf } from "./mark-book";
import {
  cellsOfMarks,
  foundCells,
  markedCells,
  ofSheets,
  sameCells,
  type MarkedCells,
} from "./marked-cells";
import type { Book } from "./read-book";

/** What a check of some sheets found. */
export interface CheckView {
  readonly findings: readonly Finding[];
  readonly records: number;
  readonly unread: readonly Unread[];
  readonly asOf: Serial;
  /** Names of the sheets that were looked at. */
  readonly sheets: readonly string[];
}

/** What a workbook shows of a check. */
export interface ShownCheck {
  /** `null`: the clerk took the marks off. */
  readonly marks: MarkedCells | null;
  /** 检查结果 as it was written; `null`: not by a check that is known. */
  readonly results: SheetDraft | null;
}

/** What of a check the workbook does not show as it is now. */
export type Behind =
  /** Marks or 检查结果 do not follow yet. */
  | "marks"
  /** 检查结果 is of earlier, or was sorted or written into by the clerk: it is left as it is. */
  | "results-edited"
  /** 检查结果 is long and is written when the clerk rests. */
  | "results-later";

export interface Shown {
  readonly shown: ShownCheck;
  /** `null`: marks and 检查结果 say what was found. */
  readonly behind: Behind | null;
  /** The journal as it stands afterwards; left out: as before. */
  readonly journal?: readonly KeptEntry[];
}

export interface ShowWishes {
  /** Lines of 检查结果 from which on it is left for later; left out: it is written whatever its length. */
  readonly longFrom?: number;
  /** Nothing is written, only told. */
  readonly readOnly?: boolean;
  /** The book was read a moment ago: what it says of 检查结果 holds. */
  readonly justRead?: boolean;
  /** Sheets the clerk worked on: copying a cell takes its mark along, so they are looked at for such. */
  readonly workedOn?: ReadonlySet<string>;
}

/** What a workbook shows right after a check was written into it. */
export function shownOf(book: Book, now: CheckView): ShownCheck {
  return {
    marks: markedCells(now.findings, openSheets(book, now.sheets)),
    results: draftOf(book, now),
  };
}

/**
 * Brings marks and 检查结果 of a workbook from what they show to what was found since, writing only what
 * differs. They go on with the check itself: there is no step of its own to be taken back. A 检查结果 that is
 * gone stays gone.
 */
export async function showCheck(
  book: Book,
  before: ShownCheck,
  now: CheckView,
  { longFrom = Infinity, readOnly = false, justRead = false, workedOn }: ShowWishes = {},
  watch?: Watch,
): Promise<Shown> {
  const pause = giveWay();
  const there = await marksNow(book, before.marks, workedOn);
  await pause();
  const found = there === null ? null : foundMarks(book, there, now);
  const marks = there === null || found === null ? [] : changedMarks(there, found);
  await pause();
  const draft = draftOf(book, now);
  await pause();
  const isRight = before.results !== null && sameResults(before.results, draft);
  const sheet = isRight ? null : justRead ? resultsOf(book) : await resultsSheet(book.workbook);
  if (readOnly)
    return { shown: before, behind: marks.length > 0 || sheet !== null ? "marks" : null };
  const edited = sheet !== null && !(await isOurs(book, sheet, before.results));
  const later = sheet !== null && !edited && now.findings.length >= longFrom;
  const drafts = sheet === null || edited || later ? [] : [{ ...draft, name: sheet.name }];
  const edit: WorkbookEdit = {
    ...(marks.length === 0 ? {} : { marks }),
    ...(drafts.length === 0 ? {} : { drafts }),
  };
  const journal =
    Object.keys(edit).length === 0
      ? null
      : await applyAmending(book.workbook, edit, ["checkSheet", "checkWorkbook"], watch);
  return {
    ...(journal && { journal }),
    shown: {
      marks: found && ofSheets(found.cells, openSheets(book, now.sheets)),
      results: edited || later ? before.results : draft,
    },
    behind: edited ? "results-edited" : later ? "results-later" : null,
  };
}

/** What a workbook shows of a check that nobody remembers, out of its marks and its 检查结果. */
export async function recogniseShown(book: Book, now: CheckView): Promise<Shown> {
  const found = foundCells(await book.workbook.ownMarks());
  const draft = draftOf(book, now);
  const sheet = await resultsSheet(book.workbook);
  const same = sheet !== null && isAsWritten(await book.workbook.read(sheet.name), draft);
  const shown = { marks: found, results: same ? draft : null };
  const isBehind = changedMarks(found, foundMarks(book, found, now)).length > 0;
  return { shown, behind: isBehind ? "marks" : sheet === null || same ? null : "results-edited" };
}

/**
 * The marks that are shown, of sheets the clerk worked on those that are found there. Only spreadsheet programs copy
 * marks along with cells.
 */
async function marksNow(
  { workbook }: Book,
  shown: MarkedCells | null,
  workedOn: ReadonlySet<string> = new Set(),
): Promise<MarkedCells | null> {
  if (shown === null || workedOn.size === 0 || workbook.applyRecorded === undefined) return shown;
  const found = foundCells(await workbook.ownMarks());
  const marks = new Map(shown);
  for (const sheet of workedOn) {
    const cells = found.get(sheet) ?? new Set();
    if (cells.size > 0 || marks.has(sheet)) marks.set(sheet, cells);
  }
  return marks;
}

/** The marks of a check, whole and as cells, for the sheets it looked at and those `before` has marks of. */
interface FoundMarks {
  readonly lists: ReturnType<typeof marksOf>;
  readonly cells: MarkedCells;
}

function foundMarks(book: Book, before: MarkedCells, now: CheckView): FoundMarks {
  const sheets = openSheets(book, [...new Set([...before.keys(), ...now.sheets])]);
  const shown = new Set(now.sheets);
  const lists = marksOf(
    now.findings.filter(({ sheet }) => shown.has(sheet)),
    sheets,
  );
  return { lists, cells: cellsOfMarks(lists) };
}

/** The sheets whose marks are others, with all their marks. */
function changedMarks(before: MarkedCells, { lists, cells }: FoundMarks): FoundMarks["lists"] {
  return lists.filter(({ sheet }) => !sameCells(before.get(sheet), cells.get(sheet)));
}

/** Of these sheets those that are there and may be marked. */
function openSheets(book: Book, sheets: readonly string[]): string[] {
  const here = new Set(book.sheets.map(({ info }) => info.name));
  const locked = lockedSheets(book);
  return sheets.filter((sheet) => here.has(sheet) && !locked.has(sheet));
}

/** Whether a 检查结果 holds what we wrote and may be written over. */
async function isOurs(
  book: Book,
  { name, own }: ResultsSheet,
  written: SheetDraft | null,
): Promise<boolean> {
  if (written === null || !own || lockedSheets(book).has(name)) return false;
  return isAsWritten(await book.workbook.read(name), written);
}

/** The 检查结果 of a check. */
function draftOf({ workbook }: Book, check: CheckView): SheetDraft {
  return checkSheet(check.findings, { ...check, book: workbook.name });
}
