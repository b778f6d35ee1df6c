import assert from "node:assert/strict";
import { parseCell } from "../../src/sheet/address";
import { chineseNumber } from "../../src/sheet/chinese-number";
import { readDate } from "../../src/sheet/date-text";
import { readId } from "../../src/sheet/id-number";
import { readNumber } from "../../src/sheet/number-text";
import { readPhone } from "../../src/sheet/phone";
import { serialFromIso } from "../../src/sheet/serial";
import { isBlankWord, isMasked, squeeze, tidyText } from "../../src/sheet/text";

/** Milliseconds one call may take; generous, since a backtracking pattern takes far longer on these texts. */
const PATIENCE = 3000;
/** The longest a spreadsheet cell can be is 32,767; a custom function may be handed more. */
const LONG = 100_000;

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  parseCell,
  chineseNumber,
  readDate: (text) => readDate(text, 2024),
  readId,
  readNumber,
  readPhone,
  serialFromIso,
  isBlankWord,
  isMasked,
  squeeze,
  tidyText,
};

const seeds = [
  " ",
  "　",
  "0",
  "9",
  "1,",
  "1.",
  "1-",
  "1 ",
  "a",
  "x",
  "X",
  "*",
  "张",
  "(",
  "（",
  "（张",
  "（1",
  "：",
  "十",
  "〇",
  "年",
  "2024年",
  "5月6日",
  "周一",
  "下午3:",
  "14:30-",
  "多",
  "万",
  "转1",
  "-",
  "—",
  "\n",
  "\r",
  "\u200b",
  "\u0000",
  "\ud800",
  "13800138000",
  "13800138000 ",
  "13800138000/",
  "0374-",
  "+86",
  "86",
];

describe("sheet: texts made to hang a pattern", () => {
  for (const [name, read] of Object.entries(readers)) {
    it(`${name} answers at once, short of the reader's limits and far beyond`, () => {
      for (const seed of seeds) {
        for (const length of [40, 48, 64, 190, 200, LONG]) {
          for (const end of ["", "!", "日"]) {
            const text = seed.repeat(Math.ceil(length / seed.length)).slice(0, length - 1) + end;
            const start = performance.now();
            read(text);
            const took = performance.now() - start;
            assert.ok(
              took < PATIENCE,
              `${JSON.stringify(seed)} × ${String(length)}: ${String(took)} ms`,
            );
          }
        }
      }
    });
  }
});
