import type { CellValue } from "../../../src/sheet/grid";
import { ledgerOf } from "../ledger-of";
import { cases } from "./cases";

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
});
