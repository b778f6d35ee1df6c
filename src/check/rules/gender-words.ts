import { saysNothing, wordOf } from "../../ledger/vocabulary/word";
import { wordingOf } from "../../ledger/vocabulary/wording";
import type { CellValue } from "../../sheet/grid";
import { cellRule, code } from "../rule";
import { scan } from "../scan";

const KNOWN = new Set([
  "男",
  "女",
  "男性",
  "女性",
  "M",
  "F",
  "0",
  "1",
  "2",
  "0女1男",
  "1男",
  "2女",
]);

/** Genders other than 男 and 女. */
export const genderWords = cellRule({
  id: "gender-words",
  scope: "cell",
  fields: ["gender"],
  codes: { "gender-unknown": code("warning", "word", "word") },
  check(view, column, report) {
    const meant = wordingOf(column.column);
    const test = (value: CellValue): string | null =>
      saysNothing(value) || KNOWN.has(wordOf(meant(value)).toUpperCase()) ? null : wordOf(value);
    scan(view, column, test, (record, word) => {
      // 男、女: several people in one cell.
      if (/^[男女、,，/;；]{2,}$/.test(word)) return;
      report("gender-unknown", view.at(column, record), { word: word.slice(0, 20) });
    });
  },
});
