import { ledgerOf } from "../ledger-of";
import { cases } from "./cases";

const one = (gender: string | number) => ledgerOf(["person", "gender"], [["张三", gender]]);

describe("rule gender-words", () => {
  cases(
    ["gender-unknown"],
    [
      ["男", one("男"), []],
      ["女性", one("女性"), []],
      ["a figure", one(1), []],
      ["two people", one("男、女"), []],
      ["another word", one("南"), ["gender-unknown@B2"]],
    ],
  );
});
