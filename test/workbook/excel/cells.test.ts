import { strict as assert } from "node:assert";
import type { CellEdit } from "../../../src/sheet/edit";
import type { CellValue } from "../../../src/sheet/grid";
import { cellsOf, checkPlayed, isProblem, ledger, open, reopen, seen } from "./support";
import type { Running } from "./support";

let running: Running;

const edit = (edits: readonly CellEdit[]) =>
  running.book.apply({ cells: [{ sheet: "台账", edits }] });

describe("workbook/excel: writing cells", () => {
  afterEach(() => {
    checkPlayed(running);
  });

  const texts = [
    "2024-05-06",
    "2024年5月6日",
    "001",
    "13800001234",
    "１２３",
    "3-2",
    "5月",
    "=1+1",
    "+86",
    "-",
    "@张三",
    "'引号",
    "50%",
    "TRUE",
    "#N/A",
    "1E5",
    "¥20",
    "Mar 5",
    "12:30",
    "已化解",
    "",
  ];
  for (const format of ["General", "@", "0.00"])
    for (const text of texts)
      it(`keeps “${text}” a text in a ${format} cell`, async () => {
        const plain = format === "General";
        running = await open(ledger([plain ? "旧" : { value: "旧", format }]));
        await edit([{ row: 0, column: 0, value: text }]);
        const cell = plain ? text : [text, format];
        assert.deepEqual(cellsOf(running, "台账"), text === "" && plain ? {} : { A1: cell });
      });

  const values: readonly [CellValue, string, string | undefined][] = [
    [5, "@", undefined],
    [5, "@", "0"],
    [45_418, "@", "yyyy-mm-dd"],
    [45_418, "General", "yyyy-mm-dd"],
    [true, "@", undefined],
    ["7", "General", "@"],
    [7, "General", "@"],
  ];
  for (const [value, old, format] of values)
    it(`puts ${JSON.stringify(value)} into a ${old} cell${format === undefined ? "" : ` as ${format}`}`, async () => {
      running = await open(ledger([{ value: "旧", format: old }]));
      await edit([{ row: 0, column: 0, value, ...(format !== undefined && { format }) }]);
      const shown = format ?? old;
      assert.deepEqual(cellsOf(running, "台账"), {
        A1: shown === "General" ? value : [value, shown],
      });
    });

  it("leaves formulas and neighbours between the cells alone", async () => {
    const rows = Array.from({ length: 12 }, (_, i) => [
      i,
      `=A${i + 1}*2`,
      { value: "日", format: "@" },
    ]);
    running = await open(ledger(...rows));
    const before = cellsOf(running, "台账");
    await edit(
      [0, 4, 11].flatMap((row) => [
        { row, column: 0, value: "甲" },
        { row, column: 2, value: "乙" },
      ]),
    );
    const changed = Object.fromEntries(
      [1, 5, 12].flatMap((row) => [
        [`A${row}`, "甲"],
        [`C${row}`, ["乙", "@"]],
      ]),
    );
    assert.deepEqual(cellsOf(running, "台账"), { ...before, ...changed });
  });

  it("refuses to write over a formula, and writes nothing then", async () => {
    running = await open(ledger([1, "=A1"]));
    const before = seen(running);
    await assert.rejects(
      edit([
        { row: 0, column: 0, value: 2 },
        { row: 0, column: 1, value: 2 },
      ]),
      isProblem("excel-formula-in-the-way"),
    );
    assert.deepEqual(seen(running), before);
  });

  it("counts days as a 1904 workbook does", async () => {
    running = await open({ ...ledger(["旧"]), date1904: true });
    await edit([{ row: 0, column: 0, value: 45_418, format: "yyyy-mm-dd" }]);
    assert.deepEqual(cellsOf(running, "台账"), { A1: [45_418 - 1462, "yyyy-mm-dd"] });
    assert.deepEqual((await running.book.read("台账")).values, [[45_418]]);
  });

  it("says a sheet that is protected or not there, before anything is written", async () => {
    running = await open({
      sheets: [
        { name: "台账", rows: [[1]] },
        { name: "锁", rows: [[1]], protected: true },
      ],
    });
    const before = seen(running);
    const edits = [{ row: 0, column: 0, value: 2 }];
    const both = (sheet: string) =>
      running.book.apply({
        cells: [
          { sheet: "台账", edits },
          { sheet, edits },
        ],
      });
    await assert.rejects(both("锁"), isProblem("sheet-protected"));
    await assert.rejects(both("无"), isProblem("sheet-missing"));
    assert.deepEqual(seen(running), before);
  });

  it("takes values, formats and texts back exactly, after saving and reopening too", async () => {
    const rows = [
      [
        { value: "2024.5.6", format: "@" },
        "001",
        { value: 45_000, format: "yyyy/m/d" },
        " 空格 ",
        3,
      ],
      ["=SUM(E1)", { value: 7, format: "@" }, "", true, "50%"],
    ];
    running = await open(ledger(...rows));
    const before = seen(running);
    const image = await edit([
      { row: 0, column: 0, value: 45_418, format: "yyyy-mm-dd" },
      { row: 0, column: 1, value: 1, format: "0" },
      { row: 0, column: 2, value: "2023-03-15", format: "@" },
      { row: 0, column: 3, value: "空格" },
      { row: 0, column: 4, value: "三" },
      { row: 1, column: 1, value: "七" },
      { row: 1, column: 2, value: 1 },
      { row: 1, column: 3, value: "是" },
      { row: 1, column: 4, value: 0.5, format: "0%" },
    ]);
    running = await reopen(running);
    const report = await running.book.restore(JSON.parse(JSON.stringify(image)));
    assert.deepEqual(report, { restored: 9, refused: [] });
    assert.deepEqual(seen(running), before);
  });

  it("refuses cell by cell where somebody changed the value since", async () => {
    running = await open(ledger(["甲", "乙", "丙"]));
    const image = await edit([0, 1, 2].map((column) => ({ row: 0, column, value: "新" })));
    await edit([{ row: 0, column: 1, value: "改过" }]);
    const report = await running.book.restore(image);
    assert.deepEqual(report, { restored: 2, refused: [{ sheet: "台账", cell: "B1" }] });
    assert.deepEqual(cellsOf(running, "台账"), { A1: "甲", B1: "改过", C1: "丙" });
  });

  it("finds a sheet that was renamed since, and says one that is gone", async () => {
    running = await open({ sheets: [{ name: "台账", rows: [["甲"]] }, { name: "别的" }] });
    const image = await edit([{ row: 0, column: 0, value: "新" }]);
    const [sheet] = running.excel.book.sheets;
    if (sheet !== undefined) sheet.name = "五月台账";
    assert.deepEqual(await running.book.restore(image), { restored: 1, refused: [] });
    assert.deepEqual(cellsOf(running, "五月台账"), { A1: "甲" });
    running.excel.book.sheets.shift();
    assert.deepEqual(await running.book.restore(image), {
      restored: 0,
      refused: [{ sheet: "台账", cell: "" }],
    });
  });

  it("does nothing for an edit that changes nothing", async () => {
    running = await open(ledger(["甲"]));
    const before = running.excel.log.length;
    const image = await edit([{ row: 0, column: 0, value: "甲" }]);
    assert.ok(running.excel.log.length - before < 8);
    assert.deepEqual(await running.book.restore(image), { restored: 0, refused: [] });
  });
});
