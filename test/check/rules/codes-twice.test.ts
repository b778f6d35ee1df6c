import { ledgerOf } from "../ledger-of";
import { cases, rows } from "./cases";

describe("rule codes-twice", () => {
  cases(
    ["code-duplicate"],
    [
      [
        "all different",
        ledgerOf(
          ["code"],
          rows(9, (i) => [`LL-${String(i)}`]),
        ),
        [],
      ],
      ["one twice", ledgerOf(["code"], [["LL-1"], ["LL-2"], ["LL-1"]]), ["code-duplicate@A4"]],
      [
        "blanks do not matter",
        ledgerOf(["code"], [["LL-1"], ["LL-2"], [" LL -1"]]),
        ["code-duplicate@A4"],
      ],
      ["a dash is no number", ledgerOf(["code"], [["-"], ["LL-2"], ["-"]]), []],
      [
        "the number of something else",
        ledgerOf(
          ["code"],
          rows(40, (i) => [`LL-${String(i % 9)}`]),
        ),
        [],
      ],
    ],
  );
});
