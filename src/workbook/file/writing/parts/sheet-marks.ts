import type { OwnSheets } from "../../../port";
import type { Vouch } from "../../../kept/vouch";
import { OwnName, ownNameFormula, sealOf } from "../../../own-name";
import type { LiveBook } from "../../formats/xlsx/live-book";
import { ownedSheets } from "./settings-part";
import { setSheetNames, sheetNames } from "./tabs";

/** Seals on sheets by name; a sheet without our mark has none. */
export function sealsOf(live: LiveBook): ReadonlyMap<string, string> {
  const seals = new Map<string, string>();
  for (const { name, index } of live.book.sheets) {
    const mark = sheetNames(live, index).find((one) => one.name === OwnName);
    const seal = mark === undefined ? null : sealOf(mark.formula);
    if (seal !== null) seals.set(name, seal);
  }
  return seals;
}

/** The sheets made by the add-in: listed, and marked. */
export async function provenSheets(live: LiveBook, vouch: Vouch): Promise<OwnSheets> {
  const own = new Set<string>();
  const said = new Set<string>();
  const listed = ownedSheets(live);
  for (const [name, seal] of listed.size === 0 ? [] : sealsOf(live))
    if (listed.has(name)) ((await vouch.isSealed("sheet", name, seal)) ? own : said).add(name);
  return { own, said };
}

/** Marks own sheets that have no mark yet. */
export async function markSheets(
  live: LiveBook,
  names: readonly string[],
  vouch: Vouch,
): Promise<void> {
  const marked = sealsOf(live);
  for (const name of names) {
    if (!marked.has(name)) markAs(live, name, await vouch.seal("sheet", name));
  }
}

/** Marks a sheet that has no mark. */
export function markAs(live: LiveBook, name: string, seal: string): void {
  const sheet = live.book.sheets.find((one) => one.name === name);
  if (sheet === undefined) return;
  setSheetNames(live, sheet.index, [
    { name: OwnName, formula: ownNameFormula(seal), hidden: true },
  ]);
}
