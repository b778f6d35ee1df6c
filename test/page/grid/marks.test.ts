import assert from "node:assert/strict";
import { markedCells } from "../../../src/page/grid/marks";
import { viewKey } from "../../../src/workbook/file/index";
import { viewOf } from "../view";

const area = (top: number, left: number, bottom: number, right: number) => ({
  top,
  left,
  bottom,
  right,
});

describe("marks in the grid", () => {
  it("stand at every cell of their areas", () => {
    const view = viewOf(
      [
        ["", ""],
        ["", ""],
      ],
      {
        marks: [{ severity: "warning", area: area(0, 0, 1, 1) }],
      },
    );
    assert.equal(markedCells(view).size, 4);
  });

  it("of several on a cell the gravest counts, whatever their order", () => {
    const hint = { severity: "hint", area: area(0, 0, 0, 0) } as const;
    const error = { severity: "error", area: area(0, 0, 0, 0) } as const;
    for (const marks of [
      [hint, error],
      [error, hint],
    ])
      assert.equal(markedCells(viewOf([["甲"]], { marks })).get(viewKey(0, 0)), "error");
  });

  it("on a whole column end soon after the data", () => {
    const view = viewOf([["甲"], ["乙"]], {
      marks: [{ severity: "error", area: area(0, 0, 1_048_575, 0) }],
    });
    assert.ok(markedCells(view).size < 10);
  });
});
