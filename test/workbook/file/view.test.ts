import assert from "node:assert/strict";
import { openWorkbook, viewKey, type SheetView } from "../../../src/workbook/file/index";
import { notedWorkbook, richWorkbook } from "./rich-workbook";

const place = (row: number, column: number) => viewKey(row, column);

describe("a sheet as a grid shows it", () => {
  let view: SheetView;

  before(async () => {
    view = await (await openWorkbook(richWorkbook(), "台账.xlsx")).view("台账");
  });

  it("has the values of reading it", async () => {
    const workbook = await openWorkbook(richWorkbook(), "台账.xlsx");
    assert.deepEqual(view.grid, await workbook.read("台账"));
  });

  it("has formulas as text, shared ones moved to their cells, arrays left out", () => {
    assert.equal(view.formulas.get(place(2, 3)), 'B3&"村"');
    assert.equal(view.formulas.get(place(3, 0)), "A3+1");
    assert.equal(view.formulas.get(place(4, 0)), "A4+1");
    assert.equal(view.formulas.has(place(3, 3)), false);
  });

  it("has the looks of cells, also of empty ones", () => {
    const look = (row: number, column: number) =>
      view.looks[view.styles[row * view.columnCount + column] ?? 0];
    assert.equal(look(0, 0)?.font?.bold, true);
    assert.equal(look(0, 1)?.font?.size, 16);
    assert.equal(look(2, 2)?.format, 'yyyy"年"m"月"');
  });

  it("has widths, heights, frozen rows, and that a picture stands there", () => {
    assert.deepEqual(view.columns[0], { first: 0, last: 0, width: 5.5 });
    assert.deepEqual([...view.heights], [[0, 30]]);
    assert.deepEqual(view.frozen, { rows: 2, columns: 0 });
    assert.equal(view.drawings, true);
    assert.deepEqual([...view.grid.hiddenRows], [3]);
  });

  it("has the add-in's own marks and no other conditional format", async () => {
    const workbook = await openWorkbook(richWorkbook(), "台账.xlsx");
    assert.deepEqual(await workbook.marks("台账"), []);
    await workbook.apply({
      marks: [{ sheet: "台账", marks: [{ severity: "error", row: 2, column: 1 }] }],
    });
    const marks = await workbook.marks("台账");
    assert.deepEqual(marks, [
      { severity: "error", area: { top: 2, left: 1, bottom: 2, right: 1 } },
    ]);
    assert.deepEqual((await workbook.view("台账")).marks, marks);
  });

  it("has the notes, runs of them joined and readings left out", async () => {
    const workbook = await openWorkbook(notedWorkbook(), "台账.xlsx");
    const { notes } = await workbook.view("台账");
    assert.deepEqual(
      [...notes],
      [
        [place(2, 1), "张三：\n已核实"],
        [place(4, 3), "待补"],
      ],
    );
  });
});
