import { prefixOf } from "./late-functions";

/**
 * A file's formula as the clerk writes it. Excel stores the custom functions of an add-in under a prefix
 * with the dots of their names as underscores, `_xldudf_TZ_化解率(…)` for `TZ.化解率(…)`, and functions
 * younger than the format as `_xlfn.XLOOKUP(…)`. Texts and sheet names in quotes are left alone.
 */
export function formulaShown(formula: string): string {
  return outsideQuotes(formula, (part) =>
    part.replace(/_xldudf_TZ_(?=\p{Script=Han})/giu, "TZ.").replace(/_xlfn\.(_xlws\.)?/gi, ""),
  );
}

/** The other way round; without the `=` at its beginning. */
export function formulaStored(formula: string): string {
  return outsideQuotes(formula.replace(/^=/, ""), (part) =>
    part
      .replace(/(^|[^\w.])TZ\.(?=\p{Script=Han})/giu, "$1_xldudf_TZ_")
      .replace(/(^|[^\p{L}\d_.])([A-Z][A-Z.]*)(?=\()/giu, (_, before: string, name: string) =>
        [before, prefixOf(name), name].join(""),
      ),
  );
}

function outsideQuotes(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, i) => (i % 2 === 0 ? change(part) : part))
    .join("");
}
