import { Problem } from "../../sheet/problem";
import { Bounds } from "../kept/bounds";
import { readKept } from "../kept/json";
import { SettingKey } from "../kept/keys";
import { ownedSchema } from "../kept/settings";
import type { Vouch } from "../kept/vouch";
import { sheetMissing } from "./sheets";
import { askDateSystem, is1904 } from "./date-system";
import { readMakers, type Maker } from "./sheet-marks";

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
  /** Names of the sheets the add-in is said to have made. */
  readonly owned: ReadonlySet<string>;
  /** Whose mark sheets carry, of those listed as owned and those asked for; as far as that was read. */
  readonly makers: ReadonlyMap<string, Maker>;
}

export const OwnedKey = SettingKey.owned;

/** How the marks of sheets are read: `of`, further sheets than those listed as owned. */
export interface MakersAsked {
  readonly vouch: Vouch;
  readonly of?: readonly string[];
}

/** One request, and one more for marks where they are asked for and any can be there. */
export async function takeSurvey(
  context: Excel.RequestContext,
  asked?: MakersAsked,
): Promise<Survey> {
  const { workbook } = context;
  workbook.load("name");
  workbook.protection.load("protected");
  const dates = askDateSystem(context);
  const sheets = workbook.worksheets;
  sheets.load("items/id,items/name,items/visibility,items/protection/protected");
  const owned = workbook.settings.getItemOrNullObject(OwnedKey);
  owned.load("value");
  await context.sync();
  const survey = {
    book: workbook.name,
    date1904: is1904(dates),
    structureProtected: workbook.protection.protected,
    sheets: Array.from(sheets.items, ({ id, name, visibility, protection }) => ({
      id,
      name,
      visible: visibility === "Visible",
      protected: protection.protected,
    })),
    owned: namesOf(owned.isNullObject ? null : owned.value),
  };
  if (asked === undefined) return { ...survey, makers: new Map() };
  const wanted = new Set([...survey.owned, ...(asked.of ?? [])]);
  const marked = survey.sheets.filter(({ name }) => wanted.has(name));
  return { ...survey, makers: await readMakers(context, marked, asked.vouch) };
}

function namesOf(value: unknown): ReadonlySet<string> {
  const text = typeof value === "string" ? value : null;
  return new Set(readKept(ownedSchema, text, Bounds.text).value ?? []);
}

/** Names of the sheets that may be replaced: listed, and marked by this computer. */
export const replaceable = ({ owned, makers }: Survey): ReadonlySet<string> =>
  new Set([...owned].filter((name) => makers.get(name) === "own"));

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
