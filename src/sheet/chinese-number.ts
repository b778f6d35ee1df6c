/** Characters a Chinese numeral is written with, for a character class. */
export const NUMERAL_CHARACTERS = "〇○零一二两三四五六七八九十百千万亿廿卅";

const DIGITS: ReadonlyMap<string, number> = new Map([
  ["〇", 0],
  ["○", 0],
  ["零", 0],
  ["一", 1],
  ["二", 2],
  ["两", 2],
  ["三", 3],
  ["四", 4],
  ["五", 5],
  ["六", 6],
  ["七", 7],
  ["八", 8],
  ["九", 9],
]);
const UNITS: ReadonlyMap<string, number> = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
  ["万", 1e4],
  ["亿", 1e8],
]);
const TEN_THOUSAND = 1e4;
const LONGEST = 24;

/**
 * Value of a Chinese numeral, with units (十二 → 12, 一百零五 → 105, 一百五 → 150, 百 → 100) or digit by
 * digit (二〇二四 → 2024); null when it is none.
 */
export function chineseNumber(text: string): number | null {
  if (text === "" || text.length > LONGEST) return null;
  return digitByDigit(text) ?? withUnits(text.replace(/廿/g, "二十").replace(/卅/g, "三十"));
}

function digitByDigit(text: string): number | null {
  let value = 0;
  for (const character of text) {
    const digit = DIGITS.get(character);
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  return value;
}

function withUnits(text: string): number | null {
  let hundredMillions = 0;
  let tenThousands = 0;
  /** What has been read since the last 万 or 亿. */
  let section = 0;
  let digit: number | null = null;
  let afterZero = false;
  let lastUnit = Infinity;
  for (const character of text) {
    const plain = DIGITS.get(character);
    const unit = UNITS.get(character);
    if (plain !== undefined) {
      // Two digits side by side make sense after a zero only: 一百零五.
      if (digit !== null) return null;
      if (plain === 0) afterZero = true;
      else digit = plain;
      continue;
    }
    if (unit === undefined) return null;
    if (unit < TEN_THOUSAND) {
      if (unit >= lastUnit) return null;
      section += (digit ?? 1) * unit;
    } else if (unit === TEN_THOUSAND) {
      tenThousands += (section + (digit ?? 0) || 1) * unit;
      section = 0;
    } else {
      hundredMillions = (tenThousands + section + (digit ?? 0) || 1) * unit;
      tenThousands = section = 0;
    }
    digit = null;
    afterZero = false;
    lastUnit = unit;
  }
  return hundredMillions + tenThousands + section + lastDigit(digit, afterZero, lastUnit);
}

/** 一百五 is 150, 一百零五 is 105. */
function lastDigit(digit: number | null, afterZero: boolean, lastUnit: number): number {
  if (digit === null) return 0;
  return afterZero || lastUnit === Infinity ? digit : (digit * lastUnit) / 10;
}
