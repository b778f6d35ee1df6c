import type { CellValue } from "../../sheet/grid";
import { Problem } from "../../sheet/problem";
import { nameOfArea } from "../areas";
import { draftLook } from "../file/writing/draft/draft-looks";
import type { Vouch } from "../kept/vouch";
import type { WriteBatch } from "./batch";
import { clearSheet, nothingAttached, readAttached } from "./clear-sheet";
import { digestOf } from "./draft-entries";
import { draftFromText } from "./draft-json";
import type { SheetPart } from "./image";
import { excelProblem } from "./problems";
import type { RestoreMode } from "./restore-mode";
import type { PartBack } from "./restore-parts";
import { draftKey, readEntries } from "./saved-sheet";
import type { SavedSheet } from "./saved-sheet";
import { queueSetting } from "./settings";
import { markSheet } from "./sheet-marks";
import type { Stored } from "./settings";
import type { Survey, SurveyedSheet } from "./survey";
import { writeCells } from "./write-cells";
import { writeDraft } from "./write-draft";
import { widthOf } from "../../sheet/lists";

export interface SheetBackFacts {
  readonly mode: RestoreMode;
  /** The draft that is kept of it. */
  readonly kept: Stored;
  readonly vouch: Vouch;
}

/**
 * Takes an own sheet away again, or makes the one it replaced anew. One that somebody worked on since stays; a
 * half-written one goes if it carries the mark of this computer. What another computer is said to have made goes if
 * it carries our mark and is as it was written; what that replaced is not made anew.
 */
export async function sheetBack(
  context: Excel.RequestContext,
  survey: Survey,
  part: SheetPart,
  { mode, kept, vouch }: SheetBackFacts,
): Promise<PartBack> {
  const { name, replaced } = part;
  const maker = survey.makers.get(name);
  const sheet = survey.sheets.find((candidate) => candidate.name === name);
  if (sheet?.protected === true) throw new Problem("sheet-protected", { sheet: name });
  const takesTab = sheet === undefined ? replaced !== null : replaced === null;
  if (takesTab && survey.structureProtected) throw excelProblem("excel-structure-protected");
  const left = (cell: string): PartBack => ({
    restored: 0,
    refused: [{ sheet: name, cell }],
    write: () => Promise.resolve(),
  });
  const halfWritten = mode === "rollback" || (mode === "resume" && maker === "own");
  if (sheet !== undefined && !halfWritten) {
    const { entries } = await readEntries(context, sheet.id, false);
    const last = replaced === null && isLastVisible(survey, sheet);
    const provable = mode !== "agreed" || (maker !== undefined && replaced === null);
    if (last || !provable || digestOf(entries) !== part.digest) return left(wholeArea(entries));
  }
  if (sheet === undefined && mode === "agreed" && replaced !== null) return left("");
  if (replaced === null)
    return {
      restored: 1,
      refused: [],
      disowned: [name],
      shown: { sheets: sheet === undefined ? [] : [name] },
      write: async (batch) => {
        await queueSetting(batch, draftKey(name), null, kept);
        if (sheet !== undefined) batch.context.workbook.worksheets.getItem(sheet.id).delete();
      },
    };
  const [attached = nothingAttached] = await readAttached(
    context,
    sheet === undefined ? [] : [sheet.id],
  );
  const seal = await vouch.seal("sheet", name);
  return {
    restored: 1,
    refused: [],
    laidOut: replaced.draft === null ? [] : [name],
    write: async (batch) => {
      await queueSetting(batch, draftKey(name), replaced.draft, kept);
      await batch.room(3000);
      const { worksheets } = batch.context.workbook;
      const target = sheet === undefined ? worksheets.add(name) : worksheets.getItem(sheet.id);
      if (sheet === undefined) markSheet(target, seal);
      else clearSheet(target, attached);
      await writeSaved(batch, target, replaced, survey.date1904);
    },
  };
}

const isLastVisible = (survey: Survey, sheet: SurveyedSheet): boolean =>
  !survey.sheets.some(({ id, visible }) => visible && id !== sheet.id);

async function writeSaved(
  batch: WriteBatch,
  sheet: Excel.Worksheet,
  { draft: text, changes }: SavedSheet,
  date1904: boolean,
): Promise<void> {
  const draft = text === null ? null : draftFromText(text);
  if (draft !== null) await writeDraft(batch, sheet, draft, date1904);
  const writes = changes.map(([row, column, value, format]) => {
    const cell = draft?.rows[row]?.[column] ?? null;
    const drawn = (cell === null ? null : draftLook(cell)?.format) ?? "General";
    const formula = typeof value === "string" && value.startsWith("=");
    return { row, column, value, formula, format: drawn, wanted: format ?? drawn };
  });
  await writeCells(batch, sheet, writes);
}

function wholeArea(entries: readonly (readonly CellValue[])[]): string {
  const right = widthOf(entries, 1) - 1;
  return nameOfArea({ top: 0, left: 0, bottom: Math.max(0, entries.length - 1), right });
}
