import assert from "node:assert/strict";
import { openWorkbook } from "../../../../../src/workbook/file/index";
import { f64, fields, formula, number, record, shortWide, u16, u32, xls } from "../../biff-kit";
import type { BiffSheet } from "../../biff-kit";
import { partText } from "../../kit";

/** The formulas of the first sheet after it was turned into an xlsx. */
async function savedFormulas(sheets: readonly BiffSheet[], globals: readonly Uint8Array[] = []) {
  const workbook = await openWorkbook(xls(sheets, globals), "台账.xls");
  await workbook.settings.set("taizhang.x", "1");
  const source = partText(await workbook.save(), "xl/worksheets/sheet1.xml");
  return [...source.matchAll(/<f>(.*?)<\/f>/g)].map((match) => match[1]);
}

describe("formulas of an xls", () => {
  const cellRef = (row: number, column: number) => fields(u16(row), u16(column));
  const relative = 0xc000;
  const sum = fields(
    0x25,
    u16(0),
    u16(2),
    u16(0 | relative),
    u16(0 | relative),
    0x19,
    0x10,
    u16(0),
  );
  const tokens: readonly (readonly [string, Uint8Array])[] = [
    ["SUM(A1:A3)", sum],
    [
      "$A$1*1.5+B2",
      fields(0x44, cellRef(0, 0), 0x1f, f64(1.5), 0x05, 0x44, cellRef(1, 1 | relative), 0x03),
    ],
    [
      "IF(A1&gt;2,&quot;是&quot;,&quot;&quot;)",
      fields(
        0x44,
        cellRef(0, relative),
        0x1e,
        u16(2),
        0x0d,
        0x19,
        2,
        u16(9),
        0x17,
        shortWide("是"),
        0x19,
        8,
        u16(3),
        0x17,
        shortWide(""),
        0x19,
        8,
        u16(3),
        0x42,
        3,
        u16(1),
      ),
    ],
    ["-(2^3)%", fields(0x1e, u16(2), 0x1e, u16(3), 0x07, 0x15, 0x14, 0x13)],
    [
      "COUNTIF(A:A,TRUE)&amp;#N/A",
      fields(
        0x25,
        u16(0),
        u16(0xffff),
        u16(0x4000),
        u16(0x4000),
        0x1d,
        1,
        0x41,
        u16(346),
        0x1c,
        42,
        0x08,
      ),
    ],
    ["SUM($3:$4,)", fields(0x25, u16(2), u16(3), u16(0), u16(255), 0x16, 0x42, 2, u16(4))],
    ["'说明'!A1", fields(0x3a, u16(0), cellRef(0, relative))],
    [
      "SUM('台账:说明'!A1:B2)",
      fields(0x3b, u16(1), u16(0), u16(1), u16(relative), u16(1 | relative), 0x19, 0x10, u16(0)),
    ],
    ["SUM(数据)", fields(0x23, u16(1), u16(0), 0x19, 0x10, u16(0))],
    [
      "COUNTIFS(A1,1)",
      fields(
        0x39,
        u16(2),
        u16(1),
        u16(0),
        0x44,
        cellRef(0, relative),
        0x1e,
        u16(1),
        0x42,
        3,
        u16(255),
      ),
    ],
  ];
  const links = [
    record(0x1ae, u16(2), u16(0x0401)),
    record(0x1ae, u16(1), u16(0x3a01)),
    record(0x23, u16(0), u32(0), shortWide("_xlfn.COUNTIFS"), u16(2), 0x1c, 0x17),
    record(
      0x17,
      u16(3),
      u16(0),
      u16(1),
      u16(1),
      u16(0),
      u16(0),
      u16(1),
      u16(1),
      u16(0xfffe),
      u16(0xfffe),
    ),
    record(
      0x18,
      u16(0),
      0,
      2,
      u16(11),
      u16(0),
      u16(0),
      0,
      0,
      0,
      0,
      1,
      "数据",
      0x3b,
      u16(0),
      u16(0),
      u16(8),
      u16(0),
      u16(0),
    ),
    record(
      0x18,
      u16(0x20),
      0,
      1,
      u16(11),
      u16(0),
      u16(1),
      0,
      0,
      0,
      0,
      0,
      7,
      0x3b,
      u16(0),
      u16(0),
      u16(1),
      u16(0),
      u16(255),
    ),
  ];
  for (const [text, source] of tokens)
    it(text.replaceAll("&quot;", '"').replaceAll("&gt;", ">"), async () => {
      const found = await savedFormulas(
        [
          { name: "台账", records: [formula(4, 4, fields(f64(1)), source)] },
          { name: "说明", records: [] },
        ],
        links,
      );
      assert.deepEqual(found, [text]);
    });

  it("shared down a column count from each cell", async () => {
    // Row and column are offsets where the high bits say so: one row up, one column to the left.
    const shared = fields(0x2c, u16(0xffff), u16(0xff | relative), 0x1e, u16(1), 0x03);
    const refer = fields(0x01, u16(1), u16(1));
    const found = await savedFormulas([
      {
        name: "a",
        records: [
          formula(1, 1, fields(f64(1)), refer),
          record(0x4bc, u16(1), u16(3), 1, 1, 0, 3, u16(shared.length), shared),
          formula(2, 1, fields(f64(1)), refer),
          formula(3, 1, fields(f64(1)), refer),
        ],
      },
    ]);
    assert.deepEqual(found, ["A1+1", "A2+1", "A3+1"]);
  });

  it("that cannot be told leave their results, and that is said", async () => {
    const constant = fields(0x60, 0, 0, 0, 0, 0, 0, 0);
    const workbook = await openWorkbook(
      xls([{ name: "a", records: [formula(0, 0, fields(f64(5)), constant)] }]),
      "x",
    );
    assert.deepEqual(workbook.lossReport(), ["loss-formulas"]);
    await workbook.settings.set("taizhang.x", "1");
    const source = partText(await workbook.save(), "xl/worksheets/sheet1.xml");
    assert.match(source, /<c r="A1"><v>5<\/v><\/c>/);
  });

  it("carry the names they use along, print titles too", async () => {
    const workbook = await openWorkbook(
      xls(
        [
          { name: "台账", records: [number(0, 0, 1)] },
          { name: "说明", records: [] },
        ],
        links,
      ),
      "x",
    );
    await workbook.settings.set("taizhang.x", "1");
    const names = partText(await workbook.save(), "xl/workbook.xml");
    assert.match(names, /<definedName name="数据">'说明'!\$A\$1:\$A\$9<\/definedName>/);
    assert.match(
      names,
      /<definedName name="_xlnm.Print_Titles" localSheetId="0">'说明'!\$1:\$2<\/definedName>/,
    );
  });
});
