/** Groups that hold nothing of the report's own text: fonts, styles, pictures, headers, hidden words. */
export const NO_TEXT: ReadonlySet<string> = new Set(
  (
    "fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl " +
    "footerr footerf footnote annotation nonesttables themedata datastore listtable " +
    "listoverridetable rsidtbl generator fldinst bkmkstart bkmkend xe tc"
  ).split(" "),
);

/** Switched off again by an argument of 0. */
export const HIDDEN: ReadonlySet<string> = new Set(["deleted", "v"]);

export const BREAKS: ReadonlySet<string> = new Set(["par", "sect", "page"]);
export const CELL_ENDS: ReadonlySet<string> = new Set(["cell", "nestcell"]);
export const ROW_ENDS: ReadonlySet<string> = new Set(["row", "nestrow"]);

/** Control words that stand for a character. */
export const SIGNS: ReadonlyMap<string, string> = new Map([
  ["line", " "],
  ["tab", "\t"],
  ["emdash", "—"],
  ["endash", "–"],
  ["lquote", "‘"],
  ["rquote", "’"],
  ["ldblquote", "“"],
  ["rdblquote", "”"],
  ["bullet", "•"],
]);

/** Code pages that are not the usual GBK, and the names decoders know them by. */
const CODE_PAGES: ReadonlyMap<string, string> = new Map([
  ["950", "big5"],
  ["65001", "utf-8"],
]);

/** The encoding of the \'xx bytes of a document; a Western page with Chinese text in it is GBK too. */
export function encodingOf(source: string): string {
  const page = /\\ansicpg(\d{1,5})/.exec(source.slice(0, 400))?.[1] ?? "";
  return CODE_PAGES.get(page) ?? "gb18030";
}
