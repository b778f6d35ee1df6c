import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { CellFlag } from "../../../src/sheet/grid";
import { openWorkbook } from "../../../src/workbook/file/index";
import type { LossCode } from "../../../src/workbook/file/index";
import { otherReader, partText } from "./kit";

/** Files that an office program wrote, not this project: one ledger with formulas, hidden parts and looks. */
const sample = async (name: string) =>
  new Uint8Array(await readFile(new URL(`samples/${name}`, import.meta.url)));

const losses: Readonly<Record<string, readonly LossCode[]>> = {
  "office.xls": ["loss-charts"],
  "office.ods": ["loss-pictures"],
};

for (const name of ["office.xls", "office.ods"])
  describe(`an ${name.slice(-3)} written by an office program`, () => {
    const open = async () => openWorkbook(await sample(name), name);

    it("lists its sheets", async () => {
      assert.deepEqual(await (await open()).sheets(), [
        { name: "排查台账", hidden: false, protected: false },
        { name: "说明", hidden: true, protected: false },
        { name: "深藏", hidden: true, protected: false },
        { name: "锁", hidden: false, protected: true },
      ]);
    });

    it("reads values, dates, formulas, merges and what is hidden", async () => {
      const grid = await (await open()).read("排查台账");
      assert.deepEqual([grid.rowCount, grid.columnCount], [11, 8]);
      assert.deepEqual(grid.values[0], ["柳林镇矛盾纠纷排查台账"]);
      assert.deepEqual(grid.values[2]?.slice(0, 5), [1, "上河村", "甲", 45_413, 2]);
      assert.deepEqual(grid.values[10], ["合计", null, null, null, 72, "多4"]);
      assert.deepEqual([...grid.merges], [{ top: 0, left: 0, bottom: 0, right: 5 }]);
      assert.deepEqual([...grid.hiddenRows], [5]);
      assert.deepEqual([...grid.hiddenColumns], [2]);
      const flags = [...(grid.flags ?? [])].slice(16, 24);
      const { date, formula } = CellFlag;
      assert.deepEqual(flags, [0, 0, 0, date, 0, formula, formula, formula]);
    });

    it("says what its copy does not keep", async () => {
      assert.deepEqual([...(await open()).lossReport()].sort(), losses[name]);
    });

    it("becomes an xlsx with the same values and formulas", async () => {
      const workbook = await open();
      const before = await workbook.read("排查台账");
      await workbook.settings.set("taizhang.profile", "{}");
      const bytes = await workbook.save();
      const after = await (await openWorkbook(bytes, "x.xlsx")).read("排查台账");
      assert.deepEqual(after.values, before.values);
      assert.deepEqual(after.flags, before.flags);
      assert.deepEqual(after.merges, before.merges);
      const book = otherReader(bytes);
      const formula = (cell: string) => (book.Sheets["排查台账"]?.[cell] as { f?: string }).f;
      assert.equal(formula("E11"), "SUM(E3:E10)");
      assert.equal(formula("F11"), 'IF(E11>10,"多","少")&COUNTIF(B3:B10,"柳林村")');
      assert.equal(formula("F3"), "E3/SUM($E$3:$E$10)");
      assert.match(formula("G3") ?? "", /^VLOOKUP\(A3,'?说明'?!\$A\$1:\$B\$3,2,FALSE(\(\))?\)$/);
      assert.equal(formula("G6"), 'COUNTIFS(B3:B10,"柳林村",E3:E10,">2")');
      assert.equal(formula("G7"), 'IFERROR(1/0,"无")');
      assert.equal(formula("G8"), "SUM(数据)");
      assert.equal(formula("G10"), "ROUND(-E3*1.5%+(2^3),2)");
      assert.match(partText(bytes, "xl/workbook.xml"), /name="数据"/);
    });
  });
