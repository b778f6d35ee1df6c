import { strict as assert } from "node:assert";
import { applyFixes, bookAfter, findFixes } from "../../src/operations/fix-now";
import { hasFormulas, laidOver } from "../../src/operations/laid-over";
import { defaultProfile } from "../../src/profile/index";
import type { CellEdit } from "../../src/sheet/edit";
import { CellFlag, flagsAt, gridOf } from "../../src/sheet/grid";
import type { CellValue, Grid } from "../../src/sheet/grid";
import { serialOf } from "../../src/sheet/serial";
import { wouldConvert } from "../../src/workbook/excel/typed-text";
import type { Workbook } from "../../src/workbook/port";
import { planOf } from "../samples/excel-sheets";
import { makeLedger } from "../samples/ledger";
import { open } from "../workbook/excel/support";

const moment = { profile: defaultProfile, asOf: serialOf(2024, 5, 31), at: "2024-05-31 09:30" };

/** One row of these values and flags. */
function row(values: readonly CellValue[], flags: readonly number[] = []): Grid {
  const grid = gridOf("台账", [values]);
  return flags.length === 0 ? grid : { ...grid, flags: Uint8Array.from(flags) };
}

const edit = (value: CellValue, format?: string): CellEdit => ({
  row: 0,
  column: 0,
  value,
  ...(format === undefined ? {} : { format }),
});

const { date, formula, text } = CellFlag;

/** [what, value and flags before, the edit, value and flags after; null: it must be read]. */
const table: readonly (readonly [
  string,
  CellValue,
  number,
  CellEdit,
  readonly [CellValue, number] | null,
])[] = [
  ["a text that stays one", "已 化解", 0, edit("已化解"), ["已化解", 0]],
  ["a text that becomes a day", "2024.5.1", 0, edit(45_413, "yyyy-mm-dd"), [45_413, date]],
  ["a text that becomes a number", "１２", 0, edit(12, "0"), [12, 0]],
  ["a number in a format nobody read", "１２", 0, edit(12), null],
  ["a number in its old format", 45_000, date, edit(45_001), [45_001, date]],
  ["digits in a text cell", "138 0000", text, edit("1380000"), ["1380000", text]],
  ["digits where the format was read", "13-8", 0, edit("138"), ["138", 0]],
  ["digits where it was not", "一三八", 0, edit("138"), null],
  ["digits with their format", "一三八", 0, edit("138", "@"), ["138", text]],
  ["a formula", 3, formula, edit(4), null],
  ["nothing", "无", 0, edit(""), null],
];

describe("a grid with edits laid over it", () => {
  for (const [what, value, flags, change, after] of table)
    it(`${what}: ${after === null ? "must be read" : "is known"}`, () => {
      const grid = laidOver(row([value], [flags]), [change]);
      if (grid === null || after === null) {
        assert.equal(grid, after);
        return;
      }
      assert.deepEqual([grid.values[0]?.[0], flagsAt(grid, 0, 0)], after);
    });

  it("leaves the grid it was given as it is, and does not reach beyond it", () => {
    const grid = row(["甲", "乙"]);
    const laid = laidOver(grid, [{ row: 0, column: 1, value: "丙" }]);
    assert.deepEqual([grid.values, laid?.values], [[["甲", "乙"]], [["甲", "丙"]]]);
    assert.equal(laidOver(grid, [{ row: 1, column: 0, value: "丁" }]), null);
    assert.equal(laidOver(grid, [{ row: 0, column: 2, value: "丁" }]), null);
    assert.ok(!hasFormulas(grid) && hasFormulas(row([1], [formula])));
  });
});

/** What of a grid counts: flags only where a value hangs on its format. */
const seenOf = (grid: Grid) => ({
  ...grid,
  flags: null,
  dates: grid.values.flatMap((cells, r) =>
    cells.flatMap((value, c) =>
      typeof value === "number" || (typeof value === "string" && wouldConvert(value))
        ? [`${r},${c}:${flagsAt(grid, r, c)}`]
        : [],
    ),
  ),
  values: grid.values.map((cells) => cells.map((value) => (value === "" ? null : value))),
});

describe("a book after its fixes are written", function () {
  this.timeout(60_000);
  for (const kind of ["dispute", "household", "visit", "petition"] as const)
    it(`is, without reading ${kind} again, what Excel holds`, async () => {
      const { grid } = makeLedger({ kind, rows: 150, seed: 8, mess: 1, sheet: "台账" });
      const { book: workbook, excel } = await open({ sheets: [planOf(grid)] });
      const found = await findFixes(workbook, moment, "台账");
      assert.ok(found.fixes.length > 10);
      await applyFixes(workbook, moment, found.fixes);
      const reads: string[] = [];
      const watched: Workbook = {
        ...workbook,
        read: (sheet, watch) => {
          reads.push(sheet);
          return workbook.read(sheet, watch);
        },
      };
      const after = await bookAfter(
        { ...found, book: { ...found.book, workbook: watched } },
        defaultProfile,
      );
      assert.deepEqual(reads, []);
      const [sheet] = after.sheets;
      assert.ok(sheet !== undefined);
      assert.deepEqual(seenOf(sheet.ledger.grid), seenOf(await workbook.read("台账")));
      assert.deepEqual(excel.notPlayed, []);
    });

  it("reads a sheet again whose cells may follow from formulas", async () => {
    const { grid } = makeLedger({ kind: "dispute", rows: 30, seed: 8, mess: 1, sheet: "台账" });
    const { book: workbook } = await open({
      sheets: [planOf(grid), { name: "汇总", rows: [["=COUNTA(台账!A:A)"]] }],
    });
    const found = await findFixes(workbook, moment, "台账");
    await applyFixes(workbook, moment, found.fixes);
    const reads: string[] = [];
    const read: Workbook["read"] = (sheet, watch) => {
      reads.push(sheet);
      return workbook.read(sheet, watch);
    };
    const book = { ...found.book, workbook: { ...workbook, read } };
    await bookAfter({ ...found, book }, defaultProfile);
    assert.deepEqual(reads, ["台账"]);
  });
});
