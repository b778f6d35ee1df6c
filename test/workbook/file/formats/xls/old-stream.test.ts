import assert from "node:assert/strict";
import { openWorkbook } from "../../../../../src/workbook/file/index";
import { CellFlag } from "../../../../../src/sheet/grid";
import { at, fields, joined, record, u16, f64 } from "../../biff-kit";
import type { BookType } from "@e965/xlsx";
import { featuresOf } from "../../features";
import { firstGrid, written, XLSX } from "../../kit";

const gbk = (...bytes: readonly number[]) => Uint8Array.of(...bytes);
/** 柳林 in code page 936. */
const place = gbk(0xc1, 0xf8, 0xc1, 0xd6);
const eof = record(0x0a);

describe("sheets without a workbook", () => {
  for (const bookType of ["biff2", "biff3", "biff4", "biff5"] as const)
    it(`are read as another program writes them (${bookType})`, async () => {
      const rows = [
        ["village", "found", "share"],
        ["Liulin", 45418, 0.5],
        ["Shiqiao", 3, true],
      ];
      const book = XLSX.utils.book_new();
      XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), "Sheet1");
      assert.deepEqual(
        (await firstGrid(written(book, bookType as BookType), "村.xls")).values,
        rows,
      );
    });

  const begins = [
    ["of Excel 5", record(0x809, u16(0x500), u16(0x10), u16(0), u16(0))],
    ["of a writer that states no version", record(0x809, u16(0), u16(0x10), u16(0), u16(0))],
    ["of Excel 4", record(0x409, u16(0), u16(0x10), u16(0))],
    ["of Excel 3", record(0x209, u16(0), u16(0x10), u16(0))],
  ] as const;
  for (const [what, begin] of begins)
    for (const [end, tail] of [
      ["", eof],
      [", without an end", new Uint8Array()],
    ] as const)
      it(`${what}${end} have texts of a Chinese Windows, and the file's name`, async () => {
        const stream = joined([
          begin,
          record(0x42, u16(936)),
          record(0x204, at(0, 0), u16(4), place),
          record(0x203, at(1, 0), f64(12.5)),
          record(0x27e, at(1, 1), fields(u16(30), u16(0))),
          tail,
        ]);
        const grid = await firstGrid(stream, "柳林村.xls");
        assert.equal(grid.sheet, "柳林村");
        assert.equal(grid.values[0]?.[0], "柳林");
        assert.equal(grid.values[1]?.[0], 12.5);
        const workbook = await openWorkbook(stream, "柳林村.xls");
        await workbook.settings.set("taizhang.x", "1");
        const copy = await firstGrid(await workbook.save());
        assert.deepEqual(copy.values, grid.values, "the copy holds the same");
      });

  it("of Excel 2 have the format in the cell", async () => {
    const grid = await firstGrid(
      joined([
        record(0x09, u16(2), u16(0x10)),
        record(0x04, u16(0), u16(0), 0, 0, 0, 4, place),
        record(0x02, u16(1), u16(0), 0, 12, 0, u16(45418)),
        record(0x02, u16(1), u16(1), 0, 1, 0, u16(7)),
        eof,
      ]),
    );
    assert.deepEqual(grid.values, [["柳林"], [45418, 7]]);
    assert.equal(grid.flags?.[2], CellFlag.date);
    assert.equal(grid.flags?.[3], 0);
  });

  for (const [name, begin, window] of [
    ["2", record(0x09, u16(2), u16(0x10)), record(0x3e, 0, 1, 1, 1)],
    ["4", record(0x409, u16(0), u16(0x10), u16(0)), record(0x23e, u16(0xbe))],
    ["5", record(0x809, u16(0x500), u16(0x10), u16(0), u16(0)), record(0x23e, u16(0xbe))],
  ] as const)
    it(`of Excel ${name} keep notes, however many records they take, and panes`, async () => {
      const workbook = await openWorkbook(
        joined([
          begin,
          record(0x42, u16(936)),
          record(0x1c, u16(1), u16(2), u16(6), place, 0x0d, 0x61),
          record(0x1c, u16(0xffff), u16(0), u16(4), place),
          window,
          record(0x41, u16(1), u16(3), u16(3), u16(1), u16(0)),
          record(0x41, u16(1)),
          eof,
        ]),
        "村.xls",
      );
      const { notes, pane } = featuresOf(await workbook.save());
      assert.deepEqual(notes, [["C2", "柳林\na柳林"]]);
      assert.deepEqual(pane, { xSplit: "1", ySplit: "3", topLeftCell: "B4", state: "frozen" });
      assert.ok(workbook.lossReport().includes("loss-view"), "the broken record");
    });

  it("keep the result of a formula, and say that its text is lost", async () => {
    const text = gbk(0, 0, 0, 0, 0, 0, 0xff, 0xff);
    const workbook = await openWorkbook(
      joined([
        record(0x409, u16(0), u16(0x10), u16(0)),
        record(0x406, at(0, 0), f64(9), u16(0), u16(0)),
        record(0x406, at(0, 1), text, u16(0), u16(0)),
        record(0x207, u16(4), place),
        eof,
      ]),
      "x.xls",
    );
    const grid = await workbook.read("x");
    assert.deepEqual(grid.values, [[9, "柳林"]]);
    assert.deepEqual([...(grid.flags ?? [])], [CellFlag.formula, CellFlag.formula]);
    assert.deepEqual(workbook.lossReport(), ["loss-styles", "loss-formulas"]);
  });

  it("that are charts or workspaces are refused", async () => {
    await assert.rejects(
      openWorkbook(joined([record(0x409, u16(0), u16(0x100), u16(0)), eof]), "x.xls"),
      { code: "file-too-old" },
    );
  });
});
