import { chineseNumber } from "../../../sheet/chinese-number";
import { squeeze } from "../../../sheet/text";
import type { Period } from "../../period";

/** Which of several rounds or periods a label names. */
export interface RoundMark {
  /** The label without it; "" when there was nothing else. */
  readonly rest: string;
  /** Place among the others of its sort. */
  readonly order: number;
  /** The stretch of time it names; `null`: a mere number. */
  readonly period: Period | null;
}

const LONGEST = 40;
/** 最后一次, 末次: after all others. */
const LAST = 900;
const DIGITS = "[0-9]{1,2}";
const HAN = "[一二三四五六七八九十]{1,3}";
const NUMBER = `(${DIGITS}|${HAN})`;
const ROMAN = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ";
const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫";
/** Days in the order of the year on which people are visited. */
const FESTIVALS =
  "元旦 春节 元宵 妇女节 清明 五一 劳动节 青年节 六一 儿童节 端午 七一 八一 建军节 教师节 中秋 国庆 重阳 冬至".split(
    " ",
  );
const FESTIVAL = new RegExp(`(${FESTIVALS.join("|")})节?(?:期间|前)?`);
/** What is done, in the short words that carry a number: 二访, 初评, 终调. */
const ACTS: Readonly<Record<string, string>> = { 访: "走访", 评: "评价", 测: "测评", 调: "调解" };

type Reading = Omit<RoundMark, "rest">;
type Pattern = readonly [pattern: RegExp, read: (found: RegExpExecArray) => Reading | null];

const ordinal = (order: number | null): Reading | null =>
  order === null || order < 1 ? null : { order, period: null };

const inMonths = (month: number | null, months: number): Reading | null =>
  month === null || month < 1 || months < 1 || month + months > 13
    ? null
    : { order: month, period: { year: null, month, months } };

const onDay = (month: number, day: number): Reading | null =>
  month < 1 || month > 12 || day < 1 || day > 31
    ? null
    : { order: month + day / 100, period: { year: null, month, months: 1, day } };

/** Marks that may stand anywhere in a label, tried in this order. */
const PATTERNS: readonly Pattern[] = [
  [
    new RegExp(`第${NUMBER}(?:次|轮|回|批|遍|趟|期|阶段|个月)`),
    ([, text]) => ordinal(figure(text)),
  ],
  [
    new RegExp(`第?(${DIGITS}|[一二三四五六])周(?![一二三四五六日末岁])`),
    ([, text]) => ordinal(figure(text)),
  ],
  [/第?([1-4一二三四])季度?/, ([, text]) => inMonths(times(figure(text), 3, -2), 3)],
  [/(?<![A-Za-z])[Qq]([1-4])(?![0-9])/, ([, text]) => inMonths(times(figure(text), 3, -2), 3)],
  [/([上下])半年/, ([, half]) => inMonths(half === "上" ? 1 : 7, 6)],
  [/([上中下])旬/, ([, part]) => ordinal("上中下".indexOf(part ?? "") + 1)],
  [
    /(?:([上下])|[春秋]季)学期/,
    ([whole, part]) => ordinal(part === "上" || whole.startsWith("春") ? 1 : 2),
  ],
  [
    /(?<![0-9])([0-9]{1,2})月?[-—–~～至到]([0-9]{1,2})月份?(?![0-9])/,
    ([, from, to]) => inMonths(Number(from), Number(to) - Number(from) + 1),
  ],
  [
    /(?<![0-9])([0-9]{1,2})月([0-9]{1,2})[日号]/,
    ([, month, day]) => onDay(Number(month), Number(day)),
  ],
  [
    new RegExp(
      `(?<![0-9一二三四五六七八九十])(${DIGITS}|元|${HAN})月份?(?![0-9一二三四五六七八九十]+[日号]|[初中底末])`,
    ),
    ([, text]) => inMonths(text === "元" ? 1 : figure(text), 1),
  ],
  [/最后一次|最近一次|末次/, () => ordinal(LAST)],
  [/首次|初次/, () => ordinal(1)],
  [/再次/, () => ordinal(2)],
  [new RegExp(`^${NUMBER}(?:次|轮|回)(?!性)`), ([, text]) => ordinal(figure(text))],
  [new RegExp(`${NUMBER}(?:次|轮|回)$`), ([, text]) => ordinal(figure(text))],
  [/([初复再终])[评测访调]$/, ([, place]) => ordinal(ORDERS[place ?? ""] ?? null)],
  [FESTIVAL, ([, name]) => ordinal(FESTIVALS.indexOf(name ?? "") + 1)],
  [new RegExp(`^[${CIRCLED}]`), ([sign]) => ordinal(CIRCLED.indexOf(sign) + 1)],
];

/** A number at the very end, where nothing else marks the label. */
const TRAILING = new RegExp(
  `(?<=[^0-9一二三四五六七八九十第周])(?<!星期|礼拜)[（(]?(${DIGITS}|${HAN}|[${CIRCLED}]|[${ROMAN}])[)）]?$`,
);
const SHORT_ACT = /^(?:([一二三四五六七八九十])|(初|复|再|终))([访评测调])/;
const YEAR = /(?<![0-9])(20[0-9]{2})年度?/;

/**
 * Finds the mark by which a label differs from the others of its series: 第二次, 二访, 复评, 3月, 2024年3月,
 * 第一季度, 上半年, 第三周, 上旬, 中秋, 2023年, a number at the end. `null`: it has none.
 */
export function readRoundMark(label: string): RoundMark | null {
  if (label.length > LONGEST) return null;
  const text = squeeze(label);
  const yearly = YEAR.exec(text);
  const year = yearly === null ? null : Number(yearly[1]);
  const plain = yearly === null ? text : without(text, yearly);
  const found = markIn(plain);
  if (year === null) return found;
  const whole = { year, month: 1, months: 12 };
  if (found === null) return { rest: plain, order: year * 1000, period: whole };
  const period = { ...(found.period ?? whole), year };
  return { rest: found.rest, order: year * 1000 + found.order, period };
}

function markIn(text: string): RoundMark | null {
  const act = SHORT_ACT.exec(text);
  if (act !== null) {
    const [whole, number, place, verb = ""] = act;
    const order = number === undefined ? ORDERS[place ?? ""] : figure(number);
    return { rest: (ACTS[verb] ?? "") + text.slice(whole.length), order: order ?? 1, period: null };
  }
  for (const [pattern, read] of PATTERNS) {
    const found = pattern.exec(text);
    const reading = found === null ? null : read(found);
    if (found !== null && reading !== null) return { rest: without(text, found), ...reading };
  }
  const trailing = TRAILING.exec(text);
  const reading = trailing === null ? null : ordinal(figure(trailing[1]));
  return trailing === null || reading === null
    ? null
    : { rest: without(text, trailing), ...reading };
}

const ORDERS: Readonly<Record<string, number>> = { 初: 1, 复: 2, 再: 2, 终: LAST };

/** The text without what was found, and without the brackets or joining sign left around it. */
function without(text: string, found: RegExpExecArray): string {
  const rest = text.slice(0, found.index) + text.slice(found.index + found[0].length);
  return rest
    .replace(/[（(][)）]/, "")
    .replace(/^[的：:、.\-—]+|(?<![：:、\-—])[：:、\-—]+$/g, "")
    .replace(/^[（(](.*)[)）]$/, "$1");
}

function figure(text: string | undefined): number | null {
  if (text === undefined) return null;
  const sign = Math.max(CIRCLED.indexOf(text), ROMAN.indexOf(text));
  if (text.length === 1 && sign >= 0) return sign + 1;
  return /^[0-9]+$/.test(text) ? Number(text) : chineseNumber(text);
}

function times(value: number | null, factor: number, plus: number): number | null {
  return value === null ? null : value * factor + plus;
}
