import type { CellValue } from "../../src/sheet/grid";
import { compact, dayOf, iso } from "./days";
import type { Random } from "./random";

const DIGITS = "〇一二三四五六七八九";

/** 1..31 in Chinese numerals. */
function chinese(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const head = tens === 0 ? "" : tens === 1 ? "十" : `${DIGITS[tens]}十`;
  return head + (ones === 0 && tens > 0 ? "" : DIGITS[ones]!);
}

type Form = (day: number, random: Random) => CellValue;

/** Ways clerks type a day, the year with it. */
export const FULL_FORMS: readonly Form[] = [
  (day) => parts(day, "."),
  (day) => parts(day, "/"),
  (day) => iso(day),
  (day) => compact(day),
  (day) => Number(compact(day)),
  (day) => {
    const { year, month, day: date } = dayOf(day);
    return `${year}年${month}月${date}日`;
  },
  (day, random) => `${iso(day)} ${random.int(8, 17)}:${random.int(10, 59)}`,
  (day) => String(day),
];

/** The year is left to the reader. */
export const YEARLESS_FORMS: readonly Form[] = [
  (day) => `${dayOf(day).month}月${dayOf(day).day}日`,
  (day) => `${dayOf(day).month}.${String(dayOf(day).day).padStart(2, "0")}`,
  (day) => `${chinese(dayOf(day).month)}月${chinese(dayOf(day).day)}日`,
];

function parts(day: number, separator: string): string {
  const { year, month, day: date } = dayOf(day);
  return [year, month, date].join(separator);
}
