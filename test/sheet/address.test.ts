import assert from "node:assert/strict";
import fc from "fast-check";
import { areaName, cellName, columnIndex, columnName, parseCell } from "../../src/sheet/address";

describe("sheet/address", () => {
  const columns: readonly [number, string][] = [
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [51, "AZ"],
    [52, "BA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16_383, "XFD"],
  ];
  for (const [index, name] of columns) {
    it(`names column ${String(index)} ${name} and finds it again`, () => {
      assert.equal(columnName(index), name);
      assert.equal(columnIndex(name), index);
      assert.equal(columnIndex(name.toLowerCase()), index);
    });
  }

  for (const name of ["", "XFE", "AAAA", "A1", "1", "一", "@", "["]) {
    it(`knows no column ${JSON.stringify(name)}`, () => {
      assert.equal(columnIndex(name), -1);
    });
  }

  it("names cells and areas from 0-based positions", () => {
    assert.equal(cellName(0, 0), "A1");
    assert.equal(cellName(2, 27), "AB3");
    assert.equal(areaName(1, 0, 9, 3), "A2:D10");
    assert.equal(areaName(4, 1, 4, 1), "B5");
  });

  it("parses cells, also absolute ones", () => {
    assert.deepEqual(parseCell("B3"), { row: 2, column: 1 });
    assert.deepEqual(parseCell("$B$3"), { row: 2, column: 1 });
    assert.deepEqual(parseCell("xfd1048576"), { row: 1_048_575, column: 16_383 });
  });

  for (const text of ["", "B", "3", "B0", "B03", "B1048577", "XFE1", "A1:B2", " A1", "A-1"]) {
    it(`parses no cell out of ${JSON.stringify(text)}`, () => {
      assert.equal(parseCell(text), null);
    });
  }

  it("finds every cell it names", () => {
    fc.assert(
      fc.property(fc.nat(1_048_575), fc.nat(16_383), (row, column) => {
        assert.deepEqual(parseCell(cellName(row, column)), { row, column });
      }),
    );
  });
});
