import { append } from "../../sheet/lists";
import type { CellEdit, EntryRule, Mark, WorkbookEdit } from "../../sheet/edit";
import type { Applied, ChangeRecord, Watch } from "../port";
import { inSlices } from "../slices";
import { startWriting } from "./batch";
import { fitPage } from "./draft-page";
import { planRules, writeRules } from "./entry-rules";
import type { RulesPlan } from "./entry-rules";
import { keptImage } from "./image";
import type { ExcelImage, KeptImage } from "./image";
import { findMarks, markAreas, marksPart, replaceMarks } from "./own-marks";
import type { FoundMarks } from "./own-marks";
import { SettingKey } from "../kept/keys";
import type { Vouch } from "../kept/vouch";
import { handOver, planDrafts, writeDrafts } from "./own-sheets";
import type { DraftPlan } from "./own-sheets";
import { PendingKey, endOf, pendingText, queuePending } from "./pending";
import { planCells } from "./plan-cells";
import type { CellsPlan } from "./plan-cells";
import { forget, nothingStored, queueParts, queueTurn, readySetting, storedKeys } from "./settings";
import type { ReadySetting, Stored } from "./settings";
import { takeSurvey, writableSheet } from "./survey";
import type { Survey, SurveyedSheet } from "./survey";
import { writeCells } from "./write-cells";

/** Everything an edit will do, found out before anything is written. */
export interface EditPlan {
  readonly survey: Survey;
  readonly image: ExcelImage;
  /** The same as it is kept. */
  readonly kept: KeptImage;
  readonly cells: readonly { readonly sheet: SurveyedSheet; readonly plan: CellsPlan }[];
  readonly marks: readonly {
    readonly sheet: SurveyedSheet;
    readonly found: FoundMarks;
    readonly marks: readonly Mark[];
  }[];
  readonly rules: readonly { readonly sheet: SurveyedSheet; readonly plan: RulesPlan }[];
  readonly drafts: readonly DraftPlan[];
  /** What is left of a note about a change. */
  readonly pending: Stored;
  /** The note about this change, and the id of the workbook it is sealed for. */
  readonly note: { readonly text: string; readonly book: string };
  /** Nothing of this change stays that is sealed for an id which was not there before. */
  readonly bookGoes: boolean;
  /** The text kept along, whose turn is the last step. */
  readonly end: ReadySetting | null;
}

/** Reads what the edit touches. Throws `sheet-missing`, `sheet-protected` and what the parts throw. */
export async function planEdit(
  context: Excel.RequestContext,
  edit: WorkbookEdit,
  record: ChangeRecord | null,
  vouch: Vouch,
  watch?: Watch,
): Promise<EditPlan> {
  const { drafts: wanted = [] } = edit;
  const keys = [PendingKey, SettingKey.book, ...(record === null ? [] : [record.key])];
  const [survey, early] = await Promise.all([
    takeSurvey(context, wanted.length > 0 ? { vouch } : undefined),
    wanted.length > 0 ? [] : storedKeys(context, keys),
  ]);
  const onSheet = <T>(list: readonly { readonly sheet: string; readonly items: readonly T[] }[]) =>
    [...grouped(list)].map(([name, items]) => ({ sheet: writableSheet(survey, name), items }));
  const cellEdits = onSheet<CellEdit>(
    (edit.cells ?? []).map(({ sheet, edits }) => ({ sheet, items: edits })),
  );
  const markEdits = onSheet<Mark>(
    (edit.marks ?? []).map(({ sheet, marks }) => ({ sheet, items: marks })),
  );
  const ruleEdits = onSheet<EntryRule>(
    (edit.entryRules ?? []).map(({ sheet, rules }) => ({ sheet, items: rules })),
  );
  const edited = cellEdits.filter(({ items }) => items.length > 0);
  watch?.signal?.throwIfAborted();
  const plans = await planCells(context, survey, edited);
  const cells = plans.flatMap((plan, i) => {
    const sheet = edited[i]?.sheet;
    return sheet === undefined ? [] : [{ sheet, plan }];
  });
  const marked = markEdits.map(({ sheet }) => sheet);
  const found = marked.length === 0 ? [] : await findMarks(context, marked);
  const rules: EditPlan["rules"][number][] = [];
  for (const { sheet, items } of ruleEdits)
    rules.push({ sheet, plan: await planRules(context, sheet, items) });
  const planned =
    wanted.length > 0
      ? await planDrafts(context, survey, wanted, keys, vouch)
      : { plans: [], kept: early, owned: survey.owned };
  const { plans: drafts, kept: settings, owned } = planned;
  const marks = markEdits.map(({ sheet, items }, i) => ({
    sheet,
    found: found[i] ?? { marks: [], rules: [] },
    marks: items,
  }));
  const parts = [
    ...cells.map(({ plan }) => plan.part),
    ...marks
      .filter(({ found: { rules: old }, marks: list }) => old.length > 0 || list.length > 0)
      .map((one) => marksPart(one.sheet, one.found)),
    ...rules.map(({ plan }) => plan.part).filter(({ set }) => set.length > 0),
    ...drafts.map(({ part }) => part),
  ];
  const image: ExcelImage = { version: 1, parts };
  const [pending = nothingStored, book = nothingStored, stored = nothingStored] = settings;
  const kept = await keptImage(image);
  const end = await endOfEdit(record, { before: kept, sheets: sheetsOf(drafts) }, stored);
  const note = { change: "apply" as const, image: kept, ...(end && { end: endOf(end) }) };
  return {
    survey: { ...survey, owned },
    image,
    kept,
    cells,
    marks,
    rules,
    drafts,
    pending,
    note: { text: await pendingText(vouch, note), book: vouch.book() },
    bookGoes: record === null && book.keys.length === 0 && owned.size === 0 && drafts.length === 0,
    end,
  };
}

async function endOfEdit(
  record: ChangeRecord | null,
  applied: Applied,
  stored: Stored,
): Promise<ReadySetting | null> {
  if (record === null || applied.before.parts.length === 0) return null;
  return readySetting(record.key, await record.textOf(applied), stored);
}

export const sheetsOf = (drafts: readonly DraftPlan[]): string[] =>
  drafts.map(({ draft }) => draft.name);

function grouped<T>(
  list: readonly { readonly sheet: string; readonly items: readonly T[] }[],
): Map<string, T[]> {
  const sheets = new Map<string, T[]>();
  for (const { sheet, items } of list) {
    const known = sheets.get(sheet);
    if (known === undefined) sheets.set(sheet, [...items]);
    else append(known, items);
  }
  return sheets;
}

/**
 * Writes it all, after a note that says how to take it back. The text kept along counts from the last request
 * on, with which the note goes.
 */
export async function carryOut(
  context: Excel.RequestContext,
  plan: EditPlan,
  watch?: Watch,
): Promise<void> {
  const { survey, cells, marks, rules, drafts } = plan;
  const total = cells.length + marks.length + rules.length + drafts.length;
  let done = 0;
  const step = () => {
    watch?.progress?.(++done, total);
    watch?.signal?.throwIfAborted();
  };
  const batch = startWriting(context);
  const { end, pending, note } = plan;
  if (end !== null) await queueParts(batch, end);
  const noted = await queuePending(batch, note, pending);
  for (const { sheet, plan: one } of cells) {
    const target = context.workbook.worksheets.getItem(sheet.id);
    await writeCells(batch, target, one.writes);
    step();
  }
  for (const { sheet, found, marks: list } of marks) {
    await replaceMarks(batch, sheet.id, found, await inSlices(markAreas(list)));
    step();
  }
  for (const { sheet, plan: one } of rules) {
    await writeRules(batch, sheet.id, one.writes);
    step();
  }
  if (drafts.length > 0) {
    const sheets = await writeDrafts(batch, survey, drafts);
    await batch.send();
    await batch.room(1000 * sheets.length);
    for (const sheet of sheets) fitPage(sheet);
    handOver(batch, drafts);
  }
  if (end !== null) await queueTurn(batch, end);
  await forget(batch, plan.bookGoes ? [...noted, SettingKey.book] : noted);
  await batch.finish();
}
