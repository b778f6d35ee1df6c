import { wordOf } from "../../ledger/vocabulary/word";
import { eachRepeat } from "../repeats";
import { code, ledgerRule } from "../rule";

/** Numbers that stand twice more often than this are those of something else. */
const MOST = 0.05;

/** 编号: the number of a matter stands once. */
export const codesTwice = ledgerRule({
  id: "codes-twice",
  scope: "ledger",
  kinds: ["dispute", "opinion", "hazard", "petition"],
  fields: ["code"],
  reads: "hashes",
  codes: { "code-duplicate": code("warning", "doubt", "first") },
  check(view, report) {
    const column = view.column("code");
    if (column === null) return;
    const twice: [record: number, first: number][] = [];
    eachRepeat(view.hashes(column), (record, first) => {
      const word = wordOf(column.valueAt(record));
      if (word.length > 1 && word === wordOf(column.valueAt(first))) twice.push([record, first]);
    });
    if (twice.length > Math.max(2, view.count * MOST)) return;
    for (const [record, first] of twice) {
      const other = view.at(column, first);
      report("code-duplicate", view.at(column, record), { first: other.row + 1 }, { other });
    }
  },
});
