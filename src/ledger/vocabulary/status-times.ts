/** A day as a status names it: 5月20日, 2024年5月, 6月底. Months and days are 1-based. */
export interface SaidDay {
  /** `null`: not said. */
  readonly year: number | null;
  readonly month: number;
  /** `null`: the month alone; it lasts to its end. */
  readonly day: number | null;
}

/** `until` 6月底前, 三日内 and `ahead` 下周, 近期 lie before the writer; `moment` 5月20日, 昨天 may be past. */
type TimeKind = "until" | "ahead" | "moment";

export interface Time {
  readonly kind: TimeKind;
  /** UTF-16 position in the text, exclusive. */
  readonly end: number;
  readonly on: SaidDay | null;
}

const NUMBER = "[0-9一二两三四五六七八九十半]{1,3}";
const DATES =
  "(?:(?<year>20[0-9]{2})[年./-])?(?<month>1[0-2]|0?[1-9])(?:月(?:份)?(?:(?<day>[0-3]?[0-9])[日号]?|[上中下]旬|[底末初中])?|[./-](?<digits>[0-3]?[0-9])[日号]?(?![0-9.]))";
const DAYS =
  "[0-3]?[0-9][日号]|(?:本|当|这个|年|每)?月[底末]|(?:今年|本年|当年|20[0-9]{2}年)?年?[底末]";
const FEASTS = "元旦|春节|清明|五一|端午|中秋|国庆|两节|节|汛期|开学|秋收|雨季|入冬|冬季";
const PAST =
  "昨天|昨日|昨晚|前天|前日|今天|今日|今早|上午|下午|上周|上月|上个月|上旬|中旬|去年|上半年";
const AHEAD =
  "明天|明日|明早|后天|下周|下星期|下个?月|下旬|下半年|下个?季度|明年|来年|近期|不日|月内|年内|本月内|本周内|本年内|年度内|短期内";

const TIME = new RegExp(
  [
    `(?<span>${NUMBER}(?:个)?(?:天|日|周|星期|月|工作日)(?:之内|以内|内))`,
    `(?<ago>${NUMBER}(?:个)?(?:天|周|星期|个月|年)(?:之前|以前|前))`,
    `(?<ahead>${AHEAD})[一二三四五六日天初末底]?(?:之前|以前|前)?`,
    `(?:(?<date>${DATES})|(?<past>${PAST})|${DAYS}|${FEASTS})(?<before>(?:之前|以前|前)(?!后|期|往|来|去))?`,
  ].join("|"),
  "y",
);

const STARTS = new Set(
  Array.from(
    "0123456789一二两三四五六七八九十半昨前今上明后下来近不月年本短当这每元春清端中国节汛开秋雨入冬底末",
  ),
);

/** The time named at a position of a tidied text without blanks, `null` when there is none. */
export function timeAt(text: string, start: number): Time | null {
  if (!STARTS.has(text.charAt(start))) return null;
  // The middle of a figure is no day.
  if (start > 0 && isFigure(text.charAt(start)) && isFigure(text.charAt(start - 1))) return null;
  TIME.lastIndex = start;
  const groups = TIME.exec(text)?.groups;
  if (groups === undefined) return null;
  const end = TIME.lastIndex;
  if (groups["span"] !== undefined) return { kind: "until", end, on: null };
  if (groups["ago"] !== undefined) return { kind: "moment", end, on: null };
  if (groups["ahead"] !== undefined) return { kind: "ahead", end, on: null };
  if (groups["before"] !== undefined) return { kind: "until", end, on: null };
  if (groups["date"] !== undefined) return { kind: "moment", end, on: saidDay(groups) };
  return groups["past"] === undefined ? null : { kind: "moment", end, on: null };
}

function isFigure(char: string): boolean {
  return char >= "0" && char <= "9";
}

function saidDay(groups: Readonly<Record<string, string | undefined>>): SaidDay | null {
  const { year, month, day, digits } = groups;
  const number = Number(day ?? digits ?? NaN);
  if (number < 1 || number > 31) return null;
  return {
    year: year === undefined ? null : Number(year),
    month: Number(month),
    day: Number.isNaN(number) ? null : number,
  };
}
