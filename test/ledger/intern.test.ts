import assert from "node:assert/strict";
import fc from "fast-check";
import { interner, looksVaried } from "../../src/ledger/intern";
import { isDitto } from "../../src/sheet/ditto";
import { isEmptyCell, type CellValue } from "../../src/sheet/grid";

/** From how many rows on whole numbers are found by index. */
const MANY = 4096;

const columnOf = (cells: readonly CellValue[]) =>
  [cells.map((cell) => ["beside", cell]), Int32Array.from(cells, (_, row) => row), 1] as const;

/** What each record means: the cell, the one above for a ditto mark; "" for an empty one. */
function meant(cells: readonly CellValue[], dittos = true): CellValue[] {
  const values: CellValue[] = [];
  cells.forEach((cell, i) => {
    const repeats = dittos && i > 0 && typeof cell === "string" && isDitto(cell);
    const own = isEmptyCell(cell) ? "" : cell;
    values.push(repeats ? (values[i - 1] ?? "") : own);
  });
  return values;
}

/** The values in the order they are first met. */
const firstMet = (values: readonly CellValue[]): CellValue[] => [...new Set(["", ...values])];

const cell = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<CellValue>("同上", "〃", "", " ", null, true, false) },
  { weight: 3, arbitrary: fc.constantFrom<CellValue>("甲", "乙", "甲乙", "甲一乙", "甲 ", "0") },
  {
    weight: 3,
    arbitrary: fc.constantFrom<CellValue>(0, 1, -1, 0.5, 65_535, 65_536, 65_537, 1e9, 2 ** 32),
  },
  { weight: 1, arbitrary: fc.integer({ min: -3, max: 70_000 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 3 }) },
);

describe("interning a column", () => {
  const holds = (cells: readonly CellValue[], dittos: boolean): void => {
    const column = interner(...columnOf(cells), dittos);
    column.take(cells.length);
    const expected = meant(cells, dittos);
    assert.deepEqual(
      Array.from(column.codes, (code) => column.distinct[code]),
      expected,
    );
    assert.deepEqual(column.distinct, firstMet(expected));
    const isRepeated = cells.some((one) => typeof one === "string" && isDitto(one));
    assert.equal(column.repeats(), dittos && isRepeated);
  };

  it("numbers the values in the order they are met, a ditto mark as the value above", () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 60 }), fc.boolean(), (cells, dittos) =>
        holds(cells, dittos),
      ),
    );
  });

  it("does so in long columns too, about the bound of small numbers", () => {
    for (const count of [MANY - 1, MANY, MANY + 1]) {
      const cells = Array.from(
        { length: count },
        (_, i): CellValue =>
          [i % 7, 65_533 + (i % 6), "甲", `乙${String(i % 3)}`, "", 0 - (i % 3), i / 2][i % 7] ??
          null,
      );
      holds(cells, true);
    }
  });

  it("takes as many records as asked, each once", () => {
    const cells: CellValue[] = ["甲", "同上", 5, "乙", "甲"];
    const column = interner(...columnOf(cells));
    const seen: (readonly CellValue[])[] = [];
    for (const to of [0, 1, 2, 2, 1, 4, 5]) {
      column.take(to);
      seen.push([...column.distinct.slice(1), column.repeats()]);
    }
    const [two, four] = [
      ["甲", true],
      ["甲", 5, "乙", true],
    ];
    assert.deepEqual(seen, [[false], ["甲", false], two, two, two, four, four]);
    assert.deepEqual([...column.codes], [1, 1, 2, 3, 1]);
  });

  it("reads rows that end before the column as empty", () => {
    const column = interner([["a"], ["a", "甲"], []], Int32Array.of(0, 1, 2, 9), 1);
    column.take(4);
    assert.deepEqual([...column.codes], [0, 1, 0, 0]);
  });
});

describe("whether values hardly repeat", () => {
  const varied = (cells: readonly CellValue[]): boolean => looksVaried(...columnOf(cells));
  const texts = (count: number, different = count): CellValue[] =>
    Array.from({ length: count }, (_, i) => `值${String(i % different)}`);

  const table: readonly (readonly [string, readonly CellValue[], boolean])[] = [
    ["50 different texts", texts(50), true],
    ["49 are too few to say", texts(49), false],
    ["50 texts among empty cells", texts(50).flatMap((text) => [text, "", null]), true],
    ["47 of 50 different", texts(50, 47), true],
    ["46 of 50 different", texts(50, 46), false],
    ["numbers found by index", Array.from({ length: 60 }, (_, i) => i), false],
    ["numbers too great for it", Array.from({ length: 60 }, (_, i) => 65_536 + i), true],
    ["numbers below 0", Array.from({ length: 60 }, (_, i) => -1 - i), true],
    ["half numbers", [...texts(30), ...Array.from({ length: 30 }, (_, i) => i)], false],
    ["more texts than numbers", [...texts(31), ...Array.from({ length: 29 }, (_, i) => i)], true],
    ["a long column of few words", texts(5000, 40), false],
    ["a long column of texts", texts(5000), true],
    ["no cell", [], false],
  ];
  for (const [name, cells, expected] of table)
    it(`${name}: ${String(expected)}`, () => assert.equal(varied(cells), expected));
});
