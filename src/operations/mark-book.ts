import type { Finding } from "../check/finding";
import type { Unread } from "../ledger/account/unread";
import { checkSheet } from "../report/check-sheet";
import type { Mark, WorkbookEdit } from "../sheet/edit";
import type { Serial } from "../sheet/serial";
import type { Book } from "./read-book";

export interface CheckFacts {
  readonly asOf: Serial;
  readonly records: number;
  /** Names of the sheets that were looked at. */
  readonly sheets: readonly string[];
  /** What was not looked at as a record. */
  readonly unread: readonly Unread[];
}

export interface MarkingEdit {
  readonly edit: WorkbookEdit;
  /** Sheets that cannot be marked because they are protected; their findings stand in 检查结果 alone. */
  readonly unmarked: readonly string[];
}

/**
 * Marks the findings of one workbook at their cells and adds the 检查结果 sheet. Changes no cell and
 * no format of the clerk's. `results`: the name of the add-in's own 检查结果, if there is one.
 */
export function markBook(
  book: Book,
  findings: readonly Finding[],
  facts: CheckFacts,
  results?: string | null,
): MarkingEdit {
  const locked = lockedSheets(book);
  const open = facts.sheets.filter((sheet) => !locked.has(sheet));
  const draft = checkSheet(findings, { ...facts, book: book.workbook.name });
  return {
    edit: {
      marks: marksOf(findings, open),
      drafts: [results === null || results === undefined ? draft : { ...draft, name: results }],
    },
    unmarked: facts.sheets.filter((sheet) => locked.has(sheet)),
  };
}

/** Names of the sheets that are protected. */
export function lockedSheets({ sheets }: Book): ReadonlySet<string> {
  return new Set(sheets.filter(({ info }) => info.protected).map(({ info }) => info.name));
}

/** The marks of findings on these sheets, each sheet with its whole list. */
export function marksOf(
  findings: readonly Finding[],
  sheets: readonly string[],
): { readonly sheet: string; readonly marks: readonly Mark[] }[] {
  const marks = new Map<string, Mark[]>(sheets.map((sheet) => [sheet, []]));
  for (const { sheet, severity, row, column, cells } of findings)
    for (const cell of cells ?? [{ row, column }])
      marks.get(sheet)?.push({ severity, row: cell.row, column: cell.column });
  return [...marks].map(([sheet, list]) => ({ sheet, marks: list }));
}
