import { ledgerOf } from "../ledger-of";
import { cases, toldCases } from "./cases";

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

  describe("which words are offered", () => {
    toldCases(
      ["rating-unknown", "rating-synonym"],
      [
        ["the nearest", one("满异"), ["warning rating-unknown@B2 word=满异 words=满意"]],
        [
          "the scale",
          one("随便"),
          ["warning rating-unknown@B2 word=随便 words=满意、基本满意、不满意、不了解"],
        ],
        [
          "the scale of safety",
          one("安全感爆棚了吧"),
          ["warning rating-unknown@B2 word=安全感爆棚了吧 words=安全、比较安全、不太安全、不安全"],
        ],
        [
          "one slip of the scale of safety",
          one("比较安圈"),
          ["warning rating-unknown@B2 word=比较安圈 words=比较安全"],
        ],
        [
          "the standard one",
          one("较满意"),
          ["hint rating-synonym@B2 word=较满意 canonical=比较满意 → 比较满意"],
        ],
        ["a score in per cent", one("95 %"), []],
        ["a score with blanks", one(" 95.5 "), []],
        [
          "a score and a word",
          one("95好"),
          ["warning rating-unknown@B2 word=95好 words=满意、基本满意、不满意、不了解"],
        ],
        [
          "a word and a score",
          one("得95"),
          ["warning rating-unknown@B2 word=得95 words=满意、基本满意、不满意、不了解"],
        ],
        ["a cross", one("×"), []],
        ["blanks around are told as blanks", one(" 满意 "), []],
        [
          "another question's answer is unknown there",
          ledgerOf(["rating"], [["随便"]], { labels: ["是否满意"] }),
          ["warning rating-unknown@A2 word=随便 words=满意、基本满意、不满意、不了解"],
        ],
        [
          "votes",
          ledgerOf(["name", "rating", "rating"], [["服务", "满异", 12]], {
            kind: "satisfaction",
            labels: ["事项", "满意", "不满意"],
          }),
          [],
        ],
      ],
    );
  });
});
