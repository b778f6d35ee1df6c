import assert from "node:assert/strict";
import {
  isPaperNumber,
  namesOtherPaper,
  paperNamed,
  papersAllowed,
} from "../../src/sheet/id-paper";

describe("sheet/id-paper", () => {
  const named: readonly [type: string, paper: ReturnType<typeof paperNamed>][] = [
    ["居民身份证", "card"],
    ["港澳居民居住证", "card"],
    ["户口簿", "card"],
    ["外国人永久居留身份证", "residence"],
    ["因私护照", "other"],
    ["台胞证", "other"],
    ["港澳居民来往内地通行证", "other"],
    ["军官证", "other"],
    ["出生医学证明", "other"],
    ["", null],
    ["1", null],
  ];
  for (const [type, paper] of named)
    it(`证件类型 ${type} → ${String(paper)}`, () => {
      assert.equal(paperNamed(type), paper);
    });

  const labels: readonly [label: string, paper: string][] = [
    ["身份证号", "card"],
    ["身份证号（护照号）", "any"],
    ["公民身份号码或其他有效证件号", "any"],
    ["证件号码", "lettered"],
    ["身份证件号码", "card"],
  ];
  for (const [label, paper] of labels)
    it(`the label ${label} → ${paper}`, () => {
      assert.equal(papersAllowed(label), paper);
    });

  for (const text of ["E12345678", "EJ1234567", "H1234567801", "12345678", "军字第1234567号"])
    it(`${text} can be one`, () => {
      assert.equal(isPaperNumber(text), true);
    });
  for (const text of ["52990119610203101", "52990119O603121433", "王大山", "13800138000"])
    it(`${text} can be none`, () => {
      assert.equal(isPaperNumber(text), false);
    });

  it("a cell that names the paper itself", () => {
    assert.equal(namesOtherPaper("护照E12345678"), true);
    assert.equal(namesOtherPaper("护照"), false);
  });
});
