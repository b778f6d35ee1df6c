import assert from "node:assert/strict";
import fc from "fast-check";
import { openWorkbook } from "../../../../../src/workbook/file/index";
import { isProblem } from "../../../contract";
import { partText, worksheet, xlsx, otherReader } from "../../kit";

const rows = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const sheet = (cols: string, after = "") => worksheet(`${cols}${rows}${after}`);

/** The widths another reader finds, by column. */
function widthsIn(bytes: Uint8Array, count: number): (number | undefined)[] {
  const columns = otherReader(bytes).Sheets["台账"]?.["!cols"] ?? [];
  return Array.from({ length: count }, (_, at) => {
    const width: unknown = columns[at]?.width;
    return typeof width === "number" ? Math.round(width * 100) / 100 : undefined;
  });
}

describe("widths of columns", () => {
  it("are set where there were none, and taken back", async () => {
    const before = xlsx(sheet(""));
    const workbook = await openWorkbook(before, "台账.xlsx");
    await workbook.reshape({
      kind: "widen",
      sheet: "台账",
      columns: [{ first: 1, last: 2, width: 20 }],
    });
    assert.deepEqual(widthsIn(await workbook.save(), 4), [undefined, 20, 20, undefined]);
    await workbook.unshape();
    assert.equal(
      partText(await workbook.save(), "xl/worksheets/sheet1.xml"),
      partText(before, "xl/worksheets/sheet1.xml"),
    );
  });

  it("leave looks, outlines and hiding of the columns", async () => {
    const cols =
      '<cols><col min="1" max="5" width="9" style="3" hidden="1" outlineLevel="1"/></cols>';
    const workbook = await openWorkbook(xlsx(sheet(cols)), "台账.xlsx");
    await workbook.reshape({
      kind: "widen",
      sheet: "台账",
      columns: [{ first: 2, last: 2, width: 30 }],
    });
    const text = partText(await workbook.save(), "xl/worksheets/sheet1.xml");
    const found = [...text.matchAll(/<col [^>]*>/g)].map(([tag]) => tag);
    assert.equal(found.length, 3);
    for (const tag of found) assert.match(tag, /style="3" hidden="1" outlineLevel="1"/);
  });

  it("of a protected sheet stay", async () => {
    const workbook = await openWorkbook(
      xlsx(sheet("", '<sheetProtection sheet="1"/>')),
      "台账.xlsx",
    );
    await assert.rejects(
      workbook.reshape({
        kind: "widen",
        sheet: "台账",
        columns: [{ first: 0, last: 0, width: 5 }],
      }),
      isProblem("sheet-protected"),
    );
  });

  it("are each the last one set, in order and without overlap, whatever was there", async () => {
    const stretch = fc.tuple(fc.nat(12), fc.nat(4), fc.integer({ min: 1, max: 60 }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(stretch, { maxLength: 4 }),
        fc.array(stretch, { minLength: 1, maxLength: 4 }),
        async (given, changes) => {
          const expected: (number | undefined)[] = Array.from({ length: 18 }, () => undefined);
          const cols: string[] = [];
          let from = 0;
          for (const [gap, length, width] of given) {
            const first = from + gap;
            if (first + length > 17) break;
            cols.push(
              `<col min="${first + 1}" max="${first + length + 1}" width="${width}" customWidth="1"/>`,
            );
            expected.fill(width, first, first + length + 1);
            from = first + length + 1;
          }
          const workbook = await openWorkbook(
            xlsx(sheet(cols.length === 0 ? "" : `<cols>${cols.join("")}</cols>`)),
            "台账.xlsx",
          );
          for (const [first, length, width] of changes) {
            await workbook.reshape({
              kind: "widen",
              sheet: "台账",
              columns: [{ first, last: first + length, width }],
            });
            expected.fill(width, first, first + length + 1);
          }
          const bytes = await workbook.save();
          assert.deepEqual(widthsIn(bytes, 18), expected);
          const text = partText(bytes, "xl/worksheets/sheet1.xml");
          const ends = [...text.matchAll(/<col min="(\d+)" max="(\d+)"/g)].map(([, a, b]) => [
            Number(a),
            Number(b),
          ]);
          for (const [at, [min = 0, max = 0]] of ends.entries()) {
            assert.ok(min <= max);
            assert.ok((ends[at - 1]?.[1] ?? 0) < min, text);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
