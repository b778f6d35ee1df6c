import type { SheetDraft } from "../../sheet/draft";
import { Problem } from "../../sheet/problem";
import type { WriteBatch } from "./batch";
import { clearSheet, nothingAttached, readAttached } from "./clear-sheet";
import type { Attached } from "./clear-sheet";
import { digestOf, draftEntries } from "./draft-entries";
import { draftText } from "./draft-json";
import { nameDrafts } from "./draft-names";
import type { NamedDraft } from "./draft-names";
import type { SheetPart } from "./image";
import { excelProblem } from "./problems";
import { draftKey, saveSheet } from "./saved-sheet";
import { PendingKey } from "./pending";
import { nothingStored, queueSetting, storedKeys } from "./settings";
import type { Stored } from "./settings";
import { OwnedKey } from "./survey";
import type { Survey, SurveyedSheet } from "./survey";
import { writeDraft } from "./write-draft";

/** A draft, the sheet it takes over if any, and what is kept of that one. */
export interface DraftPlan {
  readonly draft: SheetDraft;
  readonly part: SheetPart;
  readonly old: { readonly sheet: SurveyedSheet; readonly attached: Attached } | null;
  readonly stored: Stored;
}

/** The plans of all drafts, and what is left of a note about a change. */
export interface DraftPlans {
  readonly plans: readonly DraftPlan[];
  readonly pending: Stored;
}

/** Longer drafts are not kept: their sheet can be written again, but not brought back with its looks. */
const MaxKept = 6_000_000;

/** Throws `excel-structure-protected`, or `sheet-protected` for an own sheet somebody locked. */
export async function planDrafts(
  context: Excel.RequestContext,
  survey: Survey,
  drafts: readonly SheetDraft[],
): Promise<DraftPlans> {
  const named = nameDrafts(survey, drafts);
  if (survey.structureProtected && named.some(({ replaces }) => !replaces))
    throw excelProblem("excel-structure-protected");
  const replaced = named.flatMap((draft) => oldSheet(survey, draft) ?? []);
  const attached = await readAttached(
    context,
    replaced.map(({ id }) => id),
  );
  const [pending = nothingStored, ...stored] = await storedKeys(context, [
    PendingKey,
    ...named.map(({ draft }) => draftKey(draft.name)),
  ]);
  const plans: DraftPlan[] = [];
  for (const [i, one] of named.entries()) {
    const sheet = oldSheet(survey, one);
    plans.push({
      draft: one.draft,
      part: {
        kind: "sheet",
        name: one.draft.name,
        digest: digestOf(draftEntries(one.draft, survey.date1904)),
        replaced: sheet === null ? null : await saveSheet(context, survey, sheet),
      },
      old:
        sheet === null
          ? null
          : { sheet, attached: attached[replaced.indexOf(sheet)] ?? nothingAttached },
      stored: stored[i] ?? nothingStored,
    });
  }
  return { plans, pending };
}

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
  for (const { draft, old, stored } of plans) {
    const text = draft.clerks === true ? null : draftText(draft);
    const kept = text !== null && text.length <= MaxKept ? text : null;
    await queueSetting(batch, draftKey(draft.name), kept, stored);
    await batch.room(3000);
    const { worksheets } = workbook;
    const sheet = old === null ? worksheets.add(draft.name) : worksheets.getItem(old.sheet.id);
    if (old !== null) clearSheet(sheet, old.attached);
    await writeDraft(batch, sheet, draft, survey.date1904);
    sheets.push(sheet);
  }
  return sheets;
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
