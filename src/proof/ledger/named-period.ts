import { chineseNumber } from "../../sheet/chinese-number";
import type { Figure } from "../reading/figure";
import { sentenceStart, type Passage } from "../reading/prose";
import type { MonthSpan } from "./facts";

const MONTH = "(\\d{1,2}|[一二三四五六七八九十]{1,2})";
const PERIODS = new RegExp(
  [
    `(\\d{4})年${MONTH}月?份?(?:[-—~]{1,2}|至|到)(\\d{4})年${MONTH}月`,
    `(?:(\\d{4})年)?${MONTH}月?份?(?:[-—~]{1,2}|至|到)${MONTH}月`,
    "(?:(\\d{4})年)?(?:第?([一二三四1-4])季度|(本季度)|([上下]半年))",
    `(?:(\\d{4})年)?${MONTH}月(?!\\d|底|末|初)份?(以来)?`,
    "(本月|当月|这个月)|(今年|本年|年初以来)|(全年)|(\\d{4})年(?!\\d|底|末|初)",
    "(去年|上年|前年|上个?月|上个?季度|上周)",
  ].join("|"),
  "g",
);
/** 截至5月 says until when was counted, 较一季度 with what is compared. */
const ASIDE = /(?:截[至止]到?|[较比与同])$/;
const PAST_YEAR = /(?:去年|上年|前年)(?:的)?$/;
const LONGEST_SENTENCE = 300;
const LONGEST_TITLE = 60;
const TITLES = 3;

/** The months a text speaks of last; `null`: it names none; `other`: a time of another year. */
export function periodNamed(text: string, report: MonthSpan): MonthSpan | "other" | null {
  let found: MonthSpan | "other" | null = null;
  for (const match of text.matchAll(PERIODS)) {
    const before = text.slice(Math.max(0, match.index - 4), match.index);
    if (ASIDE.test(before)) continue;
    const span = PAST_YEAR.test(before) ? "other" : spanOf(match, report);
    if (span !== null) found = span;
  }
  return found;
}

/** What a figure is counted over: its sentence says so, else its paragraph, else the report's title. */
export function periodOfFigure(
  passage: Passage,
  { start }: Figure,
  title: string,
  report: MonthSpan,
): { readonly span: MonthSpan | "other" | null; readonly own: boolean } {
  const from = Math.max(sentenceStart(passage, start), start - LONGEST_SENTENCE);
  const said = periodNamed(passage.text.slice(from, start), report);
  if (said !== null) return { span: said, own: true };
  const earlier = passage.text.slice(Math.max(0, from - LONGEST_SENTENCE), from);
  const span = periodNamed(earlier, report) ?? periodNamed(title, report);
  return { span: span === "other" ? null : span, own: false };
}

/** The first lines of a report when they are short: its title. */
export function titleOf(passages: readonly Passage[]): string {
  return passages
    .slice(0, TITLES)
    .filter(({ text }) => text.length <= LONGEST_TITLE && !text.includes("。"))
    .map(({ text }) => text)
    .join("\n");
}

function spanOf(match: RegExpExecArray, report: MonthSpan): MonthSpan | "other" | null {
  const [, year1, month1, year2, month2, fromYear, first, last, ...rest] = match;
  const [
    partYear,
    quarter,
    thisQuarter,
    half,
    monthYear,
    month,
    since,
    own,
    soFar,
    all,
    year,
    past,
  ] = rest;
  if (past !== undefined) return "other";
  if (month1 !== undefined && month2 !== undefined)
    return overYears([Number(year1), numberOf(month1)], [Number(year2), numberOf(month2)]);
  const named = fromYear ?? partYear ?? monthYear ?? year;
  const span = (from: number, to: number): MonthSpan | null =>
    from >= 1 && to <= 12 && from <= to
      ? { year: named === undefined ? report.year : Number(named), first: from, last: to }
      : null;
  if (first !== undefined && last !== undefined) return span(numberOf(first), numberOf(last));
  if (quarter !== undefined) return span(numberOf(quarter) * 3 - 2, numberOf(quarter) * 3);
  if (thisQuarter !== undefined) {
    const begin = report.last - ((report.last - 1) % 3);
    return span(begin, begin + 2);
  }
  if (half !== undefined) return half.startsWith("上") ? span(1, 6) : span(7, 12);
  if (month !== undefined) {
    const from = numberOf(month);
    return span(from, since === undefined ? from : Math.max(from, report.last));
  }
  if (own !== undefined) return report;
  if (soFar !== undefined) return span(1, report.last);
  return all !== undefined || year !== undefined ? span(1, 12) : null;
}

type YearMonth = readonly [year: number, month: number];

/** 2023年11月—2024年4月 */
function overYears([year, first]: YearMonth, [lastYear, last]: YearMonth): MonthSpan | null {
  const end = (lastYear - year) * 12 + last;
  const isMonth = (month: number) => month >= 1 && month <= 12;
  return isMonth(first) && isMonth(last) && end >= first ? { year, first, last: end } : null;
}

function numberOf(text: string): number {
  return /\d/.test(text) ? Number(text) : (chineseNumber(text) ?? 0);
}
