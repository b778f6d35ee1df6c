import assert from "node:assert/strict";
import type { WorkbookEdit } from "../../src/sheet/edit";
import { CellFlag, flagsAt } from "../../src/sheet/grid";
import type { CellValue, Grid } from "../../src/sheet/grid";
import { Problem } from "../../src/sheet/problem";
import type { Workbook } from "../../src/workbook/port";
import { day, draft, ledger, type WorkbookFactory } from "./contract-given";

/** What every adapter of the port does alike. Called inside a `describe`. */
export function workbookContract(factory: WorkbookFactory): void {
  const can = (what: NonNullable<WorkbookFactory["lacks"]>[number]) =>
    factory.lacks?.includes(what) !== true;
  const open = () => factory.make([ledger, { name: "说明", rows: [["请如实填写"]] }]);
  const grid = async (workbook: Workbook, sheet = "排查台账") => workbook.read(sheet);
  const names = async (workbook: Workbook) => (await workbook.sheets()).map((sheet) => sheet.name);

  describe("reads", () => {
    it("values as they stand, rows and columns from A1", async () => {
      const { values, rowCount, columnCount } = await grid(await open());
      assert.equal(rowCount, 6);
      assert.equal(columnCount, 4);
      assert.deepEqual(rowOf(values[2]), [1, "张三", day, 2]);
      assert.deepEqual(rowOf(values[3]), [2, " 李四 ", "2024.5.7", 3]);
      assert.equal(values[4]?.[2], day + 0.5);
      if (can("errors")) assert.equal(values[5]?.[1], "#N/A");
      assert.equal(values[5]?.[3], true);
    });

    it("merged areas, hidden rows and columns", async () => {
      const read = await grid(await open());
      assert.deepEqual([...read.merges], [{ top: 0, left: 0, bottom: 0, right: 3 }]);
      if (can("hiddenRows")) assert.deepEqual([...read.hiddenRows], [3]);
      if (can("hiddenRows")) assert.deepEqual([...read.hiddenColumns], [0]);
    });

    it("which numbers are dates and which cells are computed", async () => {
      const read = await grid(await open());
      assert.equal(flagsAt(read, 2, 2) & CellFlag.date, CellFlag.date);
      assert.equal(flagsAt(read, 2, 0) & CellFlag.date, 0);
      if (can("formulas")) assert.equal(flagsAt(read, 4, 3) & CellFlag.formula, CellFlag.formula);
      assert.equal(flagsAt(read, 2, 3) & CellFlag.formula, 0);
    });

    it("the sheets with what is hidden", async () => {
      const workbook = await factory.make([
        ledger,
        { name: "备查", rows: [["x"]], ...(can("hidden") && { hidden: true }) },
      ]);
      const sheets = await workbook.sheets();
      assert.deepEqual(
        sheets.map(({ name, hidden }) => [name, hidden]),
        [
          ["排查台账", false],
          ["备查", can("hidden")],
        ],
      );
      assert.equal((await workbook.read("备查")).hidden, can("hidden"));
    });

    it("an empty sheet as no rows", async () => {
      const workbook = await factory.make([ledger, { name: "空", rows: [] }]);
      const read = await workbook.read("空");
      assert.equal(read.rowCount, 0);
      assert.equal(read.columnCount, 0);
    });

    it("nothing of a sheet that is not there", async () => {
      const workbook = await open();
      await assert.rejects(async () => workbook.read("没有"), isProblem("sheet-missing"));
    });
  });

  describe("writes cells", () => {
    const edit: WorkbookEdit = {
      cells: [
        {
          sheet: "排查台账",
          edits: [
            { row: 3, column: 1, value: "李四" },
            { row: 3, column: 2, value: day + 1, format: "yyyy-mm-dd" },
            { row: 2, column: 3, value: null },
            { row: 9, column: 5, value: "=SUM(A1)" },
            { row: 2, column: 0, value: 12.5 },
            { row: 5, column: 3, value: false },
          ],
        },
      ],
    };

    it("those named and no other", async () => {
      const workbook = await open();
      const before = await grid(workbook);
      await workbook.apply(edit);
      const after = await grid(await factory.reopen(workbook));
      assert.deepEqual(changes(before, after), {
        A3: [1, 12.5],
        D3: [2, null],
        B4: [" 李四 ", "李四"],
        C4: ["2024.5.7", day + 1],
        D6: [true, false],
        F10: [null, "=SUM(A1)"],
      });
      assert.equal(flagsAt(after, 3, 2) & CellFlag.date, CellFlag.date);
      assert.equal(flagsAt(after, 9, 5) & CellFlag.formula, 0);
    });

    it("and takes them back exactly, even after reopening", async () => {
      const workbook = await open();
      const original = await grid(workbook);
      const before = await workbook.apply(edit);
      const kept = JSON.parse(JSON.stringify(before)) as typeof before;
      const later = await factory.reopen(workbook);
      const report = await later.restore(kept);
      assert.deepEqual(report.refused, []);
      assert.equal(report.restored, 6);
      assert.deepEqual(plain(await grid(later)), plain(original));
    });

    it("with formulas, and takes those back too unless somebody changed them", async () => {
      const workbook = await open();
      const original = await grid(workbook);
      const formula = { column: 1, value: "=1+1", formula: true as const };
      const edits = [7, 8].map((row) => ({ row, ...formula }));
      const kept = await workbook.apply({ cells: [{ sheet: "排查台账", edits }] });
      const later = await factory.reopen(workbook);
      const written = await grid(later);
      // A file is calculated by the program that opens it.
      assert.ok([undefined, 2].includes(written.values[7]?.[1] as number | undefined));
      const report = await later.restore(kept);
      assert.deepEqual([report.restored, report.refused], [2, []]);
      assert.deepEqual(plain(await grid(later)), plain(original));
    });

    it("but leaves a cell that somebody changed since", async () => {
      const workbook = await open();
      const before = await workbook.apply(edit);
      await workbook.apply({
        cells: [{ sheet: "排查台账", edits: [{ row: 3, column: 1, value: "李四光" }] }],
      });
      const report = await workbook.restore(before);
      assert.deepEqual(report.refused, [{ sheet: "排查台账", cell: "B4" }]);
      const after = await grid(workbook);
      assert.equal(after.values[3]?.[1], "李四光");
      assert.equal(after.values[3]?.[2], "2024.5.7");
    });

    it("never over a formula, and then nothing at all", async function () {
      if (!can("formulas")) this.skip();
      const workbook = await open();
      const before = plain(await grid(workbook));
      const edits = [
        { row: 2, column: 1, value: "x" },
        { row: 4, column: 3, value: 7 },
      ];
      await assert.rejects(async () =>
        workbook.apply({ cells: [{ sheet: "排查台账", edits }], drafts: [draft("检查结果")] }),
      );
      assert.deepEqual(plain(await grid(workbook)), before);
      assert.deepEqual(await names(workbook), ["排查台账", "说明"]);
    });

    it("not on a protected sheet", async function () {
      if (!can("protection")) this.skip();
      const workbook = await factory.make([{ ...ledger, protected: true }]);
      assert.equal((await workbook.sheets())[0]?.protected, true);
      await assert.rejects(async () => workbook.apply(edit), isProblem("sheet-protected"));
      assert.equal((await grid(workbook)).values[3]?.[1], " 李四 ");
    });
  });

  describe("marks cells", () => {
    const marks: WorkbookEdit = {
      marks: [
        {
          sheet: "排查台账",
          marks: [
            { severity: "error", row: 2, column: 1 },
            { severity: "hint", row: 2, column: 1 },
            { severity: "warning", row: 3, column: 1 },
          ],
        },
      ],
    };

    it("without changing values, and takes the marks back", async () => {
      const workbook = await open();
      const original = plain(await grid(workbook));
      const before = await workbook.apply(marks);
      assert.deepEqual(plain(await grid(workbook)), original);
      const again = await workbook.apply({ marks: [{ sheet: "排查台账", marks: [] }] });
      await workbook.restore(again);
      const report = await workbook.restore(before);
      assert.deepEqual(report.refused, []);
    });
  });

  describe("is cleaned", () => {
    const marks = [
      { severity: "error" as const, row: 2, column: 1 },
      { severity: "hint" as const, row: 3, column: 1 },
    ];

    it("of marks, of own sheets and of all settings, and of nothing else", async () => {
      const workbook = await factory.make([ledger, { name: "检查结果", rows: [["我的记录"]] }]);
      const original = plain(await grid(workbook));
      await workbook.apply({
        marks: [{ sheet: "排查台账", marks }],
        drafts: [draft("检查结果", "一"), draft("月报2024-05")],
      });
      await workbook.settings.set("taizhang.journal", JSON.stringify("x".repeat(100_000)));
      await workbook.settings.set("taizhang.profile", "{}");
      assert.deepEqual(
        [...(await workbook.ownMarks())].map(([sheet, areas]) => [sheet, areas.length]),
        [["排查台账", 2]],
      );
      const cleaned = await workbook.clean({
        sheets: ["检查结果2", "月报2024-05"],
        keepSettings: ["taizhang.profile"],
      });
      assert.deepEqual(cleaned.sheets, ["检查结果2", "月报2024-05"]);
      assert.equal(cleaned.marks, 2);
      assert.ok(cleaned.settings.includes("taizhang.journal"));
      const later = await factory.reopen(workbook);
      assert.deepEqual(await names(later), ["排查台账", "检查结果"]);
      assert.deepEqual(plain(await grid(later)), original);
      assert.deepEqual([...(await later.ownMarks())], []);
      assert.equal(await later.settings.get("taizhang.profile"), "{}");
      for (const key of ["taizhang.journal", "taizhang.owned"])
        assert.equal(await later.settings.get(key), null);
    });

    it("without a word where there is nothing", async () => {
      const workbook = await open();
      const original = plain(await grid(workbook));
      const cleaned = await workbook.clean({ sheets: [], keepSettings: [] });
      assert.deepEqual(cleaned, { marks: 0, sheets: [], settings: [] });
      assert.deepEqual(plain(await grid(workbook)), original);
    });
  });

  describe("adds own sheets", () => {
    it("with values, formulas and merges, and takes them out again", async () => {
      const workbook = await open();
      const before = await workbook.apply({ drafts: [draft("检查结果")] });
      const later = await factory.reopen(workbook);
      assert.deepEqual(await names(later), ["排查台账", "说明", "检查结果"]);
      const read = await later.read("检查结果");
      assert.deepEqual(rowOf(read.values[2]), ["错误", 0.8966]);
      assert.equal(flagsAt(read, 3, 1) & CellFlag.formula, CellFlag.formula);
      assert.equal(read.values[3]?.[1], 2);
      assert.deepEqual([...read.merges], [{ top: 0, left: 0, bottom: 0, right: 1 }]);
      const report = await later.restore(before);
      assert.deepEqual(report.refused, []);
      assert.deepEqual(await names(later), ["排查台账", "说明"]);
    });

    it("in place of an own one of that name, which comes back", async () => {
      const workbook = await open();
      await workbook.apply({ drafts: [draft("检查结果", "第一次")] });
      const second = await workbook.apply({ drafts: [draft("检查结果", "第二次")] });
      assert.deepEqual(await names(workbook), ["排查台账", "说明", "检查结果"]);
      assert.equal((await workbook.read("检查结果")).values[0]?.[0], "第二次");
      const later = await factory.reopen(workbook);
      await later.restore(second);
      assert.deepEqual(await names(later), ["排查台账", "说明", "检查结果"]);
      assert.equal((await later.read("检查结果")).values[0]?.[0], "第一次");
    });

    it("beside a sheet of the clerk's with that name, never over it", async () => {
      const workbook = await factory.make([ledger, { name: "检查结果", rows: [["我的记录"]] }]);
      await workbook.apply({ drafts: [draft("检查结果", "一")] });
      assert.deepEqual(await names(workbook), ["排查台账", "检查结果", "检查结果2"]);
      assert.equal((await workbook.read("检查结果")).values[0]?.[0], "我的记录");
      const owned = await workbook.settings.get("taizhang.owned");
      assert.deepEqual(JSON.parse(owned ?? "[]"), ["检查结果2"]);
    });

    it("and leaves one alone that somebody wrote into", async () => {
      const workbook = await open();
      const before = await workbook.apply({ drafts: [draft("检查结果")] });
      await workbook.apply({
        cells: [{ sheet: "检查结果", edits: [{ row: 2, column: 0, value: "已核实" }] }],
      });
      const report = await workbook.restore(before);
      assert.equal(report.refused.length, 1);
      assert.equal(report.refused[0]?.sheet, "检查结果");
      assert.deepEqual(await names(workbook), ["排查台账", "说明", "检查结果"]);
    });
  });

  describe("keeps settings", () => {
    it("of any text, over reopening", async () => {
      const workbook = await open();
      const text = JSON.stringify({ a: '<&>"', b: "换\n行", c: "x".repeat(100_000) });
      await workbook.settings.set("taizhang.profile", text);
      await workbook.settings.set("taizhang.columns", "{}");
      await workbook.settings.set("taizhang.columns", null);
      const later = await factory.reopen(workbook);
      assert.equal(await later.settings.get("taizhang.profile"), text);
      assert.equal(await later.settings.get("taizhang.columns"), null);
      assert.equal(await later.settings.get("taizhang.journal"), null);
    });
  });

  describe("adds entry rules", () => {
    it("and takes them back", async () => {
      const workbook = await open();
      const rule = {
        top: 2,
        left: 1,
        bottom: 99,
        right: 1,
        type: { kind: "list" as const, words: ["已化解", "化解中"] },
        title: "状态",
        message: "请从列表中选择",
      };
      const before = await workbook.apply({ entryRules: [{ sheet: "排查台账", rules: [rule] }] });
      const report = await workbook.restore(before);
      assert.deepEqual(report.refused, []);
      assert.equal(report.restored, 1);
    });
  });

  it("selects a cell without harm", async () => {
    const workbook = await open();
    const before = plain(await grid(workbook));
    await workbook.select("说明", "A1");
    assert.deepEqual(plain(await grid(await factory.reopen(workbook))), before);
  });
}

export function isProblem(code: string) {
  return (error: unknown): true => {
    assert.ok(error instanceof Problem, `${String(error)} is a Problem`);
    assert.equal(error.code, code);
    return true;
  };
}

/** A row with `""` as null and without empty cells at its end. */
function rowOf(row: readonly CellValue[] | undefined): CellValue[] {
  const cells = (row ?? []).map((value) => (value === "" ? null : value));
  while (cells.length > 0 && cells[cells.length - 1] === null) cells.pop();
  return cells;
}

function plain(grid: Grid) {
  return {
    values: grid.values.map(rowOf),
    flags: grid.flags === null ? [] : [...grid.flags],
    merges: grid.merges,
  };
}

/** Cells that differ, by A1 name: before and after. */
function changes(before: Grid, after: Grid): Record<string, [CellValue, CellValue]> {
  const found: Record<string, [CellValue, CellValue]> = {};
  for (let row = 0; row < Math.max(before.rowCount, after.rowCount); row++)
    for (let column = 0; column < Math.max(before.columnCount, after.columnCount); column++) {
      const old = nullIfEmpty(before.values[row]?.[column]);
      const now = nullIfEmpty(after.values[row]?.[column]);
      // A live program computes formulas anew, a file keeps their old results.
      const computed = (flagsAt(before, row, column) & CellFlag.formula) !== 0;
      if (old !== now && !computed)
        found[String.fromCharCode(65 + column) + String(row + 1)] = [old, now];
    }
  return found;
}

function nullIfEmpty(value: CellValue | undefined): CellValue {
  return value === "" ? null : (value ?? null);
}
