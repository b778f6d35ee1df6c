import type { DraftArea } from "../../sheet/draft";
import { rangeOf } from "./addresses";
import type { SavedRule } from "./image";
import { excelProblem } from "./problems";
import { append } from "../../sheet/lists";

/** An area with one and the same validation in all its cells; null: with none. */
export interface RuledArea {
  readonly area: DraftArea;
  readonly rule: SavedRule | null;
}

/** Pieces in one request. */
const MaxPieces = 2000;
/** A sheet whose validations fall into more pieces than this is beyond help. */
const MaxRounds = 60;

/**
 * Cuts areas of a sheet into pieces with one validation each. Excel tells only whether a range is of one kind:
 * mixed ones are halved and asked again, one request a round.
 */
export async function findRules(
  context: Excel.RequestContext,
  sheetId: string,
  areas: readonly DraftArea[],
): Promise<RuledArea[]> {
  const found: RuledArea[] = [];
  let waiting = [...areas];
  for (let round = 0; waiting.length > 0; round++) {
    if (round === MaxRounds) throw excelProblem("excel-too-much-data", { code: "MixedValidation" });
    const asked = waiting.slice(0, MaxPieces);
    const answers = await readRules(context, sheetId, asked);
    const mixed: DraftArea[] = [];
    asked.forEach((area, i) => {
      const rule = answers[i];
      if (rule === undefined) append(mixed, halves(area));
      else found.push({ area, rule });
    });
    waiting = [...mixed, ...waiting.slice(MaxPieces)];
  }
  return found;
}

/** The validation of each area: null for none, undefined for a mixture. */
async function readRules(
  context: Excel.RequestContext,
  sheetId: string,
  areas: readonly DraftArea[],
): Promise<(SavedRule | null | undefined)[]> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const asked = areas.map((area) => {
    const { dataValidation } = rangeOf(sheet, area);
    return dataValidation.load("type,rule,ignoreBlanks,prompt,errorAlert");
  });
  await context.sync();
  return asked.map((validation) => {
    const { rule, ignoreBlanks, prompt, errorAlert } = validation as Loose;
    const type: string = validation.type;
    if (type === "Inconsistent" || type === "MixedCriteria") return undefined;
    if (rule === null || prompt === null || errorAlert === null || ignoreBlanks === null)
      return undefined;
    const none = type === "None" && isEmptyPrompt(prompt);
    return none ? null : { rule, ignoreBlanks, prompt, errorAlert };
  });
}

/** Of a mixed range Excel answers null, whatever the types say. */
type Loose = { [K in keyof SavedRule]: SavedRule[K] | null };

const isEmptyPrompt = ({ title, message }: Excel.DataValidationPrompt): boolean =>
  (title ?? "") === "" && (message ?? "") === "";

/** By columns first: a validation mostly belongs to one. */
function halves(area: DraftArea): DraftArea[] {
  const { top, left, bottom, right } = area;
  if (left < right) {
    const middle = Math.floor((left + right) / 2);
    return [
      { ...area, right: middle },
      { ...area, left: middle + 1 },
    ];
  }
  if (top === bottom) return [];
  const middle = Math.floor((top + bottom) / 2);
  return [
    { ...area, bottom: middle },
    { ...area, top: middle + 1 },
  ];
}
