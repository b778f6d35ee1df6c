import type { SheetDraft } from "../../sheet/draft";
import { Problem } from "../../sheet/problem";
import type { WriteBatch } from "./batch";
import { clearSheet, nothingAttached, readAttached } from "./clear-sheet";
import type { Attached } from "./clear-sheet";
import { digestOf, draftEntries } from "./draft-entries";
import { draftText } from "./draft-json";
import { nameDrafts, ownSheetNamed } from "./draft-names";
import type { NamedDraft } from "./draft-names";
import type { SheetPart } from "./image";
import { excelProblem } from "./problems";
import { draftKey, isStillOurs, saveSheets } from "./saved-sheet";
import type { SavedSheet } from "./saved-sheet";
import { MaxDraftText } from "../kept/draft-text";
import type { Vouch } from "../kept/vouch";
import { nothingStored, queueSetting, storedKeys } from "./settings";
import type { Stored } from "./settings";
import { markSheet, unmarkSheet } from "./sheet-marks";
import { OwnedKey } from "./survey";
import type { Survey, SurveyedSheet } from "./survey";
import { writeDraft } from "./write-draft";

/** A draft, the sheet it takes over if any, and what is kept of that one. */
export interface DraftPlan {
  readonly draft: SheetDraft;
  readonly part: SheetPart;
  readonly old: { readonly sheet: SurveyedSheet; readonly attached: Attached } | null;
  readonly stored: Stored;
  /** What the mark of its sheet says. */
  readonly seal: string;
}

/** The plans of all drafts, and what is kept beside them. */
export interface DraftPlans {
  readonly plans: readonly DraftPlan[];
  /** What is kept under the other keys asked for. */
  readonly kept: readonly Stored[];
  /** Own sheets without those that the clerk made anew under their names. */
  readonly owned: ReadonlySet<string>;
}

/** Throws `excel-structure-protected`, or `sheet-protected` for an own sheet somebody locked. */
export async function planDrafts(
  context: Excel.RequestContext,
  survey: Survey,
  drafts: readonly SheetDraft[],
  keys: readonly string[],
  vouch: Vouch,
): Promise<DraftPlans> {
  const listed = new Set([...survey.owned].filter((name) => survey.makers.has(name)));
  const likely = nameDrafts({ ...survey, owned: listed }, drafts).map(({ draft }) => draft.name);
  const olds = ownSheetsNamed(survey, drafts);
  const [early, attached, sheets] = await Promise.all([
    storedKeys(context, [...keys, ...likely.map(draftKey)]),
    readAttached(
      context,
      olds.map(({ id }) => id),
    ),
    saveSheets(context, survey, olds),
  ]);
  const saved = new Map(
    olds.map(({ name }, i) => [name, keptOf(sheets[i], survey.date1904)] as const),
  );
  const owned = new Set([...listed].filter((name) => saved.get(name) !== "foreign"));
  const named = nameDrafts({ ...survey, owned }, drafts);
  if (survey.structureProtected && named.some(({ replaces }) => !replaces))
    throw excelProblem("excel-structure-protected");
  const kept = early.slice(0, keys.length);
  const names = named.map(({ draft }) => draft.name);
  // A sheet that turned out to be the clerk's gives others their names.
  const stored = names.every((name, i) => name === likely[i])
    ? early.slice(keys.length)
    : await storedKeys(context, names.map(draftKey));
  const seals = await Promise.all(named.map(({ draft }) => vouch.seal("sheet", draft.name)));
  const plans = named.map((one, i): DraftPlan => {
    const sheet = oldSheet(survey, one);
    const { name } = one.draft;
    const before = saved.get(name) ?? null;
    return {
      draft: one.draft,
      part: {
        kind: "sheet",
        name,
        digest: digestOf(draftEntries(one.draft, survey.date1904)),
        replaced: sheet === null || before === "foreign" ? null : before,
      },
      old:
        sheet === null
          ? null
          : { sheet, attached: attached[olds.indexOf(sheet)] ?? nothingAttached },
      stored: stored[i] ?? nothingStored,
      seal: seals[i] ?? "",
    };
  });
  return { plans, kept, owned };
}

/** The own sheets that drafts would take the place of. */
function ownSheetsNamed(survey: Survey, drafts: readonly SheetDraft[]): SurveyedSheet[] {
  const names = new Set(drafts.map((draft) => ownSheetNamed(survey, draft)));
  return survey.sheets.filter(({ name }) => names.has(name));
}

/** What is kept of an own sheet; `foreign`: it is the clerk's by now. */
const keptOf = (saved: SavedSheet | undefined, date1904: boolean): SavedSheet | "foreign" =>
  saved !== undefined && isStillOurs(saved, date1904) ? saved : "foreign";

function oldSheet(survey: Survey, { draft, replaces }: NamedDraft): SurveyedSheet | null {
  if (!replaces) return null;
  const sheet = survey.sheets.find(({ name }) => name === draft.name) ?? null;
  if (sheet?.protected === true) throw new Problem("sheet-protected", { sheet: sheet.name });
  return sheet;
}

/** Queues the sheets; their fit to a page comes after the next request. */
export async function writeDrafts(
  batch: WriteBatch,
  survey: Survey,
  plans: readonly DraftPlan[],
): Promise<Excel.Worksheet[]> {
  const { workbook } = batch.context;
  const own = plans.filter(({ draft }) => draft.clerks !== true).map(({ draft }) => draft.name);
  await batch.room(1000);
  if (own.length > 0) queueOwned(batch, survey, [...survey.owned, ...own]);
  const sheets: Excel.Worksheet[] = [];
  for (const { draft, old, stored, seal } of plans) {
    const text = draft.clerks === true ? null : draftText(draft);
    const kept = text !== null && text.length <= MaxDraftText ? text : null;
    await queueSetting(batch, draftKey(draft.name), kept, stored);
    await batch.room(3000);
    const { worksheets } = workbook;
    const sheet = old === null ? worksheets.add(draft.name) : worksheets.getItem(old.sheet.id);
    if (old === null) markSheet(sheet, seal);
    else clearSheet(sheet, old.attached);
    await writeDraft(batch, sheet, draft, survey.date1904);
    sheets.push(sheet);
  }
  return sheets;
}

/** Queues the end of the marks of sheets that are the clerk's: they carried them while they were being made. */
export function handOver(batch: WriteBatch, plans: readonly DraftPlan[]): void {
  for (const { draft } of plans)
    if (draft.clerks === true) unmarkSheet(batch.context.workbook.worksheets.getItem(draft.name));
}

/** Queues the list of own sheets; those that are gone fall out of it. */
export function queueOwned(batch: WriteBatch, survey: Survey, names: readonly string[]): void {
  const here = new Set(survey.sheets.map(({ name }) => name));
  const added = names.filter((name) => !survey.owned.has(name));
  const kept = [...new Set(names)].filter((name) => here.has(name) || added.includes(name));
  const { settings } = batch.context.workbook;
  if (kept.length > 0) settings.add(OwnedKey, JSON.stringify(kept));
  else if (survey.owned.size > 0) settings.getItem(OwnedKey).delete();
}
