import { formatKind } from "../number-format";

const sign = /^['=+\-@]/;
const word = /^(?:true|false|#[a-z/0!?]+)$/i;
const numeric = /^[\s\d.,:/\-–年月日号时分秒上下午点星期%$¥€£()+e]+$/i;
const monthOrClock = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|am|pm/i;
const digit = /\d/;

/**
 * Whether Excel might take a text that is entered for something else: a number, date, time, percent, sum of
 * money, boolean, error or formula. Full-width signs and Chinese dates count: a Chinese Excel reads them too.
 */
export function wouldConvert(text: string): boolean {
  const plain = text.normalize("NFKC").trim();
  if (sign.test(plain) || word.test(plain)) return true;
  return digit.test(plain) && (numeric.test(plain) || monthOrClock.test(plain));
}

/** What to enter so that a cell of that number format holds exactly this text. */
export function entryOfText(text: string, format: string): string {
  if (text === "") return "";
  if (formatKind(format) === "text") return text.startsWith("'") ? `'${text}` : text;
  return wouldConvert(text) ? `'${text}` : text;
}
