import assert from "node:assert/strict";
import { papersOf } from "../../src/check/id-papers";
import { isIdentifierColumn } from "../../src/check/identifier-label";
import { otherWord, unknownWord } from "../../src/check/word-rule";
import { openRecords } from "../../src/ledger/records";
import { defaultProfile } from "../../src/profile/defaults";
import type { CellValue } from "../../src/sheet/grid";
import { ledgerOf } from "./ledger-of";

describe("a column of identifiers", () => {
  const isIdentifier = (label: string): boolean => {
    const [column] = ledgerOf([null], [[1]], { labels: [label] }).columns;
    assert.ok(column !== undefined);
    return isIdentifierColumn(column);
  };

  it("is told by the end of its label, brackets and blanks apart", () => {
    for (const label of ["账号", "联 系 电 话", "编号（自编）", "邮编[6位]", "微信", "qq"])
      assert.equal(isIdentifier(label), true, label);
    for (const label of ["型号", "金额", "次数", "号召人数", ""])
      assert.equal(isIdentifier(label), false, label);
  });

  it("has a label, not a sentence", () => {
    assert.equal(isIdentifier(`${"一".repeat(58)}编号`), true);
    assert.equal(isIdentifier(`${"一".repeat(59)}编号`), false);
  });
});

describe("the paper a number is of", () => {
  const papers = (labels: readonly string[], row: readonly CellValue[], at: number): string => {
    const fields = labels.map((_, index) => (index === at ? ("idNumber" as const) : null));
    const ledger = ledgerOf(fields, [row], { labels });
    const ids = openRecords(ledger, defaultProfile).column("idNumber");
    assert.ok(ids !== null);
    return papersOf(ledger, ids)(0);
  };

  it("is what the column of kinds names, else what the number's own label allows", () => {
    assert.equal(papers(["证件类型", "证件号码"], ["护照", "E1"], 1), "other");
    assert.equal(papers(["证件类型", "证件号码"], ["身份证", "E1"], 1), "card");
    assert.equal(papers(["证件类型", "证件号码"], ["", "E1"], 1), "lettered");
    assert.equal(papers(["证件 种类", "身份证号/护照号"], ["", "E1"], 1), "any");
    assert.equal(papers(["姓名", "身份证号"], ["护照", "E1"], 1), "card");
  });

  it("is told by the nearest of several, the later of two as near", () => {
    const two = ["证件类型", "备注", "证件号码", "证件种类"];
    assert.equal(papers(two, ["身份证", "", "E1", "护照"], 2), "other");
    assert.equal(
      papers(["证件类型", "证件号码", "证件种类"], ["身份证", "E1", "护照"], 1),
      "other",
    );
    assert.equal(
      papers(["证件类型", "证件号码", "备注", "证件种类"], ["护照", "E1", "", "身份证"], 1),
      "other",
    );
  });

  it("is never told by the column of numbers itself", () => {
    assert.equal(papers(["证件名称"], ["护照"], 0), "card");
  });
});

describe("a word outside a vocabulary", () => {
  it("is quoted in short, and a sentence where it is long or nothing but signs", () => {
    const words = "已化解、化解中";
    assert.deepEqual(unknownWord("正在想办法了解", words), {
      word: "正在想办法了解",
      words,
      fix: null,
      text: false,
    });
    assert.equal(unknownWord("正在想办法了解一", words).text, false);
    assert.equal(unknownWord("正在想办法了解一下", words).text, true);
    assert.equal(unknownWord("", words).text, true);
    assert.equal(unknownWord("字".repeat(30), words).word.length, 20);
  });

  it("that means a standard one is written so", () => {
    const said = { word: "化解成功", words: "已化解", fix: { to: "已化解" }, text: false };
    assert.deepEqual(otherWord("化解成功", "已化解"), said);
  });
});
