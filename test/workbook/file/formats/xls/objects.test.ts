import assert from "node:assert/strict";
import fc from "fast-check";
import { openWorkbook } from "../../../../../src/workbook/file/index";
import { f64, fields, label, record, u16, u32, wide } from "../../biff-kit";
import { featuresOf } from "../../features";
import { partText } from "../../kit";
import { savedRecords } from "./saved-records";

describe("around the cells of an xls: filters, notes, objects", () => {
  const entry = (kind: number, operator: number, value: Uint8Array) =>
    fields(kind, operator, value);
  const empty = entry(0, 0, new Uint8Array(8));
  const filterName = record(
    0x18,
    u16(0x21),
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
    13,
    fields(0x3b, u16(0), u16(0), u16(9), u16(0), u16(3)),
  );
  const book = [
    record(0x1ae, u16(1), u16(0x401)),
    record(0x17, u16(1), u16(0), u16(0), u16(0)),
    filterName,
  ];

  it("what a filter shows", async () => {
    const { bytes, losses } = await savedRecords(
      [
        record(0x9d, u16(4)),
        record(0x9e, u16(1), u16(4), entry(6, 2, fields(u32(0), 3, 0, 0, 0)), empty, 1, "柳林村"),
        record(0x9e, u16(3), u16(0), entry(4, 6, fields(f64(10))), entry(4, 1, fields(f64(20)))),
        record(0x9e, u16(2), u16(0), entry(0x0c, 0, new Uint8Array(8)), empty),
      ],
      book,
    );
    assert.deepEqual(losses, []);
    assert.match(
      partText(bytes, "xl/worksheets/sheet1.xml"),
      /<autoFilter ref="A1:D10"><filterColumn colId="1"><customFilters><customFilter val="柳林村"\/><\/customFilters><\/filterColumn><filterColumn colId="3"><customFilters and="1"><customFilter operator="greaterThanOrEqual" val="10"\/><customFilter operator="lessThan" val="20"\/><\/customFilters><\/filterColumn><filterColumn colId="2"><filters blank="1"\/>/,
    );
  });

  it("the first ten of a column are said to be lost", async () => {
    const { losses } = await savedRecords(
      [record(0x9d, u16(4)), record(0x9e, u16(1), u16(0x530), empty, empty)],
      book,
    );
    assert.deepEqual(losses, ["loss-filter"]);
  });

  const object = (kind: number, id: number) =>
    record(0x5d, u16(0x15), u16(18), u16(kind), u16(id), u16(0x4011), new Uint8Array(12), u32(0));
  const text = (content: string) => [
    record(0x1b6, new Uint8Array(10), u16(content.length), u16(16), u32(0)),
    record(0x3c, 1, content),
    record(0x3c, u16(0), u16(0), u32(0), u16(content.length), u16(0), u32(0)),
  ];
  const note = (row: number, column: number, id: number, shown = false) =>
    record(0x1c, u16(row), u16(column), u16(shown ? 2 : 0), u16(id), wide("综治办"), 0);

  it("notes with their writers, over two records too; one without a box is said to be lost", async () => {
    const { bytes, losses } = await savedRecords([
      object(0x19, 1),
      ...text("从发现\n次日起算"),
      object(0x19, 2),
      record(0x1b6, new Uint8Array(10), u16(4), u16(0), u32(0)),
      record(0x3c, 1, "前后"),
      record(0x3c, 0, ...[0x61, 0x62]),
      note(1, 1, 1),
      note(2, 2, 2, true),
      note(3, 3, 77),
    ]);
    assert.deepEqual(featuresOf(bytes).notes, [
      ["B2", "从发现\n次日起算"],
      ["C3", "前后ab"],
    ]);
    assert.match(partText(bytes, "xl/comments1.xml"), /<author>综治办<\/author>/);
    const shapes = partText(bytes, "xl/drawings/vmlDrawing1.vml");
    assert.equal(shapes.match(/<x:Visible\/>/g)?.length, 1);
    assert.deepEqual(losses, ["loss-part-comments"]);
  });

  it("a text box with its words; shapes, controls and charts are said to be lost", async () => {
    const shape = (id: number) =>
      record(
        0xec,
        fields(u16(0x0f), u16(0xf004), u32(80)),
        fields(u16(0x13), u16(0xf00b), u32(6), u16(0x181), u32(0x0000ffff)),
        fields(
          u16(0),
          u16(0xf010),
          u32(18),
          u16(0),
          u16(id),
          u16(512),
          u16(2),
          u16(128),
          u16(id + 2),
          u16(0),
          u16(5),
          u16(0),
        ),
      );
    const { bytes, losses } = await savedRecords([
      shape(1),
      object(6, 1),
      ...text("填表说明\n二"),
      shape(3),
      object(2, 2),
      object(0x0b, 3),
      object(0x14, 4),
      object(5, 5),
      object(8, 6),
    ]);
    const drawing = partText(bytes, "xl/drawings/drawing1.xml");
    assert.match(drawing, /<a:t>填表说明<\/a:t>.*<a:t>二<\/a:t>/);
    assert.match(drawing, /<a:srgbClr val="FFFF00"\/>/);
    assert.match(
      drawing,
      /<xdr:from><xdr:col>1<\/xdr:col><xdr:colOff>\d+<\/xdr:colOff><xdr:row>2<\/xdr:row>/,
    );
    assert.deepEqual([...losses].sort(), ["loss-charts", "loss-part-pictures", "loss-shapes"]);
  });

  it("a table of totals is said to stay as its result", async () => {
    assert.deepEqual((await savedRecords([record(0xb0, u16(0))])).losses, ["loss-pivot"]);
  });

  it("groups of rows and columns, closed ones too", async () => {
    const { bytes } = await savedRecords([
      record(0x208, u16(2), u16(0), u16(4), u16(300), u16(0), u16(0), u16(0x21), u16(0)),
      record(0x208, u16(3), u16(0), u16(4), u16(300), u16(0), u16(0), u16(0x10), u16(0)),
      record(0x7d, u16(1), u16(1), u16(2560), u16(0), u16(0x200), u16(0)),
    ]);
    const sheet = partText(bytes, "xl/worksheets/sheet1.xml");
    assert.match(sheet, /outlineLevelRow="1" outlineLevelCol="2"\/>/);
    assert.match(sheet, /<row r="3" hidden="1" outlineLevel="1">/);
    assert.match(sheet, /<row r="4" collapsed="1">/);
    assert.match(sheet, /<col min="2" max="2" width="10" outlineLevel="2" customWidth="1"\/>/);
  });
});

describe("around the cells of an xls: broken records", () => {
  const ids = [
    0x1be, 0x1b0, 0x1b1, 0x879, 0x87a, 0x87b, 0x1b8, 0x800, 0x1c, 0x5d, 0x1b6, 0xec, 0x9e, 0x1b,
    0x1a, 0x23e, 0x41, 0xa0, 0x862, 0x867,
  ];
  it("lose what they hold and nothing else", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...ids), fc.uint8Array({ maxLength: 90 })), {
          maxLength: 8,
        }),
        async (list) => {
          const broken = list.map(([id, data]) => record(id, data));
          const { bytes } = await savedRecords([...broken, label(1, 0, "柳林村")]);
          const again = await openWorkbook(bytes, "x.xlsx");
          const grid = await again.read("台账");
          assert.equal(grid.values[1]?.[0], "柳林村");
        },
      ),
      { numRuns: 200 },
    );
  });
});
