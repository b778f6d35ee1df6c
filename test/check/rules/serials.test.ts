import type { Ledger } from "../../../src/ledger/ledger";
import assert from "node:assert/strict";
import type { CellValue } from "../../../src/sheet/grid";
import { ledgerOf } from "../ledger-of";
import { cases, rows, told, toldCases } from "./cases";

const of = (...serials: CellValue[]) =>
  ledgerOf(
    ["serial", "person"],
    serials.map((serial, i) => [serial, `张${String(i)}`]),
  );

describe("rule serials", () => {
  cases(
    ["serial-gap", "serial-duplicate"],
    [
      ["one after the other", of(1, 2, 3, 4), []],
      ["as texts", of("1", "2", "3", "4"), []],
      ["beginning elsewhere", of(7, 8, 9), []],
      ["anew under each village", of(1, 2, 3, 1, 2, 1, 2, 3), []],
      ["a blank holds its place", of(1, 2, "", 4, 5), []],
      ["a gap", of(1, 2, 3, 5, 6), ["serial-gap@A5"]],
      ["twice", of(1, 2, 3, 3, 4), ["serial-duplicate@A5"]],
      ["twice the first", of(1, 2, 1, 3, 4), ["serial-duplicate@A4", "serial-gap@A5"]],
      ["a number for each household, not each line", of(1, 1, 1, 2, 2, 3, 3, 3, 4), []],
      ["no count at all", of(31, 7, 19, 4, 55, 2), []],
      ["words", of("甲", "乙", "丙"), []],
    ],
  );

  describe("what the next number is", () => {
    toldCases(
      ["serial-gap", "serial-duplicate"],
      [
        ["after a gap", of(1, 2, 3, 5, 6), ["hint serial-gap@A5 expected=4"]],
        ["twice", of(1, 2, 3, 3, 4), ["hint serial-duplicate@A5 first=4 ~ 4"]],
        ["a blank that holds no place", of(1, 2, "", 3, 4, 5, 6), []],
        ["one too many after a blank", of(1, 2, "", 5, 6), ["hint serial-gap@A5 expected=3"]],
        ["blanks before count once", of(1, "", 3, 4, 6, 7, 8), ["hint serial-gap@A6 expected=5"]],
        ["a repeat after it began anew is none", of(1, 2, 3, 1, 2, 3, 1), []],
        [
          "a 1 in the middle is a slip where 2 does not follow",
          of(1, 2, 3, 1, 5, 6, 7, 8, 9, 10, 11),
          ["hint serial-duplicate@A5 first=2 ~ 2", "hint serial-gap@A6 expected=2"],
        ],
        ["backwards", of(5, 4, 3, 2, 1), []],
        ["ends with a 1", of(1, 2, 3, 4, 1), []],
        [
          "two breaks of a short count",
          of(1, 2, 5, 6, 9, 10),
          ["hint serial-gap@A4 expected=3", "hint serial-gap@A6 expected=7"],
        ],
        ["three breaks are no count", of(1, 2, 5, 6, 9, 10, 20), []],
        [
          "one word in twenty is passed over",
          of("甲", ...rows(19, (i) => [i + 1]).flat(), 21),
          ["hint serial-gap@A22 expected=20"],
        ],
        ["two are not", of("甲", "乙", ...rows(18, (i) => [i + 1]).flat(), 21), []],
        ["always the same", of(3, 3, 3), []],
      ],
    );

    const LEDGER = ["serial", "village", "person", "foundOn", "summary"] as const;
    const line = (serial: CellValue, i = 1): CellValue[] => [
      serial,
      "柳林村",
      `张${String(i)}`,
      45413,
      `两户争水${String(i)}`,
    ];
    const nothing = (serial: CellValue): CellValue[] => [serial, "柳林村", "", 45413, "零报告"];
    const withNothing = (...lines: CellValue[][]) => ledgerOf(LEDGER, lines, { accounted: true });
    toldCases(
      ["serial-gap", "serial-duplicate"],
      [
        [
          "a report of nothing has its number",
          withNothing(line(1), nothing(2), line(3, 2), line(4, 3)),
          [],
        ],
        [
          "two of them have theirs",
          withNothing(line(1), nothing(2), nothing(3), line(4, 2), line(5, 3)),
          [],
        ],
        [
          "one without a number has none",
          withNothing(line(1), nothing(""), line(2, 2), line(3, 3)),
          [],
        ],
        ["one before all others", withNothing(nothing(1), line(2), line(3, 2), line(4, 3)), []],
        [
          "a gap behind one",
          withNothing(line(1), nothing(2), line(4, 2), line(5, 3)),
          ["hint serial-gap@A4 expected=3"],
        ],
      ],
    );

    it("is written anew where the clerk asks for it", () => {
      const anew = (ledger: Ledger): string[] =>
        told(ledger, ["serial-gap", "serial-duplicate"], { renumber: true });
      assert.deepEqual(anew(of(1, 2, 3)), []);
      assert.deepEqual(anew(of(1, 2, 4, 5)), [
        "hint serial-gap@A4 expected=3 → 3",
        "hint serial-gap@A5 expected=4 → 4",
      ]);
      assert.deepEqual(anew(of(1, 2, 2, 3)), [
        "hint serial-duplicate@A4 first=3 → 3 ~ 3",
        "hint serial-gap@A5 expected=4 → 4",
      ]);
      assert.deepEqual(anew(of(7, 8, 10)), ["hint serial-gap@A4 expected=9 → 9"]);
      assert.deepEqual(anew(of(1, 2, 3, 1, 2, 4)), ["hint serial-gap@A7 expected=3 → 3"]);
      assert.deepEqual(anew(withNothing(line(1), nothing(2), line(4, 2), line(5, 3))), [
        "hint serial-gap@A4 expected=3 → 3",
        "hint serial-gap@A5 expected=4 → 4",
      ]);
    });
  });
});
