import { chineseNumber, NUMERAL_CHARACTERS } from "./chinese-number";
import type { CellValue } from "./grid";
import { isBlankWord, isMasked, squeeze } from "./text";

/**
 * What a cell says as a figure.
 * `number`: exact; `form` tells whether the cell holds a number or a text (3人, 十二, 1,234).
 * `approximate`: 600多, 约30, 三十以上: at least or about `value`, never an exact count.
 * `scaled`: 2000万, 1.5亿; `value` is multiplied out. `percent`: 12.5% is 0.125.
 * `unit` is the measure word behind the figure, where there is one.
 */
export type NumberReading =
  | { readonly kind: "blank" }
  | {
      readonly kind: "number";
      readonly value: number;
      readonly form: "number" | "text";
      readonly unit?: string;
    }
  | { readonly kind: "approximate"; readonly value: number; readonly unit?: string }
  | { readonly kind: "scaled"; readonly value: number; readonly unit?: string }
  | { readonly kind: "percent"; readonly value: number }
  | { readonly kind: "other" };

const BLANK: NumberReading = { kind: "blank" };
const OTHER: NumberReading = { kind: "other" };
const LONGEST = 40;
/** Beyond this length, blanks included, no text is tidied to find out. */
const LONGEST_PADDED = 200;

const PLAIN = /^-?\d+(?:\.\d+)?$/;
const PERCENT = /^([-+−]?\d+(?:\.\d+)?)([%‰])$/;
const GROUPED = /^[-+−]?\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?$/;
/** 三四 is three or four, 百 and 万 alone are words or names. */
const NO_COUNT = /^[一二两三四五六七八九]{2}$|^[百千万亿]+$/;

const EXACTLY = "共计|合计|总计|共|计";
const ABOUT = "大约|大概|约有|约为|约|将近|接近|近|超过|逾|超|不少于|不低于|至少|≥|>=|>|＞";
const ABOUT_AFTER = "以上|左右|上下|\\+";
const UNITS =
  "人次|户次|件次|批次|平方米|平方公里|立方米|公顷|公里|千米|厘米|公斤|千克|小时|分钟|个月|周岁|元整|" +
  "[人户件元起个名次岁亩分条处家宗例批位口天年组村台辆头只棵株张份项场笔间套栋座吨斤度米类种期桩角㎡]|" +
  "kg|km|m²|m2";
const FIGURE = new RegExp(
  `^(?:${EXACTLY})?(${ABOUT})?[¥￥]?` +
    `(?:([-+−]?\\d[\\d,，]*(?:\\.\\d+)?)|([${NUMERAL_CHARACTERS}]+))` +
    `([多余来几])?([十百千万亿]{1,2})?([多余来几])?(${UNITS})?(${ABOUT_AFTER})?$`,
);

/** Reads a figure as it stands in ledgers. Masked figures (`**`) count as blank: they are missing. */
export function readNumber(value: CellValue): NumberReading {
  if (value === null || value === "") return BLANK;
  if (typeof value === "boolean") return OTHER;
  if (typeof value === "number") {
    return Number.isFinite(value) ? { kind: "number", value, form: "number" } : OTHER;
  }
  if (value.length <= 15 && PLAIN.test(value)) {
    return { kind: "number", value: Number(value), form: "text" };
  }
  if (value.length > LONGEST_PADDED) return value.trim() === "" ? BLANK : OTHER;
  const text = squeeze(value);
  if (isBlankWord(text) || isMasked(text)) return BLANK;
  return text.length > LONGEST ? OTHER : (readPercent(text) ?? readFigure(text));
}

function readPercent(text: string): NumberReading | null {
  const match = PERCENT.exec(text);
  if (match === null) return null;
  return { kind: "percent", value: shifted(match[1] ?? "", match[2] === "%" ? -2 : -3) };
}

function readFigure(text: string): NumberReading {
  const match = FIGURE.exec(text);
  if (match === null) return OTHER;
  const [, before, digits, numeral = "", more, scale = "", moreStill, unit, after] = match;
  const about = [before, more, moreStill, after].some((word) => word !== undefined);
  if (!about && NO_COUNT.test(numeral)) return OTHER;
  const value = digits === undefined ? chineseNumber(numeral + scale) : scaled(digits, scale);
  if (value === null) return OTHER;
  const measured = unit === undefined ? {} : { unit };
  if (about) return { kind: "approximate", value, ...measured };
  if (digits !== undefined && scale !== "") return { kind: "scaled", value, ...measured };
  return { kind: "number", value, form: "text", ...measured };
}

const PLACES: ReadonlyMap<string, number> = new Map([
  ["十", 1],
  ["百", 2],
  ["千", 3],
  ["万", 4],
  ["亿", 8],
]);

/** Digits times the scale behind them; null when their commas do not group thousands. */
function scaled(digits: string, scale: string): number | null {
  if (/[,，]/.test(digits) && !GROUPED.test(digits)) return null;
  let places = 0;
  for (const sign of scale) places += PLACES.get(sign) ?? 0;
  return shifted(digits.replace(/[,，]/g, ""), places);
}

/** Moves the decimal point in the text, so that 1.1亿 is 110000000 and not a hair beside it. */
function shifted(digits: string, places: number): number {
  return Number(`${digits.replace("−", "-")}e${String(places)}`);
}
