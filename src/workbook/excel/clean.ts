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
import type { Survey } from "./survey";

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

/**
 * Takes away marks, own sheets and settings. Throws `sheet-protected` for marks on a protected sheet, and
 * `excel-structure-protected` where sheets may not be taken out.
 */
export async function cleanWorkbook(
  context: Excel.RequestContext,
  { sheets: named, keepSettings }: CleanWishes,
  vouch: Vouch,
): Promise<Cleaned> {
  const survey = await takeSurvey(context, { vouch });
  const gone = goneSheets(survey, named);
  const marked = survey.sheets.filter((sheet) => !gone.includes(sheet));
  const found = await findMarks(context, marked);
  const { settings } = context.workbook;
  settings.load("items/key");
  await context.sync();
  const keys = Array.from(settings.items, ({ key }) => key).filter(
    (key) => key.startsWith(Prefix) && !keepSettings.includes(key.split("#")[0] ?? key),
  );
  marked.forEach((sheet, at) => {
    if (sheet.protected && (found[at]?.rules.length ?? 0) > 0)
      throw new Problem("sheet-protected", { sheet: sheet.name });
  });
  const batch = startWriting(context);
  for (const [at, sheet] of marked.entries()) {
    const marks = found[at];
    if (marks !== undefined && marks.rules.length > 0)
      await replaceMarks(batch, sheet.id, marks, []);
  }
  await batch.room(300 * (gone.length + survey.makers.size));
  for (const { id } of gone) context.workbook.worksheets.getItem(id).delete();
  // What the clerk keeps is the clerk's from now on.
  for (const { id, name } of marked)
    if (survey.makers.has(name)) unmarkSheet(context.workbook.worksheets.getItem(id));
  await forget(batch, keys);
  await batch.finish();
  return {
    marks: found.flatMap(areasIn).reduce((sum, { area }) => sum + sizeOf(area), 0),
    sheets: gone.map(({ name }) => name),
    settings: keys.filter((key) => !key.includes("#")),
  };
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
