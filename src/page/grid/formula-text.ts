/**
 * Custom functions as files name them and as the clerk does: `_xldudf_TZ_化解率(…)` and `TZ.化解率(…)`.
 * Texts in quotes are left alone.
 */
export function formulaShown(formula: string): string {
  return outsideTexts(formula, (part) =>
    part.replace(/_xldudf_TZ_(?=[\p{L}])/giu, "TZ.").replace(/_xl(fn|ws)\.(_xlws\.)?/gi, ""),
  );
}

/** The other way round, without `=`. */
export function formulaStored(formula: string): string {
  return outsideTexts(formula.replace(/^=/, ""), (part) =>
    part.replace(/\bTZ\.(?=[\p{Script=Han}])/giu, "_xldudf_TZ_"),
  );
}

function outsideTexts(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, i) => (i % 2 === 0 ? change(part) : part))
    .join("");
}
