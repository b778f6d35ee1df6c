import { squeeze } from "./text";

/**
 * Which paper a cell for ID numbers is about. `card`: one with an 18-digit number. `any`: the column
 * allows others too; `lettered`: it speaks of papers (证件号码), so it may be one that letters tell apart.
 * `residence`: 外国人永久居留证, of the old form or the new one of 18 digits.
 * `other`: a passport, a travel permit, a certificate: no ID number at all.
 */
export type Paper = "card" | "any" | "lettered" | "residence" | "other";

const LONGEST = 60;
const OTHER =
  /护照|通行证|旅行证|回乡证|台胞|港澳台?证|军[官人]|士[兵官]|警官|武警|文职|学员证|海员|签证|出生|医学证明|境外|外籍|外国|其他|其它|营业执照|信用代码/;
const CARD = /身份证|居住证|户口|驾驶证|社保|社会保障|公民/;

/** The paper a cell of a 证件类型 column names; `null` where it names none we know. */
export function paperNamed(type: string): Paper | null {
  if (type.length > LONGEST) return null;
  const word = squeeze(type);
  if (/永久居[留住]/.test(word)) return "residence";
  if (/居住证|(?<!外国人?|外籍|军[官人])身份证/.test(word)) return "card";
  if (OTHER.test(word)) return "other";
  return CARD.test(word) ? "card" : null;
}

/** The papers a column's label allows: 身份证号/护照号 and 证件号码（护照、军官证等） name others. */
export function papersAllowed(label: string): Paper {
  const word = squeeze(label.slice(0, LONGEST));
  if (OTHER.test(word)) return "any";
  return /证件号/.test(word) && !CARD.test(word) ? "lettered" : "card";
}

/** E12345678, H1234567801, 12345678, USA110088010101, 军字第1234567号 and the like. */
const NUMBER = /^[A-Z]{0,4}\d{5,12}(?:[A-Z]|\(\d{1,2}\))?$/;
const OFFICER = /^[\u4e00-\u9fff]{1,4}字?第?\d{5,10}号?$/;
const FIGURES = /^\d+$/;

/**
 * Whether a text can be the number of another paper than an ID card. Digits alone of the length of an
 * ID number or nearly so are a wrong ID number.
 */
export function isPaperNumber(text: string): boolean {
  if (text.length > LONGEST) return false;
  const number = squeeze(text).toUpperCase().replace(/（/g, "(").replace(/）/g, ")");
  if (FIGURES.test(number)) return number.length >= 6 && number.length <= 10;
  const bare = number.replace(/-/g, "");
  if (bare.length > 15) return false;
  return NUMBER.test(bare) || OFFICER.test(bare);
}

/** Whether a cell itself says which other paper its number is of: 护照E12345678. */
export function namesOtherPaper(text: string): boolean {
  return text.length <= LONGEST && OTHER.test(text) && /\d/.test(text);
}
