import assert from "node:assert/strict";
import fc from "fast-check";
import { parseCsv } from "hucre/csv";
import { openWorkbook } from "../../../../src/workbook/file/index";
import { csvRows, csvValue } from "../../../../src/workbook/file/formats/csv/read-csv";
import { sheetNameOf } from "../../../../src/workbook/file/foreign/plain-book";
import { bytesOf, firstGrid } from "../kit";

const rows = "序号,姓名\r\n1,李四\r\n";
const gbk = Uint8Array.of(
  ...[0xd0, 0xf2, 0xba, 0xc5, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb, 0x0d, 0x0a],
  ...[0x31, 0x2c, 0xc0, 0xee, 0xcb, 0xc4, 0x0d, 0x0a],
);
const utf16 = (littleEndian: boolean, mark: boolean) => {
  const text = mark ? `\ufeff${rows}` : rows;
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return bytes;
};

describe("csv files", () => {
  const encodings: readonly (readonly [string, Uint8Array])[] = [
    ["UTF-8", bytesOf(rows)],
    ["UTF-8 with a mark", bytesOf(`\ufeff${rows}`)],
    ["GB18030", gbk],
    ["UTF-16 little-endian with a mark", utf16(true, true)],
    ["UTF-16 big-endian with a mark", utf16(false, true)],
    ["UTF-16 little-endian", utf16(true, false)],
    ["UTF-16 big-endian", utf16(false, false)],
  ];
  for (const [encoding, bytes] of encodings)
    it(`in ${encoding}`, async () => {
      const grid = await firstGrid(bytes, "柳林村.csv");
      assert.deepEqual(grid.values, [
        ["序号", "姓名"],
        [1, "李四"],
      ]);
      assert.equal(grid.sheet, "柳林村");
    });

  const dialects: readonly (readonly [string, string, unknown])[] = [
    [
      "tabs",
      "a\tb\n1\t2",
      [
        ["a", "b"],
        [1, 2],
      ],
    ],
    [
      "semicolons",
      "a;b\n1;2",
      [
        ["a", "b"],
        [1, 2],
      ],
    ],
    [
      "quotes, breaks inside",
      'a,"b\n""c"" ,d"\n1,2',
      [
        ["a", 'b\n"c" ,d'],
        [1, 2],
      ],
    ],
    [
      "its separator stated",
      "sep=;\r\na;b,c\r\n1;2",
      [
        ["a", "b,c"],
        [1, 2],
      ],
    ],
    ["one column", "村\n柳林\n上河", [["村"], ["柳林"], ["上河"]]],
    ["rows of different length", "a\n1,2,3\n", [["a"], [1, 2, 3]]],
  ];
  for (const [what, text, values] of dialects)
    it(`with ${what}`, async () => {
      assert.deepEqual((await firstGrid(bytesOf(text), "x.csv")).values, values);
    });

  const values: readonly (readonly [string, unknown])[] = [
    ["12", 12],
    ["-0.50", -0.5],
    ["0", 0],
    ["0.1", 0.1],
    ["007", "007"],
    ["123456789012345", 123456789012345],
    ["1234567890123456", "1234567890123456"],
    ["340123198001011234", "340123198001011234"],
    ["1234567.123456789", "1234567.123456789"],
    ["1,234", "1,234"],
    ["1e5", "1e5"],
    ["12%", "12%"],
    [" 12", " 12"],
    ["+12", "+12"],
    ["2024-05-06", "2024-05-06"],
    ["2024.5.6", "2024.5.6"],
    ["20240506", 20240506],
    ["TRUE", "TRUE"],
    ["=1+1", "=1+1"],
    ['="007"', "007"],
    ["", ""],
  ];
  for (const [field, value] of values)
    it(`${JSON.stringify(field)} is ${JSON.stringify(value)}`, () => {
      assert.equal(csvValue(field), value);
    });

  it("make numbers of nothing that would not be written the same again", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^-?\d{1,20}(\.\d{1,5})?$/), (field) => {
        const value = csvValue(field);
        if (typeof value === "number") assert.equal(Number(field), value);
        if (typeof value === "number" && !field.includes(".") && field !== "-0")
          assert.equal(String(value), field);
      }),
    );
  });

  it("give the same lines in pieces of any length as at once, quotes, breaks and marks as they come", () => {
    const bit = fc.constantFrom(
      "李四",
      "7",
      ",",
      ",",
      "\n",
      "\n",
      "\r\n",
      "\r",
      '"',
      '""',
      " ",
      "\ufeff",
    );
    const plain = bit.filter((one) => !one.includes('"'));
    const text = fc
      .tuple(fc.array(plain, { maxLength: 40 }), fc.array(bit, { maxLength: 30 }))
      .map((parts) => parts.flat().join(""));
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 40 }), (body, size) => {
        assert.deepEqual([...csvRows(body, ",", size)], parseCsv(body, { delimiter: "," }));
      }),
      { numRuns: 2000 },
    );
  });

  it("are refused with more lines than a sheet has rows, and not cut short", async () => {
    const lines = (count: number) => bytesOf("7\n".repeat(count));
    const full = await firstGrid(lines(1_048_576), "a.csv");
    assert.equal(full.rowCount, 1_048_576);
    await assert.rejects(openWorkbook(lines(1_048_577), "a.csv"), { code: "sheet-too-large" });
    const blank = bytesOf(`7\n${"\n".repeat(1_048_600)}`);
    assert.equal((await firstGrid(blank, "a.csv")).rowCount, 1);
  });

  it("name their sheet as Excel allows", () => {
    assert.equal(sheetNameOf("/a/b/柳林[一]:二.csv"), "柳林_一__二");
    assert.equal(sheetNameOf("x".repeat(40)), "x".repeat(31));
    assert.equal(sheetNameOf(".csv"), "Sheet1");
  });

  it("become an xlsx with the same values", async () => {
    const workbook = await openWorkbook(bytesOf("编号,数\n007,1.5\n340123198001011234,2"), "a.csv");
    await workbook.apply({ cells: [{ sheet: "a", edits: [{ row: 1, column: 1, value: 2.5 }] }] });
    assert.deepEqual((await firstGrid(await workbook.save())).values, [
      ["编号", "数"],
      ["007", 2.5],
      ["340123198001011234", 2],
    ]);
  });
});
