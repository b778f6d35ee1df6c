/** What a number format makes of a number. `date` shows a day, `time` only a time of day or a span. */
export type FormatKind = "date" | "time" | "text" | "number";

/**
 * Reads a number format code as Excel writes it (US letters), e.g. `yyyy"年"m"月"`, `[h]:mm`, `@`.
 * Only the section for positive numbers counts.
 */
export function formatKind(code: string): FormatKind {
  if (code.length > LongestFormat) return "number";
  const known = kinds.get(code);
  if (known !== undefined) return known;
  const kind = readKind(code);
  if (kinds.size < 10_000) kinds.set(code, kind);
  return kind;
}

/** Excel takes no longer one; a hostile file has one of megabytes. */
const LongestFormat = 255;

const kinds = new Map<string, FormatKind>();

function readKind(code: string): FormatKind {
  const letters = code
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    .replace(/\[(h+|m+|s+)\]/gi, "$1;")
    .replace(/\[[^\]]*\]/g, "")
    .replace(/general|g\/通用格式/gi, "");
  const elapsed = /\[(h+|m+|s+)\]/i.test(code);
  const section = elapsed ? letters : (letters.split(";")[0] ?? "");
  if (section.trim() === "@") return "text";
  const plain = section.replace(/E[+-]/gi, "");
  const clock = plain.replace(/am\/pm|a\/p|上午\/下午/gi, "h");
  if (/[yde]|a{3,}/i.test(clock.replace(/h+\s*[:时]?\s*m+|m+\s*[:分]?\s*s+/gi, ""))) return "date";
  if (/[hs]/i.test(clock) || elapsed) return "time";
  return /m/i.test(clock) ? "date" : "number";
}

/**
 * Codes of the formats that files name by number alone (ECMA-376 part 1, 18.8.30; those from 27 to 58 as
 * a Chinese Excel shows them).
 */
export const builtinFormats: ReadonlyMap<number, string> = new Map([
  [0, "General"],
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [5, '"¥"#,##0;"¥"-#,##0'],
  [6, '"¥"#,##0;[Red]"¥"-#,##0'],
  [7, '"¥"#,##0.00;"¥"-#,##0.00'],
  [8, '"¥"#,##0.00;[Red]"¥"-#,##0.00'],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, "yyyy/m/d"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "yyyy/m/d h:mm"],
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [30, "m/d/yy"],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [34, '上午/下午h"时"mm"分"'],
  [35, '上午/下午h"时"mm"分"ss"秒"'],
  [36, 'yyyy"年"m"月"'],
  [37, "#,##0;-#,##0"],
  [38, "#,##0;[Red]-#,##0"],
  [39, "#,##0.00;-#,##0.00"],
  [40, "#,##0.00;[Red]-#,##0.00"],
  [41, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ '],
  [42, '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ '],
  [43, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ '],
  [44, '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ '],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mm:ss.0"],
  [48, "##0.0E+0"],
  [49, "@"],
  [50, 'yyyy"年"m"月"'],
  [51, 'm"月"d"日"'],
  [52, 'yyyy"年"m"月"'],
  [53, 'm"月"d"日"'],
  [54, 'm"月"d"日"'],
  [55, '上午/下午h"时"mm"分"'],
  [56, '上午/下午h"时"mm"分"ss"秒"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
]);
