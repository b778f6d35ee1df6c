import assert from "node:assert/strict";
import { changedCells, sameFrame } from "../../../src/page/book/differences";
import { viewKey } from "../../../src/workbook/file/index";
import { viewOf } from "../view";

const nothing: ReadonlySet<number> = new Set();

describe("what is new of a sheet", () => {
  it("is nothing when nothing changed, empty text and no value being the same", () => {
    assert.deepEqual(changedCells(viewOf([["甲", ""]]), viewOf([["甲", null]]), nothing), []);
  });

  it("is every cell of another value, formula or look", () => {
    const before = viewOf([["甲", 1, 2]]);
    const after = viewOf([["乙", 1, 2]], {
      formulas: new Map([[viewKey(0, 1), "A1"]]),
      styles: Uint16Array.of(0, 0, 4),
    });
    assert.deepEqual(changedCells(before, after, nothing), [
      [0, 0],
      [0, 1],
      [0, 2],
    ]);
  });

  it("is what came and went at the edges", () => {
    assert.deepEqual(changedCells(viewOf([["甲"]]), viewOf([["甲", "乙"], ["丙"]]), nothing), [
      [0, 1],
      [1, 0],
    ]);
    assert.deepEqual(changedCells(viewOf([["甲"], ["乙"]]), viewOf([["甲"]]), nothing), [[1, 0]]);
  });

  it("is what was typed in any case, each cell once", () => {
    const typed = new Set([viewKey(0, 0), viewKey(5, 2)]);
    assert.deepEqual(changedCells(viewOf([["甲"]]), viewOf([["乙"]]), typed), [
      [0, 0],
      [5, 2],
    ]);
  });

  it("needs the sheet anew when rows are hidden, merged, frozen or of other sizes", () => {
    const plain = viewOf([["甲"]]);
    assert.equal(sameFrame(plain, viewOf([["乙"]])), true);
    for (const other of [
      viewOf([["甲"]], { heights: new Map([[0, 30]]) }),
      viewOf([["甲"]], { columns: [{ first: 0, last: 0, width: 20 }] }),
      viewOf([["甲"]], { frozen: { rows: 1, columns: 0 } }),
      { ...plain, grid: { ...plain.grid, hiddenRows: new Set([0]) } },
    ])
      assert.equal(sameFrame(plain, other), false);
  });
});
