import type { KeptText, RestoreReport } from "../port";
import { startWriting } from "./batch";
import { fitPage } from "./draft-page";
import type { ExcelImage, Part } from "./image";
import { queueOwned } from "./own-sheets";
import { PendingKey, endOf, isEnded, queuePending } from "./pending";
import type { ChangeEnd, Pending } from "./pending";
import { cellsBack, marksBack, rulesBack } from "./restore-parts";
import type { PartBack } from "./restore-parts";
import { sheetBack } from "./restore-sheet";
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

/**
 * `undo`: the clerk asked for it; cells and sheets somebody worked on since are left and listed. `rollback`: a
 * change of our own that failed a moment ago is taken back whatever Excel made of it. `resume`: a change that was
 * cut off: half-written own sheets are not anybody's work, but cells may have been changed since.
 */
export type RestoreMode = "undo" | "rollback" | "resume";

/** A change to be taken back, and the text that goes with it. */
export type Restore =
  | { readonly mode: "undo"; readonly image: ExcelImage; readonly kept: KeptText | null }
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
}

/** Looks what of an image can be put back, last things first. */
export async function planRestore(
  context: Excel.RequestContext,
  restore: Restore,
): Promise<RestorePlan> {
  const { image, mode } = restore;
  const survey = await takeSurvey(context);
  const sheets = image.parts.flatMap((part) => (part.kind === "sheet" ? [part.name] : []));
  const text = restore.mode === "undo" ? restore.kept : restore.end;
  const [stored = nothingStored, last = nothingStored, ...drafts] = await storedKeys(context, [
    PendingKey,
    text?.key ?? PendingKey,
    ...sheets.map(draftKey),
  ]);
  const ended = restore.mode !== "undo" && restore.end !== null && isEnded(restore.end, last);
  const end = await endOfRestore(restore, last);
  const nothing = { restored: 0, refused: [] };
  if (ended) return { survey, mode, image, stored, backs: [], report: nothing, end, ended };
  const backs: PartBack[] = [];
  const parts: Part[] = [];
  for (const part of [...image.parts].reverse()) {
    const kept = part.kind === "sheet" ? drafts[sheets.indexOf(part.name)] : undefined;
    const back = await planBack(context, survey, part, mode, kept ?? nothingStored);
    backs.push(back);
    if (part.kind !== "sheet" || back.refused.length === 0) parts.unshift(part);
  }
  const report = {
    restored: backs.reduce((sum, back) => sum + back.restored, 0),
    refused: backs.flatMap((back) => back.refused),
  };
  return { survey, mode, image: { version: 1, parts }, stored, backs, report, end, ended };
}

/** The text as it shall be: a change that was cut off is taken back without it, or completed with it. */
async function endOfRestore(restore: Restore, stored: Stored): Promise<ReadySetting | null> {
  if (restore.mode === "undo") {
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
  part: Part,
  mode: RestoreMode,
  kept: Stored,
): Promise<PartBack> {
  switch (part.kind) {
    case "cells":
      return cellsBack(context, survey, part, mode === "rollback");
    case "marks":
      return marksBack(context, survey, part);
    case "rules":
      return rulesBack(context, survey, part, mode !== "undo");
    case "sheet":
      return sheetBack(context, survey, part, { force: mode !== "undo", kept });
  }
}

/** Puts it back and forgets the note about the change. */
export async function carryBack(
  context: Excel.RequestContext,
  { survey, image, mode, stored, backs, end }: RestorePlan,
): Promise<void> {
  const batch = startWriting(context);
  if (end !== null) await queueParts(batch, end);
  const note = { change: "restore" as const, image, ...(end && { end: endOf(end) }) };
  const noted = mode === "undo" ? await queuePending(batch, note, stored) : [...stored.keys];
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
  await forget(batch, noted);
  await batch.finish();
}
