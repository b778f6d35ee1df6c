import type { Finding } from "../check/finding";
import type { Unread } from "../ledger/account/unread";
import type { Ledger } from "../ledger/ledger";
import type { Watch, Workbook } from "../workbook/port";
import { checkBooksSliced } from "./check-books";
import { readIgnored, withoutIgnored } from "./ignore-findings";
import { applyRecorded, type JournalReport } from "./journal";
import { markBook } from "./mark-book";
import type { Moment } from "./moment";
import { noLedger } from "./no-ledger";
import { onlySheet, readBook, type Book } from "./read-book";

export interface CheckedNow extends JournalReport {
  readonly findings: readonly Finding[];
  readonly records: number;
  readonly book: Book;
  /** What was not looked at as a record, on the sheets asked for. */
  readonly unread: readonly Unread[];
  /** Name of the sheet the findings were written to. */
  readonly results: string;
  /** Sheets that are protected and so could not be marked. */
  readonly unmarked: readonly string[];
}

/**
 * 检查本表, 检查全部: checks one sheet or all, marks the findings and writes 检查结果. People and matters
 * are compared with the other sheets either way; marks of sheets not asked for stay as they are. What
 * the clerk ignores is left out.
 */
export async function checkNow(
  workbook: Workbook,
  moment: Moment,
  sheet: string | null,
  watch?: Watch,
): Promise<CheckedNow> {
  const book = await readBook(workbook, moment.profile, watch);
  const { findings, ledgers, unread: all } = await checkBooksSliced([book], moment, watch);
  const asked = ledgers.filter(({ grid }) => sheet === null || grid.sheet === sheet);
  if (asked.length === 0) throw noLedger([onlySheet(book, sheet)]);
  const sheets = [...new Set(asked.map(({ grid }) => grid.sheet))];
  const told = withoutIgnored(findings, await readIgnored(workbook));
  const shown = told.filter((finding) => sheets.includes(finding.sheet));
  const records = recordsOf(asked);
  const unread = all.filter((one) => sheet === null || one.sheet === sheet);
  const { edit, unmarked } = markBook(book, shown, {
    asOf: moment.asOf,
    records,
    sheets,
    unread,
  });
  const operation = sheet === null ? "checkWorkbook" : "checkSheet";
  const facts = { operation, at: moment.at, sheets } as const;
  const { dropped, sheets: written } = await applyRecorded(workbook, edit, facts, watch);
  const results = written[0] ?? edit.drafts?.[0]?.name ?? "";
  return { findings: shown, records, book, unread, unmarked, results, dropped };
}

function recordsOf(ledgers: readonly Ledger[]): number {
  return ledgers.reduce((sum, ledger) => sum + ledger.records.length, 0);
}
