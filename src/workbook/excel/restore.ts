import type { RestoreReport } from "../port";
import { startWriting } from "./batch";
import { fitPage } from "./draft-page";
import type { ExcelImage, Part } from "./image";
import { queueOwned } from "./own-sheets";
import { PendingKey, queuePending } from "./pending";
import { cellsBack, marksBack, rulesBack } from "./restore-parts";
import type { PartBack } from "./restore-parts";
import { sheetBack } from "./restore-sheet";
import { draftKey } from "./saved-sheet";
import { forget, nothingStored, storedKeys } from "./settings";
import type { Stored } from "./settings";
import { takeSurvey } from "./survey";
import type { Survey } from "./survey";

/**
 * `undo`: the clerk asked for it; cells and sheets somebody worked on since are left and listed. `rollback`: a
 * change of our own that failed a moment ago is taken back whatever Excel made of it. `resume`: a change that was
 * cut off: half-written own sheets are not anybody's work, but cells may have been changed since.
 */
export type RestoreMode = "undo" | "rollback" | "resume";

/** Everything a restore will do, found out before anything is written. */
export interface RestorePlan {
  readonly survey: Survey;
  readonly mode: RestoreMode;
  /** What is to be done if this is cut off: without the sheets that are left alone. */
  readonly image: ExcelImage;
  readonly stored: Stored;
  readonly backs: readonly PartBack[];
  readonly report: RestoreReport;
}

/** Looks what of an image can be put back, last things first. */
export async function planRestore(
  context: Excel.RequestContext,
  image: ExcelImage,
  mode: RestoreMode,
): Promise<RestorePlan> {
  const survey = await takeSurvey(context);
  const sheets = image.parts.flatMap((part) => (part.kind === "sheet" ? [part.name] : []));
  const [stored = nothingStored, ...drafts] = await storedKeys(context, [
    PendingKey,
    ...sheets.map(draftKey),
  ]);
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
  return { survey, mode, image: { version: 1, parts }, stored, backs, report };
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
      return rulesBack(context, survey, part);
    case "sheet":
      return sheetBack(context, survey, part, { force: mode !== "undo", kept });
  }
}

/** Puts it back and forgets the note about the change. */
export async function carryBack(
  context: Excel.RequestContext,
  { survey, image, mode, stored, backs }: RestorePlan,
): Promise<void> {
  const batch = startWriting(context);
  const noted =
    mode === "undo" ? await queuePending(batch, "restore", image, stored) : [...stored.keys];
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
  await forget(batch, noted);
  await batch.finish();
}
