/**
 * The mark an own sheet carries: a hidden name of the sheet's own whose text is the seal of its maker. It goes where
 * the sheet goes, through every program.
 */
export const OwnName = "_taizhang";

/** The mark as a formula, without `=`. */
export const ownNameFormula = (seal: string): string => `"${seal}"`;

/** The seal in such a formula, with or without `=`; null: it is none of ours. */
export function sealOf(formula: string): string | null {
  return /^=?"([\w+/=-]{0,100})"$/.exec(formula.trim())?.[1] ?? null;
}

/**
 * The own sheet a draft takes the place of: the one of its name or, where that is somebody else's, the numbered one
 * that was made beside it; null: none.
 */
export function ownSheetFor(
  name: string,
  own: readonly string[],
  here: ReadonlySet<string>,
): string | null {
  if (own.includes(name)) return name;
  if (!here.has(name)) return null;
  return (
    own.find((one) => one.startsWith(name) && /^\d{1,3}$/.test(one.slice(name.length))) ?? null
  );
}
