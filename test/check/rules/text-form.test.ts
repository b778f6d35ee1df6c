import { findingsIn, found } from "../found";
import assert from "node:assert/strict";
import type { FieldId } from "../../../src/ledger/fields";
import { ledgerOf } from "../ledger-of";
import { cases, toldCases } from "./cases";

const one = (text: string, field: FieldId = "summary") => ledgerOf([field], [[text]]);

describe("rule text-form", () => {
  cases(
    ["stray-blanks", "full-width", "control-characters"],
    [
      ["tidy", one("与邻居争执，已调解。"), []],
      ["Chinese punctuation", one("（一）争执；“调解”！"), []],
      ["a line break", one("第一行\n第二行"), []],
      ["a blank between words", one("张三 李四", "person"), []],
      ["blanks around", one(" 争执 "), ["stray-blanks@A2"]],
      ["a wide blank in front", one("　　争执"), ["stray-blanks@A2"]],
      ["a no-break blank", one("争\u00a0执"), ["stray-blanks@A2"]],
      ["a padded name", one("张 三", "person"), ["stray-blanks@A2"]],
      ["a padded word", one("已 化解", "status"), ["stray-blanks@A2"]],
      ["full-width digits", one("欠款３０００元"), ["full-width@A2"]],
      ["full-width letters", one("Ａ区"), ["full-width@A2"]],
      ["a control character", one("争\u0007执"), ["control-characters@A2"]],
      ["a control character at the end", one("争执\u0007"), ["control-characters@A2"]],
      ["a zero-width blank", one("张\u200b三", "person"), ["control-characters@A2"]],
    ],
  );

  describe("what is put right", () => {
    toldCases(
      ["stray-blanks", "full-width", "control-characters"],
      [
        ["blanks around", one(" 争执 "), ["hint stray-blanks@A2 → 争执"]],
        ["a blank in front", one(" 争执"), ["hint stray-blanks@A2 → 争执"]],
        ["a blank behind", one("争执 "), ["hint stray-blanks@A2 → 争执"]],
        ["a tab inside", one("争\t执"), ["hint stray-blanks@A2 → 争 执"]],
        ["a line break behind is no blank", one("第一行\r\n第二行"), []],
        ["digits stay text", one(" 12号"), ["hint stray-blanks@A2 → 12号 as @"]],
        ["a formula's sign stays text", one(" =A1"), ["hint stray-blanks@A2 → =A1 as @"]],
        ["a digit inside needs no format", one(" 第3户"), ["hint stray-blanks@A2 → 第3户"]],
        ["full-width letters", one("Ａ区ｂ栋"), ["hint full-width@A2 → A区b栋"]],
        ["letters outweigh blanks", one(" Ａ区"), ["hint full-width@A2 → A区"]],
        ["hidden signs outweigh letters", one("Ａ\u200b区"), ["hint control-characters@A2 → A区"]],
        ["two words of a text keep their blank", one("张三 李四"), []],
        ["a padded name of three", one("张 小 三", "person"), ["hint stray-blanks@A2 → 张小三"]],
        ["a padded name of five is several words", one("甲 乙 丙 丁 戊", "person"), []],
        ["a text of single characters is not padded", one("张 三", "summary"), []],
        ["a padded word at its end", one("化 解", "status"), ["hint stray-blanks@A2 → 化解"]],
        ["words of two characters each", one("已经 化解", "status"), []],
        [
          "eight characters are a word",
          one("调解成功已经 结", "status"),
          ["hint stray-blanks@A2 → 调解成功已经结"],
        ],
        ["nine are a sentence", one("调解成功已经结 案", "status"), []],
      ],
    );

    it("is read nowhere in a column of ticks", () => {
      const ledger = ledgerOf(["rating"], [[" √ "]]);
      const ticked = {
        ...ledger,
        tickGroups: [{ field: "rating" as const, columns: [0], values: ["满意"] }],
      };
      assert.deepEqual(found(ticked, ["stray-blanks"]), []);
      assert.deepEqual(found(ledger, ["stray-blanks"]), ["stray-blanks@A2"]);
    });
  });

  describe("every character", () => {
    const list = (from: number, to: number): number[] =>
      Array.from({ length: to - from + 1 }, (_, i) => from + i);
    const BREAKS = [0x0a, 0x0d];
    const expected: Readonly<Record<string, readonly number[]>> = {
      // C0 and C1 without tab and line breaks, soft hyphen, zero-width, direction and format signs, BOM.
      "control-characters": [
        ...list(0, 0x1f).filter((code) => code !== 0x09 && !BREAKS.includes(code)),
        ...list(0x7f, 0x9f),
        0xad,
        ...list(0x200b, 0x200f),
        ...list(0x202a, 0x202e),
        ...list(0x2060, 0x206f),
        0xfeff,
      ],
      "stray-blanks": [0x09, 0xa0, ...list(0x2000, 0x200a), 0x3000],
      "full-width": [...list(0xff10, 0xff19), ...list(0xff21, 0xff3a), ...list(0xff41, 0xff5a)],
    };
    const asked = [...list(0, 0x3002), ...list(0xfd00, 0xfffd)];
    const ledger = ledgerOf(
      ["summary"],
      asked.map((code) => [`争${String.fromCharCode(code)}执`]),
    );
    for (const [code, codes] of Object.entries(expected))
      it(code, () => {
        const cells = findingsIn(ledger)
          .filter((finding) => finding.code === code)
          .flatMap((finding) =>
            (finding.cells ?? [finding]).map(({ row }) => asked[row - 1] ?? -1),
          );
        assert.deepEqual(
          cells.sort((a, b) => a - b).map((one) => one.toString(16)),
          codes.map((one) => one.toString(16)),
        );
      });
  });
});
