import assert from "node:assert/strict";
import fc from "fast-check";
import { areasOf, nameOfArea, overlap, without } from "../../src/workbook/areas";

const cell = fc.record({ row: fc.nat(12), column: fc.nat(8) });
const area = fc
  .tuple(fc.nat(9), fc.nat(9), fc.nat(4), fc.nat(4))
  .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));
const key = (row: number, column: number) => `${row},${column}`;

function cellsIn({ top, left, bottom, right }: ReturnType<typeof areasOf>[number]): string[] {
  const found: string[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) found.push(key(row, column));
  return found;
}

describe("areas", () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["B2", ["B2"]],
    ["B2 B3 B4", ["B2:B4"]],
    ["B2 C2 D2", ["B2:D2"]],
    ["B2 B3 C2 C3", ["B2:C3"]],
    ["B2 D2", ["B2", "D2"]],
    ["B2 B3 C2", ["B2:B3", "C2"]],
    ["B2 B2", ["B2"]],
  ];
  for (const [cells, areas] of cases)
    it(`${cells} → ${areas.join(" ")}`, () => {
      const list = cells.split(" ").map((name) => ({
        row: Number(name.slice(1)) - 1,
        column: name.charCodeAt(0) - 65,
      }));
      assert.deepEqual(areasOf(list).map(nameOfArea), areas);
    });

  it("cover exactly the cells, each once", () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 60 }), (cells) => {
        const covered = areasOf(cells).flatMap(cellsIn);
        const wanted = new Set(cells.map(({ row, column }) => key(row, column)));
        assert.equal(covered.length, wanted.size);
        assert.deepEqual(new Set(covered), wanted);
      }),
    );
  });

  it("without others hold what is left, each cell once", () => {
    fc.assert(
      fc.property(area, fc.array(area, { maxLength: 4 }), (whole, holes) => {
        const left = without(whole, holes).flatMap(cellsIn);
        const cut = new Set(holes.flatMap(cellsIn));
        assert.deepEqual(
          [...left].sort(),
          cellsIn(whole)
            .filter((one) => !cut.has(one))
            .sort(),
        );
      }),
    );
  });

  it("overlap when they share a cell", () => {
    fc.assert(
      fc.property(area, area, (a, b) => {
        const shared = cellsIn(a).some((one) => cellsIn(b).includes(one));
        assert.equal(overlap(a, b), shared);
      }),
    );
  });
});
