import assert from "node:assert/strict";
import { CellFlag, flagsAt } from "../../../../../src/sheet/grid";
import { openWorkbook } from "../../../../../src/workbook/file/index";
import {
  at,
  biff8Stream,
  compound,
  f64,
  fields,
  formula,
  joined,
  label,
  number,
  record,
  u16,
  u32,
  wide,
  xls,
} from "../../biff-kit";
import { firstGrid, partText } from "../../kit";

const textFollows = fields(0, 0, 0, 0, 0, 0, u16(0xffff));
const bof = (type: number) => record(0x809, u16(0x600), u16(type), u16(0), u16(0), u32(0), u32(0));
const eof = record(0x0a);
const first = (...records: readonly Uint8Array[]) =>
  firstGrid(xls([{ name: "台账", records }]), "台账.xls");

describe("cells of an xls", () => {
  it("of every kind", async () => {
    const grid = await first(
      record(0x27e, at(0, 0), u32((1234 << 2) | 3)),
      record(0x27e, at(0, 1), u32(((-5 << 2) | 2) >>> 0)),
      record(
        0xbd,
        u16(0),
        u16(2),
        u16(0),
        u32((7 << 2) | 2),
        u16(1),
        u32((45418 << 2) | 2),
        u16(3),
      ),
      number(1, 0, 0.1),
      label(1, 1, "柳林村"),
      record(0xd6, at(1, 2), wide("富文本"), u16(1), u16(0), u16(5)),
      record(0x205, at(1, 3), 1, 0),
      record(0x205, at(1, 4), 42, 1),
      record(0x201, at(5, 5, 1)),
      record(0xbe, u16(6), u16(0), u16(1), u16(1), u16(1)),
    );
    assert.deepEqual(grid.values, [
      [12.34, -5, 7, 45418],
      [0.1, "柳林村", "富文本", true, "#N/A"],
    ]);
    assert.equal(flagsAt(grid, 0, 3), CellFlag.date);
  });

  it("shared texts over the seams of records, narrow and wide, rich and phonetic", async () => {
    const table = joined([
      record(
        0xfc,
        u32(4),
        u32(4),
        wide("柳林"),
        u16(4),
        0,
        fields(...[..."ab"].map((c) => c.charCodeAt(0))),
      ),
      // The text goes on in the next record, which begins anew with its width.
      record(0x3c, 1, "村组", u16(2), 9, u16(1), "富文", u32(0)),
      record(0x3c, u16(1), 5, u32(3), "拼", 1, 2, 3),
    ]);
    const grid = await firstGrid(
      xls(
        [{ name: "a", records: [0, 1, 2, 3, 9].map((i) => record(0xfd, at(0, i), u32(i))) }],
        [table],
      ),
    );
    assert.deepEqual(grid.values, [["柳林", "ab村组", "富文", "拼"]]);
  });

  it("computed ones keep their results, texts in records of their own", async () => {
    const grid = await first(
      formula(0, 0, fields(f64(2)), fields(0x1e, u16(2))),
      formula(0, 1, fields(1, 0, 1, 0, 0, 0, u16(0xffff)), fields(0x1d, 1)),
      formula(0, 2, fields(2, 0, 7, 0, 0, 0, u16(0xffff)), fields(0x1c, 7)),
      formula(0, 3, textFollows, fields(0x01, u16(0), u16(3))),
      record(0x4bc, u16(0), u16(0), 3, 3, 0, 1, u16(3), 0x1e, u16(1)),
      record(0x207, wide("村")),
      formula(0, 4, fields(3, 0, 0, 0, 0, 0, u16(0xffff)), fields(0x17, 0, 0)),
      formula(0, 5, fields(f64(45418)), fields(0x1e, u16(1))),
    );
    assert.deepEqual(grid.values, [[2, true, "#DIV/0!", "村", null, 45418]]);
    for (const column of [0, 1, 2, 3, 5]) assert.equal(flagsAt(grid, 0, column), CellFlag.formula);
  });

  it("dates by a number that has no code in the file", async () => {
    const grid = await first(number(0, 0, 45418, 3), number(0, 1, 45418, 1), number(0, 2, 5, 2));
    assert.deepEqual([...(grid.flags ?? [])], [CellFlag.date, CellFlag.date, CellFlag.text]);
  });

  it("dates of the 1904 system", async () => {
    const grid = await firstGrid(
      xls(
        [{ name: "a", records: [number(0, 0, 43956, 1), number(0, 1, 43956)] }],
        [record(0x22, u16(1))],
      ),
    );
    assert.deepEqual(grid.values, [[45418, 43956]]);
  });
});

describe("sheets of an xls", () => {
  it("tell merges, hidden rows and columns, even behind an embedded chart", async () => {
    const grid = await first(
      record(0x7d, u16(1), u16(2), u16(2304), u16(15), u16(1), u16(0)),
      record(0x208, u16(1), u16(0), u16(4), u16(300), u16(0), u16(0), u16(0x60), u16(0)),
      number(0, 0, 1),
      number(1, 3, 2),
      bof(0x20),
      number(9, 9, 9),
      eof,
      record(0xe5, u16(2), u16(0), u16(1), u16(0), u16(0), u16(0), u16(0), u16(2), u16(3)),
    );
    assert.deepEqual([grid.rowCount, grid.columnCount], [2, 4]);
    assert.deepEqual([...grid.hiddenColumns], [1, 2]);
    assert.deepEqual([...grid.hiddenRows], [1]);
    assert.deepEqual(
      [...grid.merges],
      [
        { top: 0, left: 0, bottom: 1, right: 0 },
        { top: 0, left: 2, bottom: 0, right: 3 },
      ],
    );
  });

  it("tell what is hidden and protected", async () => {
    const workbook = await openWorkbook(
      xls([
        { name: "一", records: [] },
        { name: "二", state: 1, records: [] },
        { name: "三", state: 2, records: [record(0x12, u16(1)), record(0x13, u16(0xcc1a))] },
      ]),
      "x",
    );
    assert.deepEqual(await workbook.sheets(), [
      { name: "一", hidden: false, protected: false },
      { name: "二", hidden: true, protected: false },
      { name: "三", hidden: true, protected: true },
    ]);
    await workbook.settings.set("taizhang.x", "1");
    const bytes = await workbook.save();
    assert.match(partText(bytes, "xl/workbook.xml"), /name="三" sheetId="3" state="veryHidden"/);
    assert.match(
      partText(bytes, "xl/worksheets/sheet3.xml"),
      /<sheetProtection password="CC1A" sheet="1"/,
    );
  });

  it("of Excel 95 have texts in the code page of the file", async () => {
    const gbk = Uint8Array.of(0xc1, 0xf8, 0xc1, 0xd6);
    const begin = (type: number) => record(0x809, u16(0x500), u16(type), u16(0), u16(0));
    const head = (offset: number) =>
      joined([
        begin(5),
        record(0x42, u16(936)),
        record(0xe0, u16(0), u16(0), u16(1), 0x20, 0, u16(0), u16(0), u16(0), u16(0)),
        record(0x85, u32(offset), 0, 0, 4, gbk),
        eof,
      ]);
    const stream = joined([
      head(head(0).length),
      begin(0x10),
      record(0x204, at(0, 0), u16(4), gbk),
      number(0, 1, 2.5),
      eof,
    ]);
    const bytes = compound({ Book: joined([stream, new Uint8Array(4096)]) });
    const workbook = await openWorkbook(bytes, "x");
    assert.deepEqual(
      (await workbook.sheets()).map((sheet) => sheet.name),
      ["柳林"],
    );
    assert.deepEqual((await workbook.read("柳林")).values, [["柳林", 2.5]]);
  });

  it("without a compound file around them are read too", async () => {
    const grid = await firstGrid(biff8Stream([{ name: "a", records: [label(0, 0, "村")] }]));
    assert.deepEqual(grid.values, [["村"]]);
  });

  it("are the workbook's own, not those of an embedded object", async () => {
    const outer = biff8Stream([{ name: "外", records: [label(0, 0, "外")] }]);
    const inner = biff8Stream([{ name: "内", records: [label(0, 0, "内")] }]);
    const pad = (stream: Uint8Array) => joined([stream, new Uint8Array(4096)]);
    const bytes = compound({ "MBD0001/Workbook": pad(inner), Workbook: pad(outer) });
    assert.deepEqual((await firstGrid(bytes)).values, [["外"]]);
  });
});
