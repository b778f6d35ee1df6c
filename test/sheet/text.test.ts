import assert from "node:assert/strict";
import fc from "fast-check";
import { isBlankWord, isMasked, squeeze, tidyText } from "../../src/sheet/text";

describe("sheet/text", () => {
  describe("tidyText", () => {
    const cases: readonly [string, string, string][] = [
      ["full-width digits and letters", "ＡＢｘ１２３", "ABx123"],
      ["full-width ASCII signs", "２０２４．５．６／－＊％＋＝＃", "2024.5.6/-*%+=#"],
      ["no-break and wide blanks", "张\u00a0三　李\u2003四", "张 三 李 四"],
      ["zero-width characters and the byte order mark", "\ufeff张\u200b三\u200d", "张三"],
      ["direction marks and soft hyphens", "\u202a138\u00ad00\u202c", "13800"],
      ["control characters", "张\u0000\u0007三\u007f", "张三"],
      ["tabs", "张\t三", "张 三"],
      ["Windows and old Mac line breaks", "一\r\n二\r三\u2028四", "一\n二\n三\n四"],
      ["outer blanks and line breaks", " \u3000\n张三 \r\n", "张三"],
      ["radicals copied out of a PDF", "⼈⼝", "人口"],
      ["variation selectors", "✔\ufe0f", "✔"],
    ];
    for (const [what, from, to] of cases) {
      it(`clears up ${what}`, () => {
        assert.equal(tidyText(from), to);
      });
    }

    it("keeps Chinese punctuation, inner blanks, line breaks and everything else as it is", () => {
      for (const text of [
        "已化解，双方签订协议。",
        "为什么？因为：一、地界；二、排水！",
        "（一）“三官庙”《台账》〈稿〉【急】～…—",
        "张 三\n李  四",
        "①㎡²𠮷é√×",
      ]) {
        assert.equal(tidyText(text), text);
      }
    });

    it("is idempotent and never lengthens", () => {
      fc.assert(
        fc.property(messyText(), (text) => {
          const once = tidyText(text);
          assert.equal(tidyText(once), once);
          assert.ok(once.length <= text.length);
        }),
      );
    });
  });

  describe("squeeze", () => {
    it("takes out every blank and line break", () => {
      assert.equal(squeeze("　受 理\r\n日　期\t"), "受理日期");
      assert.equal(squeeze("受理日期"), "受理日期");
    });

    it("gives the same for a text and its tidied form", () => {
      fc.assert(
        fc.property(messyText(), (text) => {
          assert.equal(squeeze(tidyText(text)), squeeze(text));
          assert.ok(!/\s/.test(squeeze(text)));
        }),
      );
    });
  });

  describe("isBlankWord", () => {
    const blank =
      "|　 |—|——|————————————|–|-|--|/|／|//|\\|无|暂无|未填|未填写|未设置|未分配|N/A|n/a|空|…|（无）| 无 |无隐患";
    for (const word of blank.split("|")) {
      it(`takes ${JSON.stringify(word)} for nothing`, () => {
        assert.equal(isBlankWord(word), true);
      });
    }
    for (const word of [
      "0",
      "否",
      "无人",
      "无锡",
      "空号",
      "未化解",
      "张三",
      "-5",
      "1/2",
      "nan",
      "*",
    ]) {
      it(`takes ${JSON.stringify(word)} for something`, () => {
        assert.equal(isBlankWord(word), false);
      });
    }
  });

  describe("isMasked", () => {
    const masked =
      "**|***|＊＊|*|XXX|xxx|ＸＸ|××|●●|138****1234|411022********1234|张**|张*|张*三|欧阳*|张X|张××|XX村|李XX";
    for (const text of masked.split("|")) {
      it(`sees the mask in ${text}`, () => {
        assert.equal(isMasked(text), true);
      });
    }
    for (const text of [
      "",
      "×",
      "X",
      "x",
      "√",
      "3*5",
      "11010519491231002X",
      "XXL",
      "maxxed",
      "张三",
      "张某",
      "*备注",
      "姓名*",
      "省*",
    ]) {
      it(`sees none in ${JSON.stringify(text)}`, () => {
        assert.equal(isMasked(text), false);
      });
    }
  });
});

/** Texts thick with what tidying is about. */
function messyText(): fc.Arbitrary<string> {
  const odd = fc.constantFrom(
    ..." \u00a0\u3000\u200b\ufeff\r\n\t\u0000\u00ad\u2003\u2028\ufe0f１Ａｘ（），：～。⼈人a1-—*",
  );
  return fc
    .array(fc.oneof(odd, fc.string({ unit: "binary", maxLength: 2 })), { maxLength: 30 })
    .map((pieces) => pieces.join(""));
}
