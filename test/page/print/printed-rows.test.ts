import assert from "node:assert/strict";
import { lookClass, lookRules } from "../../../src/page/print/look-rules";
import { paperFor, printedRows } from "../../../src/page/print/printed-rows";
import { openWorkbook } from "../../../src/workbook/file/index";
import { richWorkbook } from "../../workbook/file/rich-workbook";

describe("a sheet on paper", () => {
  it("has a rule for each look, and takes from a file no text for one", () => {
    const rules = lookRules([
      { font: { bold: true, size: 16 }, alignment: { horizontal: "center" } },
      { fill: { pattern: "solid", color: "DDEBF7" } },
      { fill: { pattern: "solid", color: "red}body{display:none" as never } },
    ]);
    assert.deepEqual(rules.split("\n"), [
      ".paper .l0{font-weight:bold;font-size:calc(16pt * var(--scale));text-align:center !important}",
      ".paper .l1{background-color:#DDEBF7}",
      ".paper .l2{}",
    ]);
    assert.deepEqual([lookClass(3, false), lookClass(3, true)], ["l3", "l3 n"]);
  });

  it("keeps merges, leaves out hidden rows and columns, repeats the frozen rows", async () => {
    const workbook = await openWorkbook(richWorkbook(), "台账.xlsx");
    const view = await workbook.view("台账");
    const laid = printedRows(view, (row, column) => `${row},${column}`);
    const { head, widths, bodyRows } = laid;
    assert.deepEqual(
      head.map(({ cells }) => cells.map(({ text }) => text)),
      [
        ["0,0", "0,3"],
        ["1,0", "1,1", "1,2", "1,3"],
      ],
    );
    assert.deepEqual([head[0]?.cells[0]?.colSpan, head[0]?.cells[0]?.rowSpan], [3, 1]);
    // Row 4 of the file is hidden.
    const [first, second, third] = [laid.body.next(), laid.body.next(), laid.body.next()];
    assert.deepEqual(
      [first, second].map(({ value }) => value?.cells[0]?.text),
      ["2,0", "4,0"],
    );
    assert.deepEqual([third.done, bodyRows], [true, 2]);
    assert.equal(widths.length, 4);
    assert.ok(Math.abs(widths.reduce((sum, width) => sum + width, 0) - 100) < 1e-9);
  });

  it("lays out a long sheet full of merges in the time of its cells", async () => {
    const rows = 40_000;
    const line = new TextEncoder().encode("1,2,3\n".repeat(rows));
    const workbook = await openWorkbook(line, "台账.csv");
    const view = await workbook.view("台账");
    const merges = Array.from({ length: rows / 2 }, (_, at) => ({
      top: at * 2,
      bottom: at * 2 + 1,
      left: 0,
      right: 1,
    }));
    const before = process.cpuUsage();
    const { head, body } = printedRows({ ...view, grid: { ...view.grid, merges } }, () => "x");
    let cells = head.reduce((sum, row) => sum + row.cells.length, 0);
    for (let next = body.next(); next.done !== true; next = body.next())
      cells += next.value.cells.length;
    // A pair of rows is a merge, and the third column twice.
    assert.equal(cells, (rows / 2) * 3);
    assert.ok(process.cpuUsage(before).user < 4e6);
  });

  it("takes its widths from the texts where the file has none", async () => {
    const csv = new TextEncoder().encode("序号,简要情况\n1,因宅基地边界与邻居产生分歧\n");
    const workbook = await openWorkbook(csv, "台账.csv");
    const [sheet] = await workbook.sheets();
    const view = await workbook.view(sheet?.name ?? "");
    const { widths } = printedRows(view, (row, column) =>
      String(view.grid.values[row]?.[column] ?? ""),
    );
    assert.deepEqual(
      widths.map((width) => Math.round(width)),
      [18, 82],
    );
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
