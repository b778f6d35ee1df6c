import assert from "node:assert/strict";
import { readAwareness } from "../../../src/ledger/vocabulary/awareness";
import { chosen } from "../../../src/ledger/vocabulary/choice";
import { readGender, readPolitics } from "../../../src/ledger/vocabulary/person-words";
import { isCross, isTick } from "../../../src/ledger/vocabulary/tick";
import { readYesNo } from "../../../src/ledger/vocabulary/yes-no";
import { defaultProfile } from "../../../src/profile/index";

describe("ticks", () => {
  it("are √ and its relatives, crosses × and its", () => {
    for (const tick of ["√", "✓", "✔", "☑", " √ ", "V", "v"]) assert.ok(isTick(tick), tick);
    for (const cross of ["×", "✗", "✘"]) assert.ok(isCross(cross), cross);
    for (const other of ["x", "X", "是", "", "—", "√√"])
      assert.ok(!isTick(other) && !isCross(other), other);
    assert.ok(!isTick(1));
  });
});

describe("yes or no", () => {
  const rows: [cells: (string | number | boolean | null)[], answer: string][] = [
    [["是", "有", "√", "1", 1, true, "Y", "y", "yes", "☑是 □否", "是。"], "yes"],
    [["否", "没有", "×", "0", 0, false, "N", "不是", "□是 ☑否"], "no"],
    [["", null, "—", "无", "/", "□是 □否"], "blank"],
    [["也许", 2, "是/否", "x".repeat(500)], "unknown"],
  ];
  for (const [cells, answer] of rows)
    for (const cell of cells)
      it(`${String(cell).slice(0, 20)} is ${answer}`, () => {
        assert.equal(readYesNo(cell), answer);
      });
});

describe("boxes", () => {
  it("give the ticked option, wherever the marks stand", () => {
    const rows: [string, string | null][] = [
      ["☑是 □否", "是"],
      ["□是√否", "否"],
      ["是□ 否☑", "否"],
      ["■男 □女", "男"],
      ["□是 □否", ""],
      ["☑是 ☑否 □其他", null],
      ["是", null],
      ["√", null],
    ];
    for (const [text, option] of rows) assert.equal(chosen(text), option, text);
  });
});

describe("awareness", () => {
  it("reads 知晓 and its answers", () => {
    const rows: [string | null, string][] = [
      ["知晓", "aware"],
      ["√", "aware"],
      ["是", "aware"],
      ["不知晓", "unaware"],
      ["不了解", "unaware"],
      ["×", "unaware"],
      ["弃权", "none"],
      ["", "blank"],
      [null, "blank"],
      ["张三", "unknown"],
    ];
    for (const [text, answer] of rows)
      assert.equal(readAwareness(text, defaultProfile), answer, String(text));
  });
});

describe("gender and politics", () => {
  it("are standard words or nothing", () => {
    assert.equal(readGender("男"), "男");
    assert.equal(readGender("女性"), "女");
    assert.equal(readGender("1"), null);
    assert.equal(readPolitics("党员"), "中共党员");
    assert.equal(readPolitics("团员"), "共青团员");
    assert.equal(readPolitics("—"), "");
    assert.equal(readPolitics("村民"), null);
  });
});
