import { squeeze } from "./text";

const FIGURE = /\d[\d,，]*(?:\.\d+)?/;
const MOST_DIGITS = 15;
const LEADING_ZERO = /^[-−]?[0零〇○]\d*[零〇○一二三四五六七八九\d]/;

/**
 * The number format with which a figure read from a text shows all that the text showed; `null` where
 * none does: a leading zero, more digits than a number keeps, zeros at the end that only a sum of
 * money (`money`) has for nothing. Such a text may be a code and never becomes a number.
 */
export function formatShowing(text: string, value: number, money: boolean): string | null {
  const squeezed = squeeze(text);
  if (LEADING_ZERO.test(squeezed)) return null;
  const figure = FIGURE.exec(squeezed)?.[0];
  // In words: 十二 has nothing that a number loses.
  if (figure === undefined) return "General";
  const plain = figure.replace(/[,，]/g, "");
  if (plain.replace(".", "").length > MOST_DIGITS) return null;
  const grouped = plain !== figure;
  const [, decimals = ""] = plain.split(".");
  if (Math.abs(value).toFixed(decimals.length) !== plain) return null;
  if (!grouped && String(Math.abs(value)) === plain) return "General";
  if (!grouped && !money) return null;
  return `${grouped ? "#,##0" : "0"}${decimals === "" ? "" : `.${"0".repeat(decimals.length)}`}`;
}
