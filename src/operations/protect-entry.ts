import type { Ledger } from "../ledger/ledger";
import type { EntryRule } from "../sheet/edit";
import type { Watch, Workbook } from "../workbook/port";
import { entryRulesOf } from "./entry-rules";
import { applyRecorded, type JournalReport } from "./journal";
import type { Moment } from "./moment";
import { noLedger } from "./no-ledger";
import { ledgersOf, onlySheet, readBook } from "./read-book";

export interface ProtectedEntry extends JournalReport {
  readonly sheets: readonly string[];
  /** Columns and cells that got a list or reminder they did not have. */
  readonly columns: number;
  readonly cells: number;
  /** Columns that such a list or reminder is known for. */
  readonly known: number;
}

/** 写入下拉与提醒: puts native lists and reminders on one ledger, or on all; what the clerk has stays. */
export async function protectEntry(
  workbook: Workbook,
  moment: Moment,
  sheet: string | null,
  watch?: Watch,
): Promise<ProtectedEntry> {
  const book = await readBook(workbook, moment.profile, watch);
  const ledgers = ledgersOf(book).filter(({ grid }) => sheet === null || grid.sheet === sheet);
  if (ledgers.length === 0) throw noLedger([onlySheet(book, sheet)]);
  const asked = rulesBySheet(ledgers);
  const entryRules: { sheet: string; rules: readonly EntryRule[] }[] = [];
  for (const { sheet: name, rules } of asked) {
    watch?.signal?.throwIfAborted();
    const free = await (workbook.freeForRules?.(name, rules) ?? rules);
    if (free.length > 0) entryRules.push({ sheet: name, rules: free });
  }
  const sheets = entryRules.map((one) => one.sheet);
  const report = {
    sheets: entryRules.length === 0 ? asked.map((one) => one.sheet) : sheets,
    columns: columnsIn(entryRules),
    cells: cellsIn(entryRules),
    known: columnsIn(asked),
  };
  if (entryRules.length === 0) return { ...report, dropped: 0 };
  const facts = { operation: "protectEntry", at: moment.at, sheets } as const;
  const { dropped } = await applyRecorded(workbook, { entryRules }, facts, watch);
  return { ...report, dropped };
}

type SheetRules = readonly { readonly sheet: string; readonly rules: readonly EntryRule[] }[];

/** Rules of all ledgers of a sheet together. */
function rulesBySheet(ledgers: readonly Ledger[]): SheetRules {
  const sheets = new Map<string, EntryRule[]>();
  for (const ledger of ledgers) {
    const { sheet } = ledger.grid;
    sheets.set(sheet, [...(sheets.get(sheet) ?? []), ...entryRulesOf(ledger)]);
  }
  return [...sheets].map(([sheet, rules]) => ({ sheet, rules }));
}

function columnsIn(sheets: SheetRules): number {
  return new Set(sheets.flatMap(({ sheet, rules }) => rules.map(({ left }) => `${sheet}!${left}`)))
    .size;
}

function cellsIn(sheets: SheetRules): number {
  let cells = 0;
  for (const { rules } of sheets)
    for (const { top, left, bottom, right } of rules)
      cells += (bottom - top + 1) * (right - left + 1);
  return cells;
}
