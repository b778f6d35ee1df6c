import assert from "node:assert/strict";
import fc from "fast-check";
import { plainRating, readRating } from "../../../src/ledger/vocabulary/rating";
import { RATING_WORDS } from "../../../src/ledger/vocabulary/rating-words";
import { defaultProfile, mergeProfiles } from "../../../src/profile/index";

const read = (value: string | number | null) => readRating(value, defaultProfile);

describe("rating words", () => {
  const words: Record<string, string> = {
    satisfied:
      "好 很好 优秀 完全满意 满意√ 满意（电话） 满意，井盖已换 满意：无 满意（原先不满意） 安全(含满意) 满意 非常满意 很满意 安全 非常安全",
    basic:
      "较好 良好 还算满意 尚满意 基本满意(盼修渠) 基本满意，渠未修 比较安全(含基本满意) 基本满意 比较满意 较满意 比较安全 较安全",
    neutral: "一般（渠未修） 一般",
    unsatisfied:
      "差 较差 不好 不甚满意 不算满意 不很满意 不十分满意 并不满意 不太满意（渠未修） 不满意,要求修渠 不太安全(含不太满意) 不满意 不太满意 很不满意 不太安全 不安全",
    none: "不方便 挂断 无法联系 联系不上 未接 拒接 空号 停机 无人接听 电话无人接听 未回访 待回访 拒访 未作答 拒绝评价 外出务工 不了解（外出） 无法联系（停机） 未取得联系 不便评价 不了解 不清楚 弃权 说不清",
    blank: "— / 无 ** □",
    unknown: "可以 B 满异 还可以 满意度 张三 √ 95分 安全隐患 满意/不满意",
  };
  for (const [level, list] of Object.entries(words))
    for (const word of list.split(" "))
      it(`${word} is ${level}`, () => {
        assert.equal(read(word).level, level);
      });

  it("tell the scale, and the place on the safety scale", () => {
    const places = ["安全", "比较安全", "不太安全", "不安全"].map((word) => read(word).safety);
    assert.deepEqual(places, [0, 1, 2, 3]);
    assert.equal(read("基本满意").scale, "satisfaction");
    assert.equal(read("不安全").scale, "safety");
    assert.equal(read("一般").scale, null);
    assert.equal(read("弃权").scale, null);
  });

  it("stand behind marks and option letters", () => {
    for (const text of [
      "满意。",
      " 满 意 ",
      "A.满意",
      "1、满意",
      "①满意",
      "√满意",
      "☑满意 □不满意",
    ])
      assert.equal(read(text).level, "satisfied", text);
    assert.equal(read("□满意 ☑不满意").level, "unsatisfied");
  });

  it("are found in short plain sentences only", () => {
    const sentences: [string, string][] = [
      ["群众表示满意", "satisfied"],
      ["对处理结果基本满意", "basic"],
      ["双方均很满意", "satisfied"],
      ["当事人表示不满意", "unsatisfied"],
      ["没有表示满意", "unknown"],
      ["并非满意", "unknown"],
      ["是否满意", "unknown"],
      ["争取群众满意", "unknown"],
      ["张三满意，李四不满意", "unknown"],
      ["满意，但要求尽快答复", "satisfied"],
      ["群众对村委会这次的处理结果表示满意", "unknown"],
      ["注意安全", "unknown"],
      ["工作安全", "unknown"],
    ];
    for (const [text, level] of sentences) assert.equal(read(text).level, level, text);
  });

  it("are no answer where only the printed choices stand", () => {
    for (const text of ["满意 基本满意 不满意", "满意、不满意", "安全，不安全"])
      assert.equal(read(text).level, "unknown", text);
  });

  it("keep the answer whatever remark follows", () => {
    const remarks = [
      "（电话回访）",
      "(盼修渠)",
      "，盼修渠",
      ",盼修渠",
      "：盼修渠",
      "。盼修渠",
      " 盼修渠",
    ];
    for (const [word, { level, safety }] of RATING_WORDS)
      for (const remark of remarks) {
        const reading = read(word + remark);
        assert.equal(reading.level, level, word + remark);
        assert.equal(reading.safety, safety, word + remark);
        assert.equal(reading.canonical, null, word + remark);
      }
  });

  it("read cells that are no text", () => {
    assert.equal(read(null).level, "blank");
    assert.equal(read("").level, "blank");
    assert.equal(read(95).level, "unknown");
  });
});

describe("standard rating words", () => {
  it("replace synonyms, keep shades, and leave sentences alone", () => {
    assert.equal(read("较满意").canonical, "比较满意");
    assert.equal(read("满意。").canonical, "满意");
    assert.equal(read("基本满意").canonical, "基本满意");
    assert.equal(read("非常满意").canonical, "非常满意");
    assert.equal(read("群众表示满意").canonical, null);
    assert.equal(read("A.满意").canonical, null);
    assert.equal(read("☑满意 □不满意").canonical, null);
  });

  it("keep level and scale, and stay when read again", () => {
    for (const [word, reading] of RATING_WORDS) {
      assert.ok(reading.canonical !== null, word);
      assert.deepEqual(read(reading.canonical), reading, word);
    }
  });

  it("have a plain word for TZ.规范评价 that counts the same", () => {
    const plain: Record<string, string> = {
      非常满意: "满意",
      安全: "满意",
      比较满意: "基本满意",
      一般: "不满意",
      不太安全: "不满意",
      弃权: "不了解",
      "": "",
      张三: "",
    };
    for (const [text, word] of Object.entries(plain))
      assert.equal(plainRating(read(text)), word, text);
  });

  it("are the township's where it says so", () => {
    const rating = { 一般: "基本满意", 点赞: "满意" };
    const profile = mergeProfiles(defaultProfile, { vocabulary: { rating } });
    assert.equal(readRating("一般", profile).level, "basic");
    assert.equal(readRating("点赞", profile).canonical, "满意");
  });
});

describe("hostile ratings", () => {
  it("are read in linear time and never throw", () => {
    for (const part of ["满意", "不", "□√", "表示", "A."]) {
      const start = performance.now();
      read(part.repeat(100_000 / part.length));
      assert.ok(performance.now() - start < 10_000, part);
    }
    fc.assert(fc.property(fc.string({ maxLength: 30 }), (text) => read(text).level !== undefined));
  });
});
