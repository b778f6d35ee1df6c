import type { Watch, Workbook } from "../workbook/port";
import { entryRulesOf } from "./entry-rules";
import { applyRecorded, type JournalReport } from "./journal";
import type { Moment } from "./moment";
import { noLedger } from "./no-ledger";
import { ledgersOf, onlySheet, readBook } from "./read-book";

export interface ProtectedEntry extends JournalReport {
  readonly sheets: readonly string[];
  readonly rules: number;
}

/** 写入下拉与提醒: puts native lists and reminders on one ledger, or on all. */
export async function protectEntry(
  workbook: Workbook,
  moment: Moment,
  sheet: string | null,
  watch?: Watch,
): Promise<ProtectedEntry> {
  const book = await readBook(workbook, moment.profile, watch);
  const ledgers = ledgersOf(book).filter(({ grid }) => sheet === null || grid.sheet === sheet);
  if (ledgers.length === 0) throw noLedger([onlySheet(book, sheet)]);
  const entryRules = ledgers.map((ledger) => ({
    sheet: ledger.grid.sheet,
    rules: entryRulesOf(ledger),
  }));
  const sheets = entryRules.map((one) => one.sheet);
  const facts = { operation: "protectEntry", at: moment.at, sheets } as const;
  const { dropped } = await applyRecorded(workbook, { entryRules }, facts, watch);
  return { sheets, rules: entryRules.reduce((sum, one) => sum + one.rules.length, 0), dropped };
}
