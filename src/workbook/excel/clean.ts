import { Problem } from "../../sheet/problem";
import type { Vouch } from "../kept/vouch";
import type { CleanWishes, Cleaned, MarkedArea } from "../port";
import { areasOfAddress } from "./addresses";
import { startWriting } from "./batch";
import { findMarks, replaceMarks } from "./own-marks";
import type { FoundMarks } from "./own-marks";
import { excelProblem } from "./problems";
import { forget } from "./settings";
import { unmarkSheet } from "./sheet-marks";
import { takeSurvey } from "./survey";
import type { Survey, SurveyedSheet } from "./survey";

/** All own marks of the workbook, by the name of their sheet. */
export async function allMarks(
  context: Excel.RequestContext,
): Promise<ReadonlyMap<string, readonly MarkedArea[]>> {
  const { sheets } = await takeSurvey(context);
  const found = await findMarks(context, sheets);
  return new Map(
    sheets.flatMap(({ name }, at) => {
      const areas = areasIn(found[at]);
      return areas.length === 0 ? [] : [[name, areas] as const];
    }),
  );
}

function areasIn(found: FoundMarks | undefined): MarkedArea[] {
  return (found?.marks ?? []).flatMap(({ severity, areas }) =>
    areasOfAddress(areas, "").map((area) => ({ severity, area })),
  );
}

const Prefix = "taizhang.";

/** Everything a clean-up will do. */
export interface CleanPlan {
  readonly marks: readonly { readonly sheet: SurveyedSheet; readonly found: FoundMarks }[];
  readonly gone: readonly SurveyedSheet[];
  /** Sheets that are the clerk's from now on. */
  readonly given: readonly SurveyedSheet[];
  readonly keys: readonly string[];
  readonly cleaned: Cleaned;
}

/**
 * Finds the marks, own sheets and settings to be taken away. Throws `sheet-protected` for marks on a protected
 * sheet, and `excel-structure-protected` where sheets may not be taken out.
 */
export async function planClean(
  context: Excel.RequestContext,
  { sheets: named, keepSettings }: CleanWishes,
  vouch: Vouch,
): Promise<CleanPlan> {
  const survey = await takeSurvey(context, { vouch });
  const gone = goneSheets(survey, named);
  const stay = survey.sheets.filter((sheet) => !gone.includes(sheet));
  const { settings } = context.workbook;
  settings.load("items/key");
  const found = await findMarks(context, stay);
  const keys = Array.from(settings.items, ({ key }) => key).filter(
    (key) => key.startsWith(Prefix) && !keepSettings.includes(key.split("#")[0] ?? key),
  );
  const marks = stay.flatMap((sheet, at) => {
    const own = found[at];
    return own === undefined || own.rules.length === 0 ? [] : [{ sheet, found: own }];
  });
  const locked = marks.find(({ sheet }) => sheet.protected);
  if (locked !== undefined) throw new Problem("sheet-protected", { sheet: locked.sheet.name });
  return {
    marks,
    gone,
    given: stay.filter(({ name }) => survey.makers.has(name)),
    keys,
    cleaned: {
      marks: found.flatMap(areasIn).reduce((sum, { area }) => sum + sizeOf(area), 0),
      sheets: gone.map(({ name }) => name),
      settings: keys.filter((key) => !key.includes("#")),
    },
  };
}

/** How many things a clean-up has to do. */
export const stepsOf = ({ marks, gone, given, keys }: CleanPlan): number =>
  marks.reduce((sum, { found }) => sum + found.rules.length, 0) +
  gone.length +
  given.length +
  keys.length;

/** Does it: the list of own sheets goes last, so that a rest of it is found again. */
export async function carryClean(
  context: Excel.RequestContext,
  { marks, gone, given, keys }: CleanPlan,
): Promise<void> {
  const batch = startWriting(context);
  for (const { sheet, found } of marks) await replaceMarks(batch, sheet.id, found, []);
  await batch.room(300 * (gone.length + given.length));
  for (const { id } of gone) context.workbook.worksheets.getItem(id).delete();
  for (const { id } of given) unmarkSheet(context.workbook.worksheets.getItem(id));
  await forget(batch, keys);
  await batch.finish();
}

/** The sheets that go; a workbook must keep one that can be seen. */
function goneSheets(survey: Survey, named: readonly string[]): Survey["sheets"] {
  const gone = survey.sheets.filter(({ name }) => named.includes(name) && survey.makers.has(name));
  if (gone.length > 0 && survey.structureProtected) throw excelProblem("excel-structure-protected");
  const left = survey.sheets.some((sheet) => sheet.visible && !gone.includes(sheet));
  return left ? gone : gone.slice(1);
}

const sizeOf = ({ top, left, bottom, right }: MarkedArea["area"]): number =>
  (bottom - top + 1) * (right - left + 1);
