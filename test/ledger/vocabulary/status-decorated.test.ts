import assert from "node:assert/strict";
import fc from "fast-check";
import { readStatus } from "../../../src/ledger/vocabulary/status";
import { STATUS_WORDS } from "../../../src/ledger/vocabulary/status-words";
import { defaultProfile } from "../../../src/profile/index";

const stateOf = (text: string) => readStatus(text, defaultProfile).state;

/** Words that say by themselves what is done or not: 化解 alone is also a topic. */
const WORDS = [...STATUS_WORDS.keys()].filter((word) => /^[已未没待正尚]|中$/.test(word));

const FULL_WIDTH = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

const DECORATIONS: readonly (readonly [string, (word: string) => string])[] = [
  ["brackets", (word) => `（${word}）`],
  ["square brackets", (word) => `【${word}】`],
  ["quotes", (word) => `“${word}”`],
  ["a full stop", (word) => `${word}。`],
  ["blanks", (word) => ` ${word}\u3000`],
  ["a line break", (word) => `${word}\n`],
  ["a day before it", (word) => `5月20日：${word}`],
  ["a full-width day", (word) => FULL_WIDTH(`2024-05-20:`) + word],
  ["a place behind it", (word) => `${word}（村级）`],
  ["a remark behind it", (word) => `${word}（详见卷宗）`],
];

describe("a decorated status", () => {
  it("reads as the word alone", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...WORDS),
        fc.constantFrom(...DECORATIONS),
        (word, [name, decorate]) => {
          assert.equal(stateOf(decorate(word)), stateOf(word), `${name}: ${decorate(word)}`);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("that is closed stays so when an agreement or a calm revisit follows", () => {
    const closed = WORDS.filter((word) => stateOf(word) === "closed");
    const tails = ["双方签订协议", "无反复", "未反弹", "未再发生争吵", "双方不再上访"];
    for (const word of closed)
      for (const tail of tails) assert.equal(stateOf(`${word}，${tail}`), "closed", word + tail);
  });

  it("that is closed is open again when the trouble returns", () => {
    const closed = WORDS.filter((word) => stateOf(word) === "closed");
    const tails = ["后又上访", "，后复发", "，双方再次争吵", "但又反弹", "，现反悔", "后再次投诉"];
    for (const word of closed)
      for (const tail of tails) assert.equal(stateOf(word + tail), "open", word + tail);
  });

  it("is a plan with a day to come in front, unless it says 已", () => {
    const days = ["7月1日前", "月底前", "三日内", "下周", "年内", "国庆前", "7月中旬前"];
    for (const day of days)
      for (const end of ["化解到位", "办结", "整改完毕", "签订调解协议", "答复", "完成整改"]) {
        assert.equal(stateOf(day + end), "progress", day + end);
        if (day !== "下周") assert.equal(stateOf(`已于${day}${end}`), "closed", `已于${day}${end}`);
        assert.notEqual(stateOf(`未在${day}${end}`), "closed", day + end);
      }
  });
});
