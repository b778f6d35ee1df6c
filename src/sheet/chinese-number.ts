/** Characters a Chinese numeral is written with. */
export const NUMERAL_CHARACTERS = "〇○零一二两三四五六七八九十百千万亿廿卅";

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  "○": 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const MYRIADS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };
const LONGEST = 24;

/** Value of a Chinese numeral (十二 → 12, 一百零五 → 105, 二〇二四 → 2024); null when it is none. */
export function chineseNumber(text: string): number | null {
  if (text === "" || text.length > LONGEST) return null;
  return digitByDigit(text) ?? withUnits(text);
}

/** 二〇二四: digits only. One digit alone reads the same either way. */
function digitByDigit(text: string): number | null {
  let value = 0;
  for (const character of text) {
    const digit = DIGITS[character];
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  return value;
}

function withUnits(text: string): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let lowestUnit = Infinity;
  for (const character of text.replace(/廿/g, "二十").replace(/卅/g, "三十")) {
    const plain = DIGITS[character];
    const unit = UNITS[character];
    const myriad = MYRIADS[character];
    if (plain !== undefined) {
      // Two digits in a row make sense after a 零 only: 一百零五.
      if (digit !== null && digit !== 0) return null;
      digit = plain;
    } else if (unit !== undefined) {
      if (unit >= lowestUnit || (digit === 0 && section === 0)) return null;
      section += (digit === null || digit === 0 ? 1 : digit) * unit;
      lowestUnit = unit;
      digit = null;
    } else if (myriad !== undefined) {
      const sum = total + section + (digit ?? 0);
      if (sum === 0) return null;
      total = sum * myriad;
      section = 0;
      lowestUnit = Infinity;
      digit = null;
    } else return null;
  }
  return total + section + (digit ?? 0);
}
