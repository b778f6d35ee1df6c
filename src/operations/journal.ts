import type { WorkbookEdit } from "../sheet/edit";
import { amendedImage, keepsMarksOf } from "../workbook/amended-image";
import type { Applied, BeforeImage, RestoreReport, Watch, Workbook } from "../workbook/port";
import { applyDrafts } from "./apply-drafts";
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
  | "returnLists"
  | "appraisal"
  | "protectEntry"
  | "newLedger"
  | "insertRates"
  | "insertFormulas";

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

/** What an operation is called in the journal; `sheets`: none for those its drafts became. */
export type OperationFacts = Pick<JournalEntry, "operation" | "at"> &
  Partial<Pick<JournalEntry, "sheets">>;

/**
 * Applies an edit that can be taken back later: edit and journal change together or not at all. An edit that
 * changes nothing is not recorded.
 */
export async function applyRecorded(
  workbook: Workbook,
  edit: WorkbookEdit,
  facts: OperationFacts,
  watch?: Watch,
): Promise<Applied & JournalReport> {
  const journal = await readJournal(workbook);
  let dropped = 0;
  const textOf = ({ before, sheets }: Applied): string => {
    const kept = withEntry(journal, { sheets, ...facts, before });
    ({ dropped } = kept);
    return kept.text;
  };
  return { ...(await applyKeeping(workbook, edit, textOf, watch)), dropped };
}

/**
 * Applies an edit that carries on the last operation of a kind: taking that one back takes both back, and there
 * is no step of its own. Where there is none it cannot be taken back.
 */
export async function applyAmending(
  workbook: Workbook,
  edit: WorkbookEdit,
  operations: readonly OperationId[],
  watch?: Watch,
): Promise<void> {
  const journal = await readJournal(workbook);
  const at = journal.findLastIndex(({ operation }) => operations.includes(operation));
  const entry = journal[at];
  const { marks = [], drafts = [] } = edit;
  if (
    entry === undefined ||
    (drafts.length === 0 && marks.every(({ sheet }) => keepsMarksOf(entry.before, sheet)))
  ) {
    // What was there before is kept already.
    await workbook.apply(edit, watch);
    return;
  }
  const textOf = ({ before }: Applied): string =>
    JSON.stringify(
      journal.map((one, i) =>
        i === at ? { ...entry, before: amendedImage(entry.before, before) } : one,
      ),
    );
  await applyKeeping(workbook, edit, textOf, watch);
}

/** Applies an edit and keeps the journal it makes: both are there afterwards, or neither. */
function applyKeeping(
  workbook: Workbook,
  edit: WorkbookEdit,
  textOf: (applied: Applied) => string,
  watch?: Watch,
): Promise<Applied> {
  return workbook.applyRecorded === undefined
    ? applyThenRecord(workbook, edit, textOf, watch)
    : workbook.applyRecorded(edit, { key: SettingKey.journal, textOf }, watch);
}

/** Where no request can fail half-way. */
async function applyThenRecord(
  workbook: Workbook,
  edit: WorkbookEdit,
  textOf: (applied: Applied) => string,
  watch?: Watch,
): Promise<Applied> {
  const applied = await applyDrafts(workbook, edit, watch);
  if (applied.before.parts.length === 0) return applied;
  try {
    await workbook.settings.set(SettingKey.journal, textOf(applied));
  } catch (error) {
    await workbook.restore(applied.before);
    throw error;
  }
  return applied;
}

/** Adds an operation; the oldest ones go when the journal grows over its bounds. */
function withEntry(
  journal: readonly JournalEntry[],
  entry: JournalEntry,
): JournalReport & { readonly text: string } {
  const all = [...journal, entry];
  const kept = all.slice(-maxEntries);
  let text = JSON.stringify(kept);
  while (kept.length > 1 && text.length > maxSize) {
    kept.shift();
    text = JSON.stringify(kept);
  }
  return { text, dropped: all.length - kept.length };
}

export interface UndoResult extends RestoreReport {
  readonly entry: JournalEntry;
}

/** Takes back the last operation; `null` when there is none. */
export async function undoLast(workbook: Workbook): Promise<UndoResult | null> {
  const journal = await readJournal(workbook);
  const entry = journal.at(-1);
  if (entry === undefined) return null;
  const rest = journal.slice(0, -1);
  const value = rest.length === 0 ? null : JSON.stringify(rest);
  const report =
    workbook.restoreRecorded === undefined
      ? await restoreThenRecord(workbook, entry.before, value)
      : await workbook.restoreRecorded(entry.before, { key: SettingKey.journal, value });
  return { ...report, entry };
}

async function restoreThenRecord(
  workbook: Workbook,
  before: BeforeImage,
  value: string | null,
): Promise<RestoreReport> {
  const report = await workbook.restore(before);
  await workbook.settings.set(SettingKey.journal, value);
  return report;
}
