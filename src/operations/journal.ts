import type { BeforeImage, RestoreReport, Workbook } from "../workbook/port";
import { SettingKey } from "./settings";

/** What a clerk did with the add-in, in the words of the contract's commands. */
export type OperationId =
  | "checkSheet"
  | "checkWorkbook"
  | "clearMarks"
  | "fixSheet"
  | "fixCells"
  | "monthlySummary"
  | "revisitList"
  | "protectEntry"
  | "newLedger"
  | "insertRates";

/** One operation that can be taken back. */
export interface JournalEntry {
  readonly operation: OperationId;
  /** When it was done, `2024-05-31 14:05`, as the face's clock says. */
  readonly at: string;
  readonly sheets: readonly string[];
  readonly before: BeforeImage;
}

export interface JournalReport {
  /** Entries that were dropped, oldest first, because the journal is bounded. */
  readonly dropped: number;
}

const maxEntries = 20;
/** Characters of the whole journal; workbooks carry their settings inside. */
const maxSize = 2_000_000;

/** The journal kept in the workbook, oldest first; an unreadable one counts as empty. */
export async function readJournal(workbook: Workbook): Promise<readonly JournalEntry[]> {
  const text = await workbook.settings.get(SettingKey.journal);
  if (text === null) return [];
  try {
    const stored: unknown = JSON.parse(text);
    return Array.isArray(stored) ? (stored as JournalEntry[]) : [];
  } catch {
    return [];
  }
}

/** Adds an operation; the oldest ones go when the journal grows over its bounds. */
export async function record(workbook: Workbook, entry: JournalEntry): Promise<JournalReport> {
  const all = [...(await readJournal(workbook)), entry];
  const kept = all.slice(-maxEntries);
  let text = JSON.stringify(kept);
  while (kept.length > 1 && text.length > maxSize) {
    kept.shift();
    text = JSON.stringify(kept);
  }
  await workbook.settings.set(SettingKey.journal, text);
  return { dropped: all.length - kept.length };
}

export interface UndoResult extends RestoreReport {
  readonly entry: JournalEntry;
}

/** Takes back the last operation; `null` when there is none. */
export async function undoLast(workbook: Workbook): Promise<UndoResult | null> {
  const journal = await readJournal(workbook);
  const entry = journal.at(-1);
  if (entry === undefined) return null;
  const report = await workbook.restore(entry.before);
  const rest = journal.slice(0, -1);
  await workbook.settings.set(SettingKey.journal, rest.length === 0 ? null : JSON.stringify(rest));
  return { ...report, entry };
}
