import { strict as assert } from "node:assert";
import fc from "fast-check";
import { cellName } from "../../../src/sheet/address";
import type { CellValue } from "../../../src/sheet/grid";
import {
  changeOfRow,
  FileChangeWidth,
  rowOfChange,
  type FileChange,
} from "../../../src/workbook/kept/file-cells";
import { packing, unpackRoom, unpacking } from "../../../src/workbook/kept/packed-cells";
import {
  byColumn,
  columnsOf,
  rowsOf,
  type PackedRow,
} from "../../../src/workbook/kept/packed-columns";
import { runNow } from "../../../src/sheet/steps";

const value = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc.constantFrom("已化解", "化解中", "２０２４．５", "=A1", "", "\ud800"),
);
const place = fc.tuple(fc.nat(1_048_575), fc.nat(16_383));

const source = fc.oneof(
  fc.constant(() => ""),
  fc
    .tuple(
      fc.nat(90),
      fc.constantFrom("", "x:"),
      fc.oneof(fc.nat().map(String), fc.constant("007")),
    )
    .map(
      ([style, prefix, text]) =>
        (name: string) =>
          `<${prefix}c r="${name}" s="${style}" t="s"><${prefix}v>${text}</${prefix}v></${prefix}c>`,
    ),
  fc.constantFrom(
    () => `<c><v/></c>`,
    () => `<c s="1"/>`,
    () => `<c r="ZZ9"><v>1</v></c>`,
    (name: string) => `<c r="${name}" t="inlineStr"><is><t>一 &lt;v&gt;</t></is></c>`,
    (name: string) => `<c r="${name}"><f>A1+1</f><v>12</v></c>`,
    (name: string) => `<c r="${name}"><v>0012</v></c>`,
    (name: string) => `<c r="${name}"><v>1e5</v></c>`,
    (name: string) => `<c r="${name}"><v>12` + `</v></c>`,
  ),
);

const change: fc.Arbitrary<FileChange> = fc
  .tuple(place, value, value, source, fc.constantFrom("General", "yyyy-mm-dd", "@"))
  .map(([[row, column], before, after, xml, format]) => [
    row,
    column,
    before,
    after,
    xml(cellName(row, column)),
    format,
  ]);

const back = (pieces: readonly string[], width: number): CellValue[][] | null =>
  runNow(unpacking(pieces, width, (row) => row, unpackRoom()));

describe("workbook/kept/packed-cells", () => {
  it("gives back any rows of plain values", () => {
    const rows = fc
      .integer({ min: 1, max: 10 })
      .chain((width) =>
        fc.array(fc.array(value, { minLength: width, maxLength: width }), { minLength: 1 }),
      );
    fc.assert(
      fc.property(rows, fc.constantFrom(1, 40), (some, times) => {
        const all: PackedRow[] = Array.from({ length: times }, () => some).flat();
        assert.deepEqual(back(runNow(packing(all)), all[0]?.length ?? 0), all);
      }),
      { numRuns: 40 },
    );
  });

  it("gives back any changed cells of a file, sources to the letter, down their columns", () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 60 }), (changes) => {
        const pieces = runNow(packing(byColumn(changes).map(rowOfChange)));
        const found = runNow(unpacking(pieces, FileChangeWidth, changeOfRow, unpackRoom()));
        assert.deepEqual(found, byColumn(changes));
      }),
      { numRuns: 60 },
    );
  });

  it("cuts long lists and long texts into pieces", () => {
    const rows = Array.from({ length: 25_000 }, (_, i): PackedRow => [i, `第${i}件`, null]);
    assert.equal(runNow(packing(rows)).length, 3);
    assert.deepEqual(back(runNow(packing(rows)), 3), rows);
    const long = Array.from({ length: 200 }, (_, i): PackedRow => [i, "长".repeat(32_767)]);
    assert.ok(runNow(packing(long)).length > 5);
    assert.deepEqual(back(runNow(packing(long)), 2), long);
  });

  it("takes nothing that is damaged, of another shape, or more than there is room for", () => {
    const rows = Array.from({ length: 1_000 }, (_, i): PackedRow => [i, i % 3, "甲"]);
    const pieces = runNow(packing(rows));
    const [piece = ""] = pieces;
    assert.equal(back(pieces, 4), null);
    assert.equal(back([piece.slice(0, -9)], 3), null);
    assert.equal(back(["。".repeat(9)], 3), null);
    const full = { bytes: 1e9, cells: 999 };
    assert.equal(runNow(unpacking(pieces, 3, (row) => row, full)), null);
    const narrow = { bytes: 1_000, cells: 1e6 };
    assert.equal(runNow(unpacking(pieces, 3, (row) => row, narrow)), null);
    assert.equal(runNow(unpacking(pieces, 3, () => null, unpackRoom())), null);
  });

  const none: readonly (readonly [string, unknown])[] = [
    ["no object", 7],
    ["rows without columns' values", { rows: 2, columns: [{ all: ["甲"] }] }],
    ["a word there is not", { rows: 1, columns: [{ words: ["甲"], at: [1] }] }],
    ["a word below the first", { rows: 1, columns: [{ words: ["甲"], at: [-1] }] }],
    ["a step that is none", { rows: 1, columns: [{ steps: [0.5] }] }],
    ["a value that is an object", { rows: 1, columns: [{ one: {} }] }],
    ["a value without end", { rows: 1, columns: [{ all: [{ length: 9 }] }] }],
    ["more rows than a piece has", { rows: 1e9, columns: [{ one: 1 }] }],
    ["rows below zero", { rows: -1, columns: [{ one: 1 }] }],
    ["two forms at once", { rows: 1, columns: [{ one: 1, all: [1] }] }],
  ];
  for (const [name, table] of none)
    it(`reads no table of ${name}`, () => {
      assert.equal(rowsOf(table, null), null);
    });

  it("writes alike values once and numbers by their steps", () => {
    const rows = Array.from({ length: 4 }, (_, i): PackedRow => [7, 1000 + i, i % 2 ? "甲" : "乙"]);
    assert.deepEqual(columnsOf(rows).columns, [
      { one: 7 },
      { steps: [1000, 1, 1, 1] },
      { words: ["乙", "甲"], at: [0, 1, 0, 1] },
    ]);
  });
});
