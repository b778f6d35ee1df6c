import assert from "node:assert/strict";
import fc from "fast-check";
import { fillSheets, firstRows } from "../../../src/page/grid/fill-later";
import { sheetData, type GridCells } from "../../../src/page/grid/sheet-data";
import { viewKey } from "../../../src/workbook/file/index";
import { viewOf } from "../view";

const none = (): Promise<void> => Promise.resolve();

/** What a sheet is opened with, as the grid keeps it. */
function openedWith(view: ReturnType<typeof viewOf>): GridCells {
  return { ...sheetData(view, "s", 0, firstRows(view)).data.cellData };
}

describe("rows put in after a sheet was shown", () => {
  it("make it the sheet that it would be at once, at any length", async () => {
    const value = fc.constantFrom("", "甲", "乙", 3, true, null);
    const lengths = fc.constantFrom(0, 1, 499, 500, 501, 1203);
    await fc.assert(
      fc.asyncProperty(
        fc.array(value, { minLength: 3, maxLength: 7 }),
        lengths,
        async (few, length) => {
          const view = viewOf(
            Array.from({ length }, (_, row) =>
              [0, 1].map((column) => few[(row + column) % few.length] ?? null),
            ),
          );
          const cells = openedWith(view);
          await fillSheets([{ view, id: "s", cells }], none);
          assert.deepEqual(cells, sheetData(view, "s", 0).data.cellData);
        },
      ),
      { numRuns: 30 },
    );
  });

  it("leave what was typed meanwhile", async () => {
    const view = viewOf(Array.from({ length: 700 }, () => ["甲", "乙"]));
    const cells = openedWith(view);
    cells[600] = { 1: { v: "手写" } };
    await fillSheets([{ view, id: "s", cells }], none);
    assert.deepEqual(
      [cells[600]?.[0]?.v, cells[600]?.[1]?.v, cells[601]?.[1]?.v],
      ["甲", "手写", "乙"],
    );
  });

  it("give way to the page every few", async () => {
    const view = viewOf(Array.from({ length: 2600 }, () => ["甲"]));
    const cells = openedWith(view);
    const between: number[] = [];
    await fillSheets([{ view, id: "s", cells }], () => {
      between.push(Object.keys(cells).length);
      return none();
    });
    assert.deepEqual(between, [1000, 1500, 2000, 2500, 2600]);
  });

  it("are none where formulas stand, which the grid looks for when it is opened", () => {
    const formulas = new Map([[viewKey(0, 0), "SUM(B1:B9)"]]);
    const view = viewOf(
      Array.from({ length: 700 }, () => [1]),
      { formulas },
    );
    assert.equal(firstRows(view), 700);
  });
});
