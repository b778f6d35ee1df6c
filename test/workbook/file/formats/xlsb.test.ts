import assert from "node:assert/strict";
import { openWorkbook } from "../../../../src/workbook/file/index";
import { f64, fields, joined, u16, u32 } from "../biff-kit";
import type { Field } from "../biff-kit";
import { featuresOf } from "../features";
import { unzip, XLSX, zip } from "../kit";

/** A record of a binary part: number and length in groups of seven bits. */
function brt(id: number, ...data: readonly Field[]): Uint8Array {
  const body = fields(...data);
  const length: number[] = [];
  for (let rest = body.length; ; rest >>= 7) {
    length.push(rest > 127 ? (rest & 127) | 128 : rest);
    if (rest <= 127) break;
  }
  const number = id < 128 ? [id] : [(id & 127) | 128, id >> 7];
  return joined([Uint8Array.from([...number, ...length]), body]);
}

const wide = (text: string) => fields(u32(text.length), text);
const area = (top: number, bottom: number, left: number, right: number) =>
  fields(u32(top), u32(bottom), u32(left), u32(right));
const EndSheet = fields(0x82, 0x01, 0);

/** A workbook another program wrote, with records put in before the end of its sheet. */
async function saved(records: readonly Uint8Array[]) {
  const sheet = XLSX.utils.aoa_to_sheet([
    ["村", "网址"],
    ["柳林村", "县局"],
  ]) as Record<string, unknown> & Record<string, { c?: unknown; l?: unknown }>;
  Object.assign(sheet["A2"] ?? {}, { c: [{ a: "综治办", t: "三月并入" }] });
  Object.assign(sheet["B2"] ?? {}, { l: { Target: "http://a.example/x?y=1", Tooltip: "看" } });
  Object.assign(sheet, { "!autofilter": { ref: "A1:B2" } });
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet as never, "台账");
  const bytes = new Uint8Array(
    XLSX.write(book, { type: "array", bookType: "xlsb" }) as ArrayBuffer,
  );
  const parts = Object.fromEntries(unzip(bytes));
  const path = "xl/worksheets/sheet1.bin";
  const part = parts[path] ?? new Uint8Array();
  const end = part.length - EndSheet.length;
  assert.deepEqual(part.subarray(end), EndSheet);
  parts[path] = joined([part.subarray(0, end), ...records, part.subarray(end)]);
  const workbook = await openWorkbook(zip(parts), "x.xlsb");
  return { losses: workbook.lossReport(), bytes: await workbook.save() };
}

describe("around the cells of an xlsb", () => {
  it("notes, links and filter arrows of another program", async () => {
    const { bytes, losses } = await saved([]);
    const { notes, links, filter } = featuresOf(bytes);
    assert.deepEqual(notes, [["A2", "三月并入"]]);
    assert.deepEqual(links, [{ ref: "B2", target: "http://a.example/x?y=1", tooltip: "看" }]);
    assert.deepEqual(filter, { ref: "A1:B2" });
    assert.deepEqual(losses, []);
  });

  it("panes, zoom, tab colour and page breaks", async () => {
    const { bytes } = await saved([
      brt(
        147,
        0,
        0,
        0,
        5,
        0,
        u16(0),
        0,
        0xb0,
        0x50,
        0xff,
        u32(0xffffffff),
        u32(0xffffffff),
        u32(0),
      ),
      brt(
        137,
        u16(0xd8),
        u32(0),
        u32(0),
        u32(0),
        64,
        0,
        u16(0),
        u16(80),
        u16(0),
        u16(0),
        u16(0),
        u32(0),
      ),
      brt(151, f64(1), f64(2), u32(2), u32(1), u32(0), 1),
      brt(392, u32(1), u32(1)),
      brt(396, u32(13), u32(0), u32(16_383), u32(1), u32(0)),
      brt(477, u16(1)),
      brt(476, f64(0.5), f64(0.4), f64(0.8), f64(0.6), f64(0.25), f64(0.2)),
    ]);
    const { pane, view, tabColor, breaks, page } = featuresOf(bytes);
    assert.deepEqual(pane, { xSplit: "1", ySplit: "2", topLeftCell: "B3", state: "frozen" });
    assert.deepEqual(view, { showGridLines: "0", zoomScale: "80" });
    assert.deepEqual(tabColor, { rgb: "FF00B050" });
    assert.deepEqual(breaks, [13]);
    assert.equal(page["horizontalCentered"], "1");
    assert.equal(page["header"], "0.25");
  });

  it("drop-downs; what cannot be read is said to be lost", async () => {
    const words = fields(0x17, u16(3), "是,否");
    const rule = (flags: number, tokens: Uint8Array) =>
      brt(
        64,
        u32(flags),
        u32(1),
        area(1, 9, 2, 2),
        wide("错"),
        wide("请选"),
        wide(""),
        wide(""),
        u32(tokens.length),
        tokens,
        u32(0),
        u32(0),
        u32(0),
      );
    const { bytes, losses } = await saved([
      rule(0x80103, words),
      rule(0x80103, fields(0x18, 0)),
      brt(64, u32(3), u32(70_000)),
      brt(494, area(3, 1, 0, 0)),
      brt(461, u32(1)),
    ]);
    assert.deepEqual(featuresOf(bytes).rules, [
      {
        type: "list",
        allowBlank: "1",
        errorTitle: "错",
        error: "请选",
        areas: "C10 C2 C3 C4 C5 C6 C7 C8 C9",
        formulas: ['"是,否"'],
      },
    ]);
    assert.deepEqual([...losses].sort(), [
      "loss-conditional",
      "loss-part-links",
      "loss-part-validation",
    ]);
  });
});
