import type { Vouch } from "../kept/vouch";
import { OwnName, ownNameFormula, sealOf } from "../own-name";

/** Whose mark a sheet carries: this computer's, or one it cannot tell. */
export type Maker = "own" | "other";

/** The makers of those of the sheets that carry our mark, by name; one request. */
export async function readMakers(
  context: Excel.RequestContext,
  sheets: readonly { readonly id: string; readonly name: string }[],
  vouch: Vouch,
): Promise<ReadonlyMap<string, Maker>> {
  const makers = new Map<string, Maker>();
  if (sheets.length === 0) return makers;
  const asked = sheets.map(({ id, name }) => ({
    name,
    mark: context.workbook.worksheets
      .getItem(id)
      .names.getItemOrNullObject(OwnName)
      .load("formula"),
  }));
  await context.sync();
  for (const { name, mark } of asked) {
    const formula: unknown = mark.isNullObject ? null : mark.formula;
    const seal = typeof formula === "string" ? sealOf(formula) : null;
    if (seal === null) continue;
    makers.set(name, (await vouch.isSealed("sheet", name, seal)) ? "own" : "other");
  }
  return makers;
}

/** Queues the mark of a sheet that was just added. */
export function markSheet(sheet: Excel.Worksheet, seal: string): void {
  sheet.names.add(OwnName, `=${ownNameFormula(seal)}`).visible = false;
}

/** Queues its end: the sheet is the clerk's from now on. */
export function unmarkSheet(sheet: Excel.Worksheet): void {
  sheet.names.getItem(OwnName).delete();
}
