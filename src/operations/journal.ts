import * as v from "valibot";
import type { WorkbookEdit } from "../sheet/edit";
import { Problem } from "../sheet/problem";
import { amendedImage, keepsMarksOf } from "../workbook/amended-image";
import { Bounds } from "../workbook/kept/bounds";
import { readKept } from "../workbook/kept/json";
import { journalEntrySchema, journalSchema } from "../workbook/kept/settings";
import type {
  Applied,
  BeforeImage,
  Believed,
  RestoreReport,
  Review,
  Watch,
  Workbook,
} from "../workbook/port";
import { applyDrafts } from "./apply-drafts";
import { SettingKey } from "./settings";

/** What a clerk did with the add-in, in the words of the contract's commands. */
const OPERATION_IDS = [
  "checkSheet",
  "checkWorkbook",
  "clearMarks",
  "fixSheet",
  "fixCells",
  "monthlySummary",
  "revisitList",
  "returnLists",
  "appraisal",
  "protectEntry",
  "newLedger",
  "insertRates",
  "insertFormulas",
] as const;

export type OperationId = (typeof OPERATION_IDS)[number];

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

/** An operation of the journal, and whether this computer did it: then it is one click to take it back. */
export interface KeptEntry extends JournalEntry {
  readonly own: boolean;
}

/** An entry as it stands; null: its content is kept on another computer, whose it stays. */
interface Standing {
  readonly text: string;
  readonly entry: KeptEntry | null;
}

/** The journal as it stands, and how many of its entries are none of ours. */
interface Journal {
  readonly entries: readonly Standing[];
  readonly dropped: number;
}

/** What the journal says, and what of it could not be read. */
export interface JournalRead {
  readonly entries: readonly KeptEntry[];
  /** Entries that are none of ours, or whose content is kept on another computer. */
  readonly dropped: number;
}

/** The journal kept in the workbook, oldest first; what cannot be read of it is passed over and counted. */
export async function readWholeJournal(workbook: Workbook): Promise<JournalRead> {
  const { entries, dropped } = await openJournal(workbook);
  const readable = readableOf(entries);
  return { entries: readable, dropped: dropped + entries.length - readable.length };
}

const readableOf = (entries: readonly Standing[]): KeptEntry[] =>
  entries.flatMap(({ entry }) => entry ?? []);

/** The journal kept in the workbook, oldest first; what cannot be read of it is passed over. */
export async function readJournal(workbook: Workbook): Promise<readonly KeptEntry[]> {
  return (await readWholeJournal(workbook)).entries;
}

const entrySchema = v.object({
  ...journalEntrySchema.entries,
  operation: v.picklist(OPERATION_IDS),
});

async function openJournal(workbook: Workbook): Promise<Journal> {
  const text = await workbook.settings.get(SettingKey.journal);
  const { value, dropped } = readKept(journalSchema, text, Bounds.undoText);
  if (value === null) return { entries: [], dropped: dropped ? 1 : 0 };
  const entries: Standing[] = [];
  for (const raw of value) {
    const kept = JSON.stringify(raw);
    const { text: said, own } = await workbook.vouch.take("undo", kept);
    const entry = readKept(entrySchema, said, Bounds.undoText).value;
    if (said === null) entries.push({ text: kept, entry: null });
    else if (entry !== null) entries.push({ text: kept, entry: { ...entry, own } });
  }
  return { entries, dropped: value.length - entries.length };
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
  const { entries } = await openJournal(workbook);
  let dropped = 0;
  const textOf = async ({ before, sheets }: Applied): Promise<string> => {
    const entry: JournalEntry = { sheets, ...facts, before };
    const text = await workbook.vouch.give("undo", JSON.stringify(entry));
    const kept = withEntry(
      entries.map((one) => one.text),
      text,
    );
    ({ dropped } = kept);
    // Longer ones are not read again: what could not be taken back is not done.
    if (kept.text.length > Bounds.undoText)
      throw new Problem("settings-too-large", { limit: Bounds.undoText / 1_000_000 });
    return kept.text;
  };
  return { ...(await applyKeeping(workbook, edit, textOf, watch)), dropped };
}

/**
 * Applies an edit that carries on the last operation of a kind: taking that one back takes both back, and there
 * is no step of its own. Where there is none it cannot be taken back. Answers what the journal says then.
 */
export async function applyAmending(
  workbook: Workbook,
  edit: WorkbookEdit,
  operations: readonly OperationId[],
  watch?: Watch,
): Promise<readonly KeptEntry[]> {
  const { entries } = await openJournal(workbook);
  const at = entries.findLastIndex(
    ({ entry }) => entry?.own === true && operations.includes(entry.operation),
  );
  const entry = entries[at]?.entry;
  const { marks = [], drafts = [] } = edit;
  if (
    !entry ||
    (drafts.length === 0 && marks.every(({ sheet }) => keepsMarksOf(entry.before, sheet)))
  ) {
    // What was there before is kept already.
    await workbook.apply(edit, { ...watch, amends: true });
    return readableOf(entries);
  }
  let after = entries;
  const textOf = async ({ before }: Applied): Promise<string> => {
    const { operation, at: when, sheets } = entry;
    const amended = { sheets, operation, at: when, before: amendedImage(entry.before, before) };
    const sealed = await workbook.vouch.give("undo", JSON.stringify(amended));
    const last: Standing = { text: sealed, entry: { ...amended, own: true } };
    after = entries.map((one, i) => (i === at ? last : one));
    return textOfAll(after) ?? "";
  };
  await applyKeeping(workbook, edit, textOf, { ...watch, amends: true });
  return readableOf(after);
}

/** Applies an edit and keeps the journal it makes: both are there afterwards, or neither. */
function applyKeeping(
  workbook: Workbook,
  edit: WorkbookEdit,
  textOf: (applied: Applied) => Promise<string>,
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
  textOf: (applied: Applied) => Promise<string>,
  watch?: Watch,
): Promise<Applied> {
  const applied = await applyDrafts(workbook, edit, watch);
  if (applied.before.parts.length === 0) return applied;
  try {
    await workbook.settings.set(SettingKey.journal, await textOf(applied));
  } catch (error) {
    await workbook.restore(applied.before);
    throw error;
  }
  return applied;
}

/** Adds an operation; the oldest ones go when the journal grows over its bounds. */
function withEntry(
  journal: readonly string[],
  entry: string,
): JournalReport & { readonly text: string } {
  const all = [...journal, entry];
  const kept = all.slice(-maxEntries);
  let size = kept.reduce((sum, text) => sum + text.length + 1, 1);
  while (kept.length > 1 && size > maxSize) size -= (kept.shift()?.length ?? 0) + 1;
  return { text: `[${kept.join(",")}]`, dropped: all.length - kept.length };
}

export interface UndoResult extends RestoreReport {
  readonly entry: KeptEntry;
  /**
   * Not null: nothing was done. The operation is not of this computer; this is what taking it back would do, for the
   * clerk to look at and agree.
   */
  readonly review: Review | null;
}

/**
 * Takes back the last operation; `null` when there is none. One of another computer is taken back only when the
 * clerk `agreed` to it, and then only as far as `Believed` allows.
 */
export async function undoLast(
  workbook: Workbook,
  { agreed = false }: { readonly agreed?: boolean } = {},
): Promise<UndoResult | null> {
  const { entries } = await openJournal(workbook);
  const last = lastOf(entries);
  if (last === null) return null;
  const { entry, rest } = last;
  if (!entry.own && !agreed)
    return { restored: 0, refused: [], entry, review: await workbook.review(entry.before) };
  const believed = entry.own ? "own" : "agreed";
  const value = textOfAll(rest);
  const report =
    workbook.restoreRecorded === undefined
      ? await restoreThenRecord(workbook, entry.before, value, believed)
      : await workbook.restoreRecorded(entry.before, { key: SettingKey.journal, value }, believed);
  return { ...report, entry, review: null };
}

/** Forgets the last operation, which the clerk does not want to be taken back. */
export async function forgetLast(workbook: Workbook): Promise<void> {
  const last = lastOf((await openJournal(workbook)).entries);
  if (last !== null) await workbook.settings.set(SettingKey.journal, textOfAll(last.rest));
}

/** The last entry that can be read, and all others. */
function lastOf(
  entries: readonly Standing[],
): { readonly entry: KeptEntry; readonly rest: readonly Standing[] } | null {
  const last = entries.findLast(({ entry }) => entry !== null);
  if (last === undefined || last.entry === null) return null;
  return { entry: last.entry, rest: entries.filter((one) => one !== last) };
}

const textOfAll = (entries: readonly Standing[]): string | null =>
  entries.length === 0 ? null : `[${entries.map(({ text }) => text).join(",")}]`;

async function restoreThenRecord(
  workbook: Workbook,
  before: BeforeImage,
  value: string | null,
  believed: Believed,
): Promise<RestoreReport> {
  const report = await workbook.restore(before, believed);
  await workbook.settings.set(SettingKey.journal, value);
  return report;
}
