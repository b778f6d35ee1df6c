import { ledgerOf } from "../ledger-of";
import { cases } from "./cases";

const one = (rating: string | number) => ledgerOf(["person", "rating"], [["张三", rating]]);

describe("rule rating-words", () => {
  cases(
    ["rating-unknown", "rating-synonym"],
    [
      ["a standard word", one("基本满意"), []],
      ["another shade", one("非常满意"), []],
      ["不了解", one("不了解"), []],
      ["a sentence", one("群众表示满意"), []],
      ["an answer with a remark", one("满意（电话回访）"), []],
      ["who could not be reached", one("无人接听"), []],
      [
        "yes and no under 是否满意",
        ledgerOf(["rating"], [["是"], ["否"]], { labels: ["是否满意"] }),
        [],
      ],
      ["yes under another question", one("是"), ["rating-unknown@B2"]],
      ["a score", one(95), []],
      ["a score as text", one("95"), []],
      ["√", one("√"), []],
      ["a synonym", one("较满意"), ["rating-synonym@B2"]],
      ["a slip of the pen", one("满异"), ["rating-unknown@B2"]],
    ],
  );
});
