import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { errorTexts } from "../../../src/locale/zh-CN/errors";
import { Problem } from "../../../src/sheet/problem";
import { openWorkbook } from "../../../src/workbook/file/index";
import { record, u16, wide, xls } from "./biff-kit";
import { bookOfRows, unzip, written, zip } from "./kit";

describe("damaged at random", function () {
  this.timeout(20_000);
  const book = bookOfRows(30);
  const samples: readonly (readonly [string, Uint8Array])[] = [
    ["xlsx", written(book, "xlsx")],
    ["xlsb", written(book, "xlsb")],
    ["xls", written(book, "biff8")],
    ["ods", written(book, "ods")],
    ["html", written(book, "html")],
    ["xml", written(book, "xlml")],
    [
      "xls with all around",
      new Uint8Array(readFileSync(new URL("samples/clerks.xls", import.meta.url))),
    ],
    [
      "xls by hand",
      xls([{ name: "a", records: [record(0x204, u16(0), u16(0), u16(0), wide("柳林村"))] }]),
    ],
  ];
  const change = fc.record({
    at: fc.nat(),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 6 }),
    cut: fc.option(fc.nat(), { freq: 8 }),
  });

  for (const [name, bytes] of samples)
    it(`a ${name} file opens, or is refused in words`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
          await readsOrRefuses(damaged(bytes, changes));
        }),
        { numRuns: 150 },
      );
    });

  it("the parts of an xlsx, packed again, too", async () => {
    const parts = [...unzip(written(book, "xlsx"))];
    await fc.assert(
      fc.asyncProperty(
        fc.nat(parts.length - 1),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        async (which, changes) => {
          const broken = parts.map(
            ([path, part], i) => [path, i === which ? damaged(part, changes) : part] as const,
          );
          await readsOrRefuses(zip(Object.fromEntries(broken)));
        },
      ),
      { numRuns: 300 },
    );
  });
});

function damaged(
  bytes: Uint8Array,
  changes: readonly {
    readonly at: number;
    readonly bytes: Uint8Array;
    readonly cut: number | null;
  }[],
): Uint8Array {
  let copy = bytes.slice();
  for (const { at, bytes: put, cut } of changes) {
    if (copy.length > put.length) copy.set(put, at % (copy.length - put.length));
    if (cut !== null) copy = copy.slice(0, cut % (copy.length + 1));
  }
  return copy;
}

/** Opens, reads every sheet, marks one and saves; anything thrown on the way is a problem with a text. */
async function readsOrRefuses(bytes: Uint8Array): Promise<void> {
  try {
    const workbook = await openWorkbook(bytes, "x");
    const sheets = await workbook.sheets();
    for (const sheet of sheets) await workbook.read(sheet.name);
    const [first] = sheets;
    if (first !== undefined && !first.protected)
      await workbook.apply({
        marks: [{ sheet: first.name, marks: [{ severity: "error", row: 0, column: 0 }] }],
      });
    await workbook.save();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    assert.ok(errorTexts[error.code] !== undefined, error.code);
  }
}
