import type { ForeignName } from "../foreign/foreign";
import { formulaText } from "./tokens";
import type { TokenContext } from "./tokens";

/** Names that programs define for themselves, by their number ([MS-XLS] 2.5.114). */
export const builtinNames: Readonly<Record<number, string>> = {
  6: "_xlnm.Print_Area",
  7: "_xlnm.Print_Titles",
  13: "_xlnm._FilterDatabase",
};

/** Sheets from one to another as formulas name them; null when one of them is not there. */
export function sheetRange(names: readonly string[], first: number, last: number): string | null {
  const from = names[first];
  const to = names[last];
  if (from === undefined || to === undefined) return null;
  const both = from === to ? from : `${from}:${to}`;
  return `'${both.replace(/'/g, "''")}'!`;
}

/** A defined name as a binary file holds it. */
export interface DefinedName {
  /** `""` for one that programs define for themselves and that is not known here. */
  readonly name: string;
  readonly tokens: Uint8Array;
  /** Index of its tab among all tabs; null: known everywhere. */
  readonly sheet: number | null;
  readonly hidden: boolean;
  readonly builtin: boolean;
}

/**
 * Names for the new workbook, without those whose formula cannot be told or that belong to macros and future
 * functions. `worksheets` says which tabs are kept: the names count those. `lose` is told of each name that meant
 * something and is left out.
 */
export function foreignNames(
  names: readonly DefinedName[],
  context: TokenContext,
  worksheets: readonly boolean[],
  lose: () => void = () => undefined,
): ForeignName[] {
  const taken = new Set<string>();
  return names.flatMap(({ name, tokens, sheet, hidden, builtin }): ForeignName[] => {
    const fixed = builtin || name.startsWith("_xlnm.");
    const formula = formulaText(tokens, 0, 0, { ...context, fixed });
    if (name === "" || name.startsWith("_xlfn.") || /[\s()]/.test(name)) return [];
    if (formula === "" && tokens.length > 0 && !hidden) lose();
    if (formula === "" || formula.includes("#REF!")) return [];
    if (sheet === null ? builtin : worksheets[sheet] !== true) return [];
    // Some programs write a name twice; Excel takes a file with two for broken.
    const key = `${sheet ?? ""}!${name.toLowerCase()}`;
    if (taken.has(key)) return [];
    taken.add(key);
    if (sheet === null) return [{ name, formula, hidden }];
    const index = worksheets.slice(0, sheet).filter((kept) => kept).length;
    return [{ name, formula, sheet: index, hidden }];
  });
}
