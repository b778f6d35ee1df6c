import type { ForeignBook, ForeignName } from "../../foreign/foreign";
import { Limits } from "../../limits";

const LongestName = 255;

/** The defined names that Excel would take; one it would not makes it refuse the whole workbook. */
export function writableNames({ names }: ForeignBook): ForeignName[] {
  const seen = new Set<string>();
  return names.filter(({ name, formula, sheet }) => {
    const key = `${sheet ?? ""} ${name.toLowerCase()}`;
    const isSound = isDefinedName(name) && formula !== "" && formula.length <= Limits.formulaText;
    if (!isSound || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Whether a name is one that formulas can use: no cell's (`A1`, `R1C1`), and of letters, digits and `_ . \ ?`. */
function isDefinedName(name: string): boolean {
  if (name.length > LongestName || !/^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u.test(name)) return false;
  return !/^(?:[a-z]{1,3}\d{1,7}|r\d*|c\d*|r\d*c\d*)$/i.test(name);
}
