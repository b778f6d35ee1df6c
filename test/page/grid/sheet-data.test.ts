import assert from "node:assert/strict";
import { BooleanNumber, CellValueType } from "@univerjs/core";
import { cellAt, sheetData } from "../../../src/page/grid/sheet-data";
import { viewKey } from "../../../src/workbook/file/index";
import { viewOf } from "../view";

describe("a sheet in the grid's words", () => {
  it("keeps numbers, texts and truth values apart: an ID stays a text", () => {
    const view = viewOf([[1, "370102198001011237", true, "", null]]);
    assert.deepEqual(
      [0, 1, 2, 3, 4].map((column) => cellAt(view, "s", 0, column)),
      [
        { v: 1, t: CellValueType.NUMBER },
        { v: "370102198001011237", t: CellValueType.STRING },
        { v: 1, t: CellValueType.BOOLEAN },
        null,
        null,
      ],
    );
  });

  it("shows formulas as the clerk writes them, with their last value", () => {
    const formulas = new Map([[viewKey(0, 0), "_xldudf_TZ_化解率(B1:B9)"]]);
    const view = viewOf([[0.9]], { formulas });
    assert.deepEqual(cellAt(view, "s", 0, 0), {
      v: 0.9,
      t: CellValueType.NUMBER,
      f: "=TZ.化解率(B1:B9)",
    });
  });

  it("names looks by sheet and place, and gives them to the workbook once", () => {
    const view = viewOf([["甲", "乙"]], {
      looks: [{}, { format: "yyyy-mm-dd" }],
      styles: Uint16Array.of(1, 1),
    });
    const { data, styles } = sheetData(view, "s3", 0);
    assert.deepEqual(styles["s3:1"], { n: { pattern: "yyyy-mm-dd" }, vt: 3 });
    assert.equal(data.cellData?.[0]?.[0]?.s, "s3:1");
    assert.equal(data.cellData[0][1]?.s, "s3:1");
  });

  it("makes no cell of what is empty and plain, and no row of nothing but such", () => {
    const { data } = sheetData(
      viewOf([
        ["甲", ""],
        ["", ""],
        ["", "乙"],
      ]),
      "s",
      0,
    );
    assert.deepEqual(Object.keys(data.cellData ?? {}), ["0", "2"]);
    assert.deepEqual(Object.keys(data.cellData?.[2] ?? {}), ["1"]);
  });

  it("hides what the file hides, and merges what it merges", () => {
    const view = viewOf([
      ["题", ""],
      ["甲", "乙"],
    ]);
    const grid = {
      ...view.grid,
      hiddenRows: new Set([1]),
      hiddenColumns: new Set([0]),
      merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    };
    const { data } = sheetData({ ...view, grid }, "s", 0);
    assert.equal(data.rowData?.[1]?.hd, BooleanNumber.TRUE);
    assert.equal(data.columnData?.[0]?.hd, BooleanNumber.TRUE);
    assert.deepEqual(data.mergeData, [{ startRow: 0, startColumn: 0, endRow: 0, endColumn: 1 }]);
  });

  it("freezes what the file freezes, else the header found", () => {
    const own = viewOf([["甲"]], { frozen: { rows: 3, columns: 1 } });
    assert.deepEqual(sheetData(own, "s", 2).data.freeze, {
      xSplit: 1,
      ySplit: 3,
      startRow: 3,
      startColumn: 1,
    });
    assert.deepEqual(sheetData(viewOf([["甲"]]), "s", 2).data.freeze, {
      xSplit: 0,
      ySplit: 2,
      startRow: 2,
      startColumn: -1,
    });
  });

  it("leaves room to write below and beside the data", () => {
    const { data } = sheetData(viewOf([["甲"]]), "s", 0);
    assert.ok((data.rowCount ?? 0) > 50);
    assert.ok((data.columnCount ?? 0) >= 12);
  });
});
