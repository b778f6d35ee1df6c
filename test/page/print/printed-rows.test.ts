import assert from "node:assert/strict";
import { paperFor, printedRows } from "../../../src/page/print/printed-rows";
import { openWorkbook } from "../../../src/workbook/file/index";
import { richWorkbook } from "../../workbook/file/rich-workbook";

describe("a sheet on paper", () => {
  it("keeps merges, leaves out hidden rows and columns, repeats the frozen rows", async () => {
    const workbook = await openWorkbook(richWorkbook(), "台账.xlsx");
    const view = await workbook.view("台账");
    const { head, body, widths } = printedRows(view, (row, column) => `${row},${column}`);
    assert.deepEqual(
      head.map((row) => row.map(({ text }) => text)),
      [
        ["0,0", "0,3"],
        ["1,0", "1,1", "1,2", "1,3"],
      ],
    );
    assert.deepEqual([head[0]?.[0]?.colSpan, head[0]?.[0]?.rowSpan], [3, 1]);
    // Row 4 of the file is hidden.
    assert.deepEqual(
      body.map((row) => row[0]?.text),
      ["2,0", "4,0"],
    );
    assert.equal(widths.length, 4);
    assert.ok(Math.abs(widths.reduce((sum, width) => sum + width, 0) - 100) < 1e-9);
  });

  const papers: readonly (readonly [string, number, ReturnType<typeof paperFor>])[] = [
    ["upright and unscaled when it fits", 80, { landscape: false, scale: 1 }],
    ["across when it is wider", 120, { landscape: true, scale: 1 }],
    ["smaller when it is wider still", 276, { landscape: true, scale: 0.5 + 0.05 }],
    ["never too small to read", 2000, { landscape: true, scale: 0.55 }],
    ["by as much as it takes", 184, { landscape: true, scale: 0.75 }],
  ];
  for (const [name, width, paper] of papers)
    it(`is ${name}`, () => {
      assert.deepEqual(paperFor(width), paper);
    });
});
