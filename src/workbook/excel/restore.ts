import { SettingKey } from "../kept/keys";
import type { Vouch } from "../kept/vouch";
import type { KeptText, RestoreReport } from "../port";
import { inSlices } from "../slices";
import { startWriting } from "./batch";
import { fitPage } from "./draft-page";
import { keptImage } from "./image";
import type { CellsPart, ExcelImage, Part } from "./image";
import { queueOwned } from "./own-sheets";
import { PendingKey, endOf, isEnded, pendingText, queuePending } from "./pending";
import type { ChangeEnd, Pending } from "./pending";
import type { RestoreMode } from "./restore-mode";
import { cellsBack, marksBack, readPartCells, rulesBack } from "./restore-parts";
import type { PartBack } from "./restore-parts";
import { sheetBack, type SheetBackFacts } from "./restore-sheet";
import { draftKey } from "./saved-sheet";
import {
  forget,
  nothingStored,
  queueParts,
  queueTurn,
  readySetting,
  storedKeys,
  strayParts,
  turnTo,
} from "./settings";
import type { ReadySetting, Stored } from "./settings";
import { takeSurvey } from "./survey";
import type { Survey } from "./survey";

/** A change to be taken back, and the text that goes with it. */
export type Restore =
  | {
      readonly mode: "undo" | "agreed";
      readonly image: ExcelImage;
      readonly kept: KeptText | null;
    }
  | {
      readonly mode: "rollback" | "resume";
      readonly image: ExcelImage;
      readonly change: Pending["change"];
      readonly end: ChangeEnd | null;
    };

/** Everything a restore will do, found out before anything is written. */
export interface RestorePlan {
  readonly survey: Survey;
  readonly mode: RestoreMode;
  /** What is to be done if this is cut off: without the sheets that are left alone. */
  readonly image: ExcelImage;
  readonly stored: Stored;
  readonly backs: readonly PartBack[];
  readonly report: RestoreReport;
  /** The text kept along, whose turn is the last step. */
  readonly end: ReadySetting | null;
  /** The change had come to its end before: only the note about it is left. */
  readonly ended: boolean;
  /** The note about it, and the id of the workbook it is sealed for; null: one stands there already. */
  readonly note: { readonly text: string; readonly book: string } | null;
  /** Nothing that is sealed will be left. */
  readonly bookGoes: boolean;
}

/** Looks what of an image can be put back, last things first. */
export async function planRestore(
  context: Excel.RequestContext,
  restore: Restore,
  vouch: Vouch,
): Promise<RestorePlan> {
  const { image, mode } = restore;
  const sheets = image.parts.flatMap((part) => (part.kind === "sheet" ? [part.name] : []));
  const keys = [PendingKey, SettingKey.journal, SettingKey.book, ...sheets.map(draftKey)];
  const [survey, all] = await Promise.all([
    takeSurvey(context, sheets.length > 0 ? { vouch, of: sheets } : undefined),
    storedKeys(context, keys),
  ]);
  const [stored = nothingStored, last = nothingStored, book = nothingStored, ...drafts] = all;
  const ended = "end" in restore && restore.end !== null && isEnded(restore.end, last);
  const end = await endOfRestore(restore, last);
  const nothing = { restored: 0, refused: [] };
  const common = { survey, mode, stored, end, ended };
  const noneLeft = end === null ? last.keys.length === 0 : end.value === null;
  if (ended) return { ...common, image, backs: [], report: nothing, note: null, bookGoes: false };
  const backs: PartBack[] = [];
  const parts: Part[] = [];
  const cells = await readPartCells(context, survey, image.parts);
  for (const part of [...image.parts].reverse()) {
    const kept = part.kind === "sheet" ? drafts[sheets.indexOf(part.name)] : undefined;
    const facts = { mode, kept: kept ?? nothingStored, vouch };
    const back =
      part.kind === "cells"
        ? await inSlices(cellsBack(survey, part, cells.get(part), mode))
        : await planBack(context, survey, part, facts);
    backs.push(back);
    if (part.kind !== "sheet" || back.refused.length === 0) parts.unshift(part);
  }
  const report = {
    restored: backs.reduce((sum, back) => sum + back.restored, 0),
    refused: backs.flatMap((back) => back.refused),
  };
  const begun = { version: 1 as const, parts };
  const gone = new Set(backs.flatMap(({ disowned }) => disowned ?? []));
  const noted = "kept" in restore;
  return {
    ...common,
    image: begun,
    backs,
    report,
    note: noted ? await noteOf(vouch, begun, end) : null,
    bookGoes:
      noneLeft &&
      (noted || book.keys.length > 0) &&
      survey.sheets.every(({ name }) => !survey.owned.has(name) || gone.has(name)),
  };
}

async function noteOf(
  vouch: Vouch,
  begun: ExcelImage,
  end: ReadySetting | null,
): Promise<RestorePlan["note"]> {
  const image = await keptImage(begun);
  const note = { change: "restore" as const, image, ...(end && { end: endOf(end) }) };
  return { text: await pendingText(vouch, note), book: vouch.book() };
}

/** The text as it shall be: a change that was cut off is taken back without it, or completed with it. */
async function endOfRestore(restore: Restore, stored: Stored): Promise<ReadySetting | null> {
  if ("kept" in restore) {
    const { kept } = restore;
    return kept === null ? null : readySetting(kept.key, kept.value, stored);
  }
  const { end, change } = restore;
  if (end === null) return null;
  return change === "restore" || isEnded(end, stored)
    ? turnTo(end.key, end.value, stored)
    : { key: end.key, value: null, parts: [], old: strayParts(end.key, stored) };
}

function planBack(
  context: Excel.RequestContext,
  survey: Survey,
  part: Exclude<Part, CellsPart>,
  facts: SheetBackFacts,
): Promise<PartBack> {
  const { mode } = facts;
  switch (part.kind) {
    case "marks":
      return marksBack(context, survey, part);
    case "rules":
      return rulesBack(context, survey, part, mode);
    case "sheet":
      return sheetBack(context, survey, part, facts);
  }
}

/** Puts it back and forgets the note about the change. */
export async function carryBack(
  context: Excel.RequestContext,
  { survey, stored, backs, end, note, bookGoes }: RestorePlan,
): Promise<void> {
  const batch = startWriting(context);
  if (end !== null) await queueParts(batch, end);
  const noted = note === null ? [...stored.keys] : await queuePending(batch, note, stored);
  for (const { write } of backs) await write(batch);
  const gone = new Set(backs.flatMap(({ disowned }) => disowned ?? []));
  await batch.room(500);
  if (gone.size > 0)
    queueOwned(
      batch,
      survey,
      [...survey.owned].filter((name) => !gone.has(name)),
    );
  const laidOut = backs.flatMap(({ laidOut: sheets }) => sheets ?? []);
  if (laidOut.length > 0) {
    await batch.send();
    await batch.room(1000);
    for (const name of laidOut) fitPage(context.workbook.worksheets.getItem(name));
  }
  if (end !== null) await queueTurn(batch, end);
  await forget(batch, bookGoes ? [...noted, SettingKey.book] : noted);
  await batch.finish();
}
