import { chineseNumber, NUMERAL_CHARACTERS } from "./chinese-number";
import type { CellValue } from "./grid";
import { isBlankWord, isMasked, squeeze } from "./text";

/**
 * What a cell says as a figure.
 * `number`: exact; `form` tells whether the cell holds a number or a text (3人, 十二, 1,234).
 * `approximate`: 600多, 约30, 三十以上 — at least or about `value`, never an exact count.
 * `scaled`: 2000万, 1.5亿 — `value` is multiplied out. `percent`: 12.5% is 0.125.
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

/** Reads a figure as it stands in ledgers. Masked figures (`**`) count as blank: they are missing. */
export function readNumber(value: CellValue): NumberReading {
  if (value === null || value === "") return BLANK;
  if (typeof value === "boolean") return OTHER;
  if (typeof value === "number") {
    return Number.isFinite(value) ? { kind: "number", value, form: "number" } : OTHER;
  }
  if (value.length <= 15 && PLAIN.test(value)) return textNumber(Number(value));
  if (value.length > LONGEST * 4) return OTHER;
  const text = squeeze(value);
  if (isBlankWord(text) || isMasked(text)) return BLANK;
  return text.length > LONGEST ? OTHER : readFigure(text);
}

const PLAIN = /^-?\d+(?:\.\d+)?$/;
const BEFORE = "大约|大概|约有|约为|将近|接近|超过|不少于|不低于|至少|约|近|逾|超|≥|>=|>|＞";
const AFTER = "以上|左右|上下|\\+";
const UNITS =
  "人次|户次|件次|批次|平方米|平方公里|立方米|公顷|公里|千米|厘米|公斤|千克|小时|分钟|个月|" +
  "周岁|元整|[人户件元起个名次岁亩分条处家宗例批位口天日年月周组村台辆头只棵株张份项场笔间套栋座吨斤度米类种期篇户桩角㎡]|kg|m²|m2|km";
const FIGURE = new RegExp(
  `^(${BEFORE})?[¥￥]?` +
    `(?:([-+−]?\\d[\\d,，]*(?:\\.\\d+)?)|([${NUMERAL_CHARACTERS}]+))` +
    `([多余来几])?([十百千万亿]{1,2})?([多余来几])?(${UNITS})?(${AFTER})?$`,
);
const PERCENT = /^([-+−]?\d+(?:\.\d+)?)([%‰])$/;
const GROUPED = /^[-+−]?\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?$/;

function readFigure(text: string): NumberReading {
  const percent = PERCENT.exec(text);
  if (percent !== null) {
    const places = percent[2] === "%" ? -2 : -3;
    return { kind: "percent", value: shifted(percent[1] ?? "", places) };
  }
  const match = FIGURE.exec(text);
  if (match === null) return OTHER;
  const [, before, digits, numeral, more, scale, moreStill, unit, after] = match;
  const value =
    digits === undefined ? numeralValue(numeral ?? "", scale ?? "") : digitsValue(digits, scale);
  if (value === null) return OTHER;
  const measured = unit === undefined ? {} : { unit };
  if ([before, more, moreStill, after].some((word) => word !== undefined)) {
    return { kind: "approximate", value, ...measured };
  }
  if (digits !== undefined && scale !== undefined) return { kind: "scaled", value, ...measured };
  return { kind: "number", value, form: "text", ...measured };
}

function textNumber(value: number): NumberReading {
  return { kind: "number", value, form: "text" };
}

function digitsValue(digits: string, scale: string | undefined): number | null {
  if (/[,，]/.test(digits) && !GROUPED.test(digits)) return null;
  const places = [...(scale ?? "")].reduce((sum, sign) => sum + (PLACES[sign] ?? 0), 0);
  return shifted(digits.replace(/[,，]/g, ""), places);
}

function numeralValue(numeral: string, scale: string): number | null {
  return chineseNumber(numeral + scale);
}

const PLACES: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

/** Decimal point moved in the text, so that 1.1亿 is 110000000 and not a hair beside it. */
function shifted(digits: string, places: number): number {
  return Number(`${digits.replace("−", "-")}e${String(places)}`);
}
