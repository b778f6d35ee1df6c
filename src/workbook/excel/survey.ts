import { Problem } from "../../sheet/problem";
import { sheetMissing } from "./sheets";
import { askDateSystem, is1904 } from "./date-system";

/** A tab as an edit needs to know it. */
export interface SurveyedSheet {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
}

/** What an edit must know of the workbook before it touches anything. */
export interface Survey {
  readonly book: string;
  readonly date1904: boolean;
  readonly structureProtected: boolean;
  readonly sheets: readonly SurveyedSheet[];
  /** Names of the sheets the add-in made. */
  readonly owned: ReadonlySet<string>;
}

export const OwnedKey = "taizhang.owned";

/** One request. */
export async function takeSurvey(context: Excel.RequestContext): Promise<Survey> {
  const { workbook } = context;
  workbook.load("name");
  workbook.protection.load("protected");
  const asked = askDateSystem(context);
  const sheets = workbook.worksheets;
  sheets.load("items/id,items/name,items/visibility,items/protection/protected");
  const owned = workbook.settings.getItemOrNullObject(OwnedKey);
  owned.load("value");
  await context.sync();
  return {
    book: workbook.name,
    date1904: is1904(asked),
    structureProtected: workbook.protection.protected,
    sheets: Array.from(sheets.items, ({ id, name, visibility, protection }) => ({
      id,
      name,
      visible: visibility === "Visible",
      protected: protection.protected,
    })),
    owned: namesOf(owned.isNullObject ? null : owned.value),
  };
}

function namesOf(value: unknown): ReadonlySet<string> {
  if (typeof value !== "string") return new Set();
  try {
    const names: unknown = JSON.parse(value);
    return new Set(
      Array.isArray(names) ? names.filter((name): name is string => typeof name === "string") : [],
    );
  } catch {
    return new Set();
  }
}

/** The tab of that name, to be written to. Throws `sheet-missing` or `sheet-protected`. */
export function writableSheet(survey: Survey, name: string): SurveyedSheet {
  const sheet = survey.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw sheetMissing(survey.book, name);
  if (sheet.protected) throw new Problem("sheet-protected", { sheet: name });
  return sheet;
}

/** The tab a before-image means: by its id, or by its name when another program gave out new ids. */
export function surveyedSheet(
  survey: Survey,
  { id, sheet }: { readonly id: string; readonly sheet: string },
): SurveyedSheet | undefined {
  return (
    survey.sheets.find((candidate) => candidate.id === id) ??
    survey.sheets.find((candidate) => candidate.name === sheet)
  );
}
