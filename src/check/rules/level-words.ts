import { readLevel } from "../../ledger/vocabulary/level";
import { nearestWord } from "../../ledger/vocabulary/nearest";
import { saysNothing, wordOf } from "../../ledger/vocabulary/word";
import { wordingOf } from "../../ledger/vocabulary/wording";
import type { CellValue } from "../../sheet/grid";
import { cellRule, code } from "../rule";
import { scan } from "../scan";

const STANDARD = ["一般", "较大", "重大", "高", "中", "低", "红", "橙", "黄", "蓝"];
const LONGEST_WORD = 8;

/** Levels outside the vocabulary. Columns of another sort of words altogether are left alone. */
export const levelWords = cellRule({
  id: "level-words",
  scope: "cell",
  fields: ["level"],
  codes: { "level-unknown": code("warning", "word", "word", "words") },
  check(view, column, report) {
    const meant = wordingOf(column.column);
    const test = (value: CellValue): string | null => {
      if (typeof value !== "string" || saysNothing(value)) return null;
      return readLevel(meant(value), view.profile).rank === null ? wordOf(value) : null;
    };
    scan(view, column, test, (record, word) => {
      const words = nearestWord(word, STANDARD) ?? STANDARD.slice(0, 6).join("、");
      const mild = word.length > LONGEST_WORD ? { severity: "hint" as const } : {};
      report("level-unknown", view.at(column, record), { word: word.slice(0, 20), words }, mild);
    });
  },
});
