import { ledgerOf } from "../ledger-of";
import { cases, toldCases } from "./cases";

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

  toldCases(
    ["level-unknown"],
    [
      ["the nearest is offered", one("一股"), ["warning level-unknown@B2 word=一股 words=一般"]],
      [
        "else the scale",
        one("天马行空"),
        ["warning level-unknown@B2 word=天马行空 words=一般、较大、重大、高、中、低"],
      ],
      [
        "eight characters are a word",
        one("天马行空天马行空"),
        ["warning level-unknown@B2 word=天马行空天马行空 words=一般、较大、重大、高、中、低"],
      ],
      [
        "nine are a remark",
        one("天马行空天马行空呀"),
        ["hint level-unknown@B2 word=天马行空天马行空呀 words=一般、较大、重大、高、中、低"],
      ],
      [
        "of a long one the beginning",
        one("天马行空".repeat(6)),
        [`hint level-unknown@B2 word=${"天马行空".repeat(5)} words=一般、较大、重大、高、中、低`],
      ],
      ["a number", ledgerOf(["person", "level"], [["张三", 7]]), []],
    ],
  );
});
