import assert from "node:assert/strict";
import { headerText } from "../../src/check/header-text";
import { gridOf, type CellValue, type Merge } from "../../src/sheet/grid";
import { ledgerOf } from "./ledger-of";

/** Two header rows over one record, cells merged as given. */
function headed(rows: readonly (readonly CellValue[])[], merges: readonly Merge[] = []) {
  const ledger = ledgerOf(["person", "phone", "note"], [["张大山", "", ""]]);
  const grid = { ...gridOf("台账", [...rows, ["张大山", "", ""]]), merges };
  return { ...ledger, grid, headerRows: [0, rows.length - 1] as const };
}

describe("all that a column's header says", () => {
  const rows = [
    ["基本情况", "", "备注"],
    ["姓名*", "电话（必填）", ""],
  ];
  const over: Merge = { top: 0, left: 0, bottom: 0, right: 1 };

  it("is its cells from the top down, remarks and stars kept", () => {
    const ledger = headed(rows);
    assert.equal(headerText(ledger, 0), "基本情况姓名*");
    assert.equal(headerText(ledger, 1), "电话（必填）");
    assert.equal(headerText(ledger, 2), "备注");
  });

  it("takes what is merged over it from the left, to its last column and no further", () => {
    const ledger = headed(rows, [over]);
    assert.equal(headerText(ledger, 0), "基本情况姓名*");
    assert.equal(headerText(ledger, 1), "基本情况电话（必填）");
    assert.equal(headerText(ledger, 2), "备注");
  });

  it("takes nothing from an area of other rows or other columns", () => {
    const body: Merge = { top: 2, left: 0, bottom: 2, right: 1 };
    const second: Merge = { top: 1, left: 1, bottom: 1, right: 2 };
    assert.equal(headerText(headed(rows, [body]), 1), "电话（必填）");
    assert.equal(headerText(headed(rows, [second]), 0), "基本情况姓名*");
    assert.equal(headerText(headed(rows, [second]), 2), "备注电话（必填）");
    assert.equal(headerText(headed([["甲方", "", ""]], [over]), 2), "");
  });

  it("takes an area of several rows once, in the row it begins in", () => {
    const tall: Merge = { top: 0, left: 0, bottom: 1, right: 1 };
    const merged = [
      ["基本情况", "", "备注"],
      ["", "", ""],
    ];
    assert.equal(headerText(headed(merged, [tall]), 1), "基本情况");
  });

  it("is nothing without a header or outside it, and never longer than 200", () => {
    const ledger = headed(rows);
    assert.equal(headerText({ ...ledger, headerRows: null }, 0), "");
    assert.equal(headerText(ledger, 9), "");
    assert.equal(headerText({ ...ledger, headerRows: [7, 8] }, 0), "");
    assert.equal(headerText(headed([["姓".repeat(300), "", ""]]), 0).length, 200);
  });
});
