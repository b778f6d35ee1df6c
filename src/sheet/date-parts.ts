import { isDigit } from "./characters";
import { chineseNumber } from "./chinese-number";

/** The figures of a date text and what stands behind each. */
export interface DateParts {
  readonly figures: readonly string[];
  /** Sign or word after each figure, blanks taken out; `" "` when only a blank stands between two. */
  readonly marks: readonly string[];
}

/** More figures than a date has make it a range or a list. */
const MOST_FIGURES = 3;
/** 廿 and 卅 are left out: they write days of the lunar calendar. */
const NUMERAL =
  /[〇○零一二三四五六七八九十][〇○零Oo一二三四五六七八九十]*(?=\s*[年月日号曰.\-/、]|$)/g;

/** Takes a date text apart; null when it does not begin with a figure or holds too many. */
export function splitDate(text: string): DateParts | null {
  const source = withDigits(text);
  const figures: string[] = [];
  const marks: string[] = [];
  let at = 0;
  while (at < source.length) {
    const start = at;
    while (isDigit(source.charCodeAt(at))) at++;
    if (at === start || figures.length === MOST_FIGURES) return null;
    figures.push(source.slice(start, at));
    const from = at;
    while (at < source.length && !isDigit(source.charCodeAt(at))) at++;
    const mark = source.slice(from, at).replace(/\s+/g, "");
    marks.push(mark === "" && at > from ? " " : mark);
  }
  return figures.length === 0 ? null : { figures, marks };
}

/** 二〇二四年元月十二日 → 2024年1月12日 */
export function withDigits(text: string): string {
  return text.replace("元月", "1月").replace(NUMERAL, (numeral) => {
    const value = chineseNumber(numeral.replace(/[Oo]/g, "〇"));
    return value === null ? numeral : String(value);
  });
}
