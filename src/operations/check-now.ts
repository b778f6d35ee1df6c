import type { Ledger } from "../ledger/ledger";
import type { Watch, Workbook } from "../workbook/port";
import { giveWay } from "../workbook/slices";
import type { Serial } from "../sheet/serial";
import { checkBooksSliced, type CheckResult } from "./check-books";
import { resultsOf } from "./check-results";
import { readIgnored, withoutIgnored } from "./ignore-findings";
import { applyRecorded, type JournalReport } from "./journal";
import { markBook } from "./mark-book";
import type { Moment } from "./moment";
import { noLedger } from "./no-ledger";
import { onlySheet, readBook, type Book } from "./read-book";
import { shownOf, type CheckView, type ShownCheck } from "./show-check";

export interface CheckedNow extends JournalReport, CheckView {
  readonly book: Book;
  /** Of the sheets asked for alone. */
  readonly told: Pick<CheckView, "findings" | "records">;
  /** What the workbook shows of it now. */
  readonly shown: ShownCheck;
  /** Name of the sheet the findings were written to. */
  readonly results: string;
  /** Sheets that are protected and so could not be marked. */
  readonly unmarked: readonly string[];
}

/**
 * 检查本表, 检查全部: checks some sheets or all (`null`), marks the findings and writes 检查结果. People and matters
 * are compared with the other sheets either way. Sheets checked earlier (`also`) stay in what is shown; marks
 * of any others stay as they are. What the clerk ignores is left out.
 */
export async function checkNow(
  workbook: Workbook,
  moment: Moment,
  asked: readonly string[] | null,
  watch?: Watch,
  also: readonly string[] | "all" = [],
): Promise<CheckedNow> {
  const [book, ignored] = await Promise.all([
    readBook(workbook, moment.profile, watch),
    readIgnored(workbook),
  ]);
  const checked = await checkBooksSliced([book], moment, watch);
  const own = checked.ledgers.filter(({ grid }) => asked === null || asked.includes(grid.sheet));
  if (own.length === 0) throw noLedger([onlySheet(book, asked?.[0] ?? null)]);
  const pause = giveWay();
  await pause();
  const findings = withoutIgnored(checked.findings, ignored);
  const scope = asked === null || also === "all" ? null : [...asked, ...also];
  const view = viewOf({ ...checked, findings }, scope, moment.asOf);
  await pause();
  const { edit, unmarked } = markBook(book, view.findings, view, resultsOf(book)?.name);
  const operation = asked === null ? "checkWorkbook" : "checkSheet";
  const facts = { operation, at: moment.at, sheets: view.sheets } as const;
  const { dropped, sheets: written } = await applyRecorded(workbook, edit, facts, watch);
  await pause();
  return {
    ...view,
    book,
    told: {
      findings: view.findings.filter(({ sheet }) => asked === null || asked.includes(sheet)),
      records: recordsOf(own),
    },
    shown: shownOf(book, view),
    results: written[0] ?? edit.drafts?.[0]?.name ?? "",
    unmarked,
    dropped,
  };
}

/** What a check comes to on the sheets of a scope; `null`: all. */
export function viewOf(
  { findings, ledgers, unread }: Pick<CheckResult, "findings" | "ledgers" | "unread">,
  scope: readonly string[] | null,
  asOf: Serial,
): CheckView {
  const inScope = (sheet: string): boolean => scope === null || scope.includes(sheet);
  const looked = ledgers.filter(({ grid }) => inScope(grid.sheet));
  const sheets = [...new Set(looked.map(({ grid }) => grid.sheet))];
  return {
    findings: findings.filter(({ sheet }) => sheets.includes(sheet)),
    records: recordsOf(looked),
    unread: unread.filter((one) => scope === null || scope.includes(one.sheet)),
    asOf,
    sheets,
  };
}

function recordsOf(ledgers: readonly Ledger[]): number {
  return ledgers.reduce((sum, ledger) => sum + ledger.records.length, 0);
}
