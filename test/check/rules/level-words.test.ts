import { ledgerOf } from "../ledger-of";
import { cases } from "./cases";

const one = (level: string) => ledgerOf(["person", "level"], [["张三", level]]);

describe("rule level-words", () => {
  cases(
    ["level-unknown"],
    [
      ["一般", one("一般"), []],
      ["with 风险 behind it", one("高风险"), []],
      ["a colour", one("橙色"), []],
      ["nothing", one("/"), []],
      ["a slip of the pen", one("一股"), ["level-unknown@B2"]],
    ],
  );
});
