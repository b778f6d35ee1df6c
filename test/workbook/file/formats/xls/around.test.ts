import assert from "node:assert/strict";
import { openWorkbook } from "../../../../../src/workbook/file/index";
import { fields, joined, label, record, shortWide, u16, u32, xls } from "../../biff-kit";
import { featuresOf } from "../../features";
import { partText } from "../../kit";
import { savedRecords } from "./saved-records";

const window2 = (flags: number, row = 0, column = 0) =>
  record(0x23e, u16(flags), u16(row), u16(column), u32(64), u16(0), u16(0), u32(0));
const pane = (columns: number, rows: number, row: number, column: number) =>
  record(0x41, u16(columns), u16(rows), u16(row), u16(column), u16(0));
const area = (top: number, bottom: number, left: number, right: number) =>
  fields(u16(top), u16(bottom), u16(left), u16(right));
const none = fields(u16(1), 0, 0);
const words = (text: string) => joined([fields(0x17), shortWide(text)]);
const rule = (flags: number, first: Uint8Array, second: Uint8Array, ...areas: Uint8Array[]) =>
  record(
    0x1be,
    u32(flags),
    none,
    none,
    none,
    none,
    u16(first.length),
    u16(0),
    first,
    u16(second.length),
    u16(0),
    second,
    u16(areas.length),
    ...areas,
  );
const small = (value: number) => fields(0x1e, u16(value));
/** A reference that counts from the first cell of the area it stands for. */
const nearby = (row: number, column: number) => fields(0x4c, u16(row), u16(0xc000 | column));
const nothing = new Uint8Array();

/** Fill of colour 13 (yellow) and no more. */
const yellow = fields(u32(0x2038ffff), u16(0), u32(0x06a20400));
const condition = (kind: number, operator: number, first: Uint8Array, look = yellow) =>
  record(0x1b1, kind, operator, u16(first.length), u16(0), look, first);
const conditions = (count: number, ...areas: Uint8Array[]) =>
  record(0x1b0, u16(count), u16(0), area(0, 9, 0, 3), u16(areas.length), ...areas);

const linkHead = (flags: number, place = area(1, 1, 0, 0)) =>
  fields(place, new Uint8Array(16), u32(2), u32(flags));
const longText = (text: string) => fields(u32(text.length + 1), `${text}\0`);
const urlKind = Uint8Array.of(
  0xe0,
  0xc9,
  0xea,
  0x79,
  0xf9,
  0xba,
  0xce,
  0x11,
  0x8c,
  0x82,
  0,
  0xaa,
  0,
  0x4b,
  0xa9,
  0x0b,
);
const fileKind = Uint8Array.of(3, 3, 0, 0, 0, 0, 0, 0, 0xc0, 0, 0, 0, 0, 0, 0, 0x46);
const fileLink = (up: number, path: string) =>
  fields(
    fileKind,
    u16(up),
    u32(1),
    0,
    u16(0xffff),
    u16(0xdead),
    new Uint8Array(20),
    u32(path.length * 2 + 6),
    u32(path.length * 2),
    u16(3),
    path,
  );

describe("around the cells of an xls: the view", () => {
  const cases: readonly (readonly [string, Uint8Array[], object])[] = [
    [
      "rows and columns frozen",
      [window2(0xbe), pane(1, 2, 2, 1)],
      { xSplit: "1", ySplit: "2", topLeftCell: "B3", state: "frozen" },
    ],
    [
      "frozen without a line",
      [window2(0x1be), pane(0, 3, 3, 0)],
      { ySplit: "3", topLeftCell: "A4", state: "frozen" },
    ],
    [
      "frozen and scrolled",
      [window2(0xbe), pane(0, 2, 50, 0)],
      { ySplit: "2", topLeftCell: "A51", state: "frozen" },
    ],
    [
      "frozen below rows out of sight",
      [window2(0xbe, 4), pane(0, 2, 6, 0)],
      { ySplit: "2", topLeftCell: "A7", state: "frozen" },
    ],
    [
      "the pane before the window",
      [pane(2, 0, 0, 2), window2(0xbe)],
      { xSplit: "2", topLeftCell: "C1", state: "frozen" },
    ],
    [
      "split and not frozen",
      [window2(0xb6), pane(0, 1500, 3, 0)],
      { ySplit: "1500", topLeftCell: "A4" },
    ],
    ["no pane", [window2(0xb6)], {}],
  ];
  for (const [name, records, expected] of cases)
    it(name, async () => {
      const { bytes, losses } = await savedRecords(records);
      assert.deepEqual(featuresOf(bytes).pane, expected);
      assert.deepEqual(losses, []);
    });

  it("zoom, and what is switched off", async () => {
    const { bytes } = await savedRecords([window2(0x8a0, 3, 1), record(0xa0, u16(4), u16(5))]);
    assert.deepEqual(featuresOf(bytes).view, {
      showGridLines: "0",
      showRowColHeaders: "0",
      showZeros: "0",
      view: "pageBreakPreview",
      topLeftCell: "B4",
      zoomScale: "80",
    });
  });

  it("the tab in front, and a lock on the tabs", async () => {
    const bytes = xls(
      [
        { name: "甲", records: [label(0, 0, "a")] },
        { name: "乙", records: [label(0, 0, "b")] },
      ],
      [
        record(0x3d, u16(0), u16(0), u16(1), u16(1), u16(0x38), u16(1), u16(0), u16(1), u16(600)),
        record(0x12, u16(1)),
        record(0x13, u16(0xcbeb)),
      ],
    );
    const book = partText(await (await openWorkbook(bytes, "x")).save(), "xl/workbook.xml");
    assert.match(
      book,
      /<workbookProtection workbookPassword="CBEB" lockStructure="1"\/><bookViews><workbookView activeTab="1"\/>/,
    );
  });
});

describe("around the cells of an xls: drop-downs and limits", () => {
  it("words, references that move along, and two bounds", async () => {
    const { bytes, losses } = await savedRecords([
      rule(0xc0183, words("低\0中\0高"), nothing, area(1, 9, 2, 2)),
      rule(0x20, small(0), small(365), area(4, 5, 1, 1)),
      rule(
        0x500107 | 0x200,
        joined([nearby(0, 0), small(5), fields(0x0d)]),
        nothing,
        area(1, 9, 3, 3),
      ),
      rule(0x600102, small(1), small(0), area(0, 0, 5, 5), area(2, 3, 6, 7)),
    ]);
    assert.deepEqual(losses, []);
    const sheet = partText(bytes, "xl/worksheets/sheet1.xml");
    for (const part of [
      '<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="C2:C10"><formula1>&quot;低,中,高&quot;</formula1></dataValidation>',
      '<dataValidation errorStyle="information" sqref="B5:B6"></dataValidation>',
      '<dataValidation type="custom" allowBlank="1" sqref="D2:D10"><formula1>D2&gt;5</formula1></dataValidation>',
      '<dataValidation type="decimal" operator="greaterThanOrEqual" allowBlank="1" sqref="F1 G3:H4"><formula1>1</formula1></dataValidation>',
    ])
      assert.ok(sheet.includes(part), `${part} in ${sheet}`);
  });

  it("one that cannot be read is said to be lost, the others are kept", async () => {
    const { bytes, losses } = await savedRecords([
      rule(0x183, fields(0x18, 0, 0), nothing, area(1, 9, 2, 2)),
      rule(0x1, small(0), nothing, area(1, 1, 1, 1)),
      record(0x1be, u32(3), u16(500)),
      rule(0x100183, words("是\0否"), nothing, area(1, 9, 4, 4)),
    ]);
    assert.deepEqual(losses, ["loss-part-validation"]);
    assert.equal(featuresOf(bytes).rules.length, 1);
  });
});

describe("around the cells of an xls: conditional formats", () => {
  it("comparisons and formulas; the first that holds is the last where it must be", async () => {
    const bold = fields(
      u32(0x0438ffff | 0x00380000),
      u16(0),
      new Uint8Array(64),
      u32(0xffffffff),
      u32(0),
      u16(700),
      u16(0),
      0,
      0,
      0,
      0,
      u32(0xffffffff),
      u32(0),
      u32(0x9a),
      u32(1),
      u32(1),
      u32(0),
      u32(0),
      u32(0),
      u32(0),
      u16(1),
    );
    const { bytes, losses } = await savedRecords([
      conditions(2, area(1, 9, 3, 3)),
      condition(1, 5, small(30)),
      condition(2, 0, joined([nearby(0, 0xfe), words("高"), fields(0x0b)]), bold),
    ]);
    assert.deepEqual(losses, []);
    assert.deepEqual(featuresOf(bytes).conditions, [
      {
        areas: "D2:D10",
        rules: [
          { type: "cellIs", operator: "greaterThan", formulas: ["30"], look: ["bgColor FFFF00"] },
          { type: "expression", formulas: ['B2="高"'], look: ["b"] },
        ],
      },
    ]);
    assert.match(
      partText(bytes, "xl/worksheets/sheet1.xml"),
      /priority="1" stopIfTrue="1".*priority="2">/,
    );
  });

  it("of Excel 2007: comparisons are kept, scales of colours are said to be lost", async () => {
    const head = fields(new Uint8Array(12));
    const later = (kind: number) =>
      record(0x87a, head, kind, 5, u16(3), u16(0), u32(10), yellow, small(7), u16(0));
    const { bytes, losses } = await savedRecords([
      record(0x879, head, u16(2), u16(2), area(1, 9, 3, 3), u16(1), area(1, 9, 3, 3)),
      later(1),
      later(3),
    ]);
    assert.deepEqual(losses, ["loss-part-conditional"]);
    assert.deepEqual(featuresOf(bytes).conditions[0]?.rules, [
      { type: "cellIs", operator: "greaterThan", formulas: ["7"], look: ["bgColor FFFF00"] },
    ]);
  });
});

describe("around the cells of an xls: links", () => {
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    [
      "an address",
      joined([linkHead(3), urlKind, fields(u32(44), "http://a.example/甲 b\0\0")]),
      "http://a.example/甲%20b",
    ],
    ["a place in the workbook", joined([linkHead(8), longText("说明!A1")]), "#说明!A1"],
    [
      "a file nearby",
      joined([linkHead(1), fileLink(1, "附件\\卷宗 1.doc")]),
      "../附件/卷宗%201.doc",
    ],
    [
      "a file on a drive",
      joined([linkHead(3), fileLink(0, "D:\\附件.doc")]),
      "file:///D:/附件.doc",
    ],
    [
      "a shared file, as one text",
      joined([linkHead(0x103), longText("\\\\server\\附件\\a.doc")]),
      "file://server/附件/a.doc",
    ],
    [
      "with the words shown, a frame and a place",
      joined([
        linkHead(0x9b),
        longText("点这里"),
        longText("_blank"),
        urlKind,
        fields(u32(34), "http://a.example\0"),
        longText("p2"),
      ]),
      "http://a.example#p2",
    ],
  ];
  for (const [name, data, target] of cases)
    it(name, async () => {
      const { bytes, losses } = await savedRecords([record(0x1b8, data)]);
      assert.deepEqual(featuresOf(bytes).links, [{ ref: "A2", target }]);
      assert.deepEqual(losses, []);
    });

  it("the words over a link", async () => {
    const { bytes } = await savedRecords([
      record(0x1b8, linkHead(8), longText("台账!A1")),
      record(0x800, u16(0x800), area(1, 1, 0, 0), "回到标题\0"),
    ]);
    assert.deepEqual(featuresOf(bytes).links, [
      { ref: "A2", target: "#台账!A1", tooltip: "回到标题" },
    ]);
  });

  it("one of a kind no workbook can name is said to be lost", async () => {
    const { bytes, losses } = await savedRecords([
      record(0x1b8, linkHead(1), new Uint8Array(40).fill(7)),
    ]);
    assert.deepEqual(losses, ["loss-part-links"]);
    assert.deepEqual(featuresOf(bytes).links, []);
  });
});
