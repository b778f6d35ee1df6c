import type { EntryRule } from "../../sheet/edit";
import { freeCells } from "./entry-rules";
import { takeSurvey, writableSheet } from "./survey";

/** The parts of entry rules that would be written. Throws `sheet-missing` or `sheet-protected`. */
export async function freeForRules(
  context: Excel.RequestContext,
  sheet: string,
  rules: readonly EntryRule[],
): Promise<EntryRule[]> {
  const { id } = writableSheet(await takeSurvey(context), sheet);
  const free = await freeCells(context, id, rules);
  return free.map(({ rule, area }) => ({ ...rule, ...area }));
}
