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
      ["a score", one(95), []],
      ["a score as text", one("95"), []],
      ["√", one("√"), []],
      ["a synonym", one("较满意"), ["rating-synonym@B2"]],
      ["a slip of the pen", one("满异"), ["rating-unknown@B2"]],
    ],
  );
});
