import assert from "node:assert/strict";
import fc from "fast-check";
import type { Block, Line } from "../../../src/report/layout/line";
import { paginating } from "../../../src/report/layout/paginate";
import { runNow } from "../../../src/sheet/steps";

const paginate = (...given: Parameters<typeof paginating>) => runNow(paginating(...given));

const line = (name: string, height = 10): Line => ({ cells: [{ value: name }], height });
const lines = (name: string, count: number): Line[] =>
  Array.from({ length: count }, (_, index) => line(`${name}${index + 1}`));

const heightOf = ({ height = 0 }: Line): number => height;
const page = { capacity: 100, first: 20, repeated: 20 };

/** Names page by page. */
function pagesOf(blocks: readonly Block[]): string[][] {
  const { lines: placed, breaks } = paginate(blocks, heightOf, page);
  const names = placed.map(({ line: one }) => String(one.cells[0]?.value));
  const starts = [0, ...breaks, names.length];
  return starts.slice(0, -1).map((start, index) => names.slice(start, starts[index + 1]));
}

describe("paginate", () => {
  it("keeps on one page what fits", () => {
    assert.deepEqual(pagesOf([{ title: line("T"), body: lines("a", 7) }]), [
      ["T", "a1", "a2", "a3", "a4", "a5", "a6", "a7"],
    ]);
  });

  it("repeats the head of a table it has to break, not its title", () => {
    const table: Block = { title: line("T"), head: [line("H")], body: lines("a", 12) };
    assert.deepEqual(pagesOf([table]), [
      ["T", "H", "a1", "a2", "a3", "a4", "a5", "a6"],
      ["H", "a7", "a8", "a9", "a10", "a11", "a12"],
    ]);
  });

  it("keeps totals with the last two lines", () => {
    const table: Block = { head: [line("H")], body: lines("a", 7), foot: [line("SUM")] };
    assert.deepEqual(pagesOf([table]), [
      ["H", "a1", "a2", "a3", "a4", "a5"],
      ["H", "a6", "a7", "SUM"],
    ]);
  });

  it("never leaves a head alone at the foot of a page", () => {
    const before: Block = { body: lines("x", 5) };
    const table: Block = { title: line("T"), head: [line("H")], body: lines("a", 4) };
    assert.deepEqual(pagesOf([before, table]), [
      ["x1", "x2", "x3", "x4", "x5"],
      ["T", "H", "a1", "a2", "a3", "a4"],
    ]);
  });

  it("moves a block that stays together to the next page, unless no page can hold it", () => {
    const before: Block = { body: lines("x", 3) };
    const small: Block = { body: lines("a", 6), together: true };
    assert.deepEqual(pagesOf([before, small])[1], ["a1", "a2", "a3", "a4", "a5", "a6"]);
    const large: Block = { body: lines("a", 9), together: true };
    assert.equal(pagesOf([before, large])[0]?.length, 8);
  });

  it("sets the head of the table a block continues on each new page", () => {
    const head = [line("H")];
    const first: Block = { head, body: lines("a", 5) };
    const second: Block = { title: line("T"), continues: head, body: lines("b", 9) };
    assert.deepEqual(pagesOf([first, second]), [
      ["H", "a1", "a2", "a3", "a4", "a5"],
      ["H", "T", "b1", "b2", "b3", "b4", "b5", "b6"],
      ["H", "b7", "b8", "b9"],
    ]);
  });

  it("says on each page whose lines they are, and keeps a list together that a page holds", () => {
    const head = [line("H")];
    const first: Block = { head: [...head, line("A")], body: lines("a", 4), together: true };
    const next = (name: string, count: number): Block => ({
      head: [line(name.toUpperCase())],
      continues: head,
      body: lines(name, count),
      together: true,
    });
    assert.deepEqual(pagesOf([first, next("b", 4), next("c", 9)]), [
      ["H", "A", "a1", "a2", "a3", "a4"],
      ["H", "B", "b1", "b2", "b3", "b4"],
      ["H", "C", "c1", "c2", "c3", "c4", "c5", "c6"],
      ["H", "C", "c7", "c8", "c9"],
    ]);
  });

  it("puts every line once and fills no page over, whatever the blocks", () => {
    const height = fc.integer({ min: 5, max: 25 });
    const block = fc.record({
      head: fc.array(height, { maxLength: 2 }),
      body: fc.array(height, { maxLength: 15 }),
      foot: fc.array(fc.constant(10), { maxLength: 1 }),
      together: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (specs) => {
        const blocks = specs.map(({ head, body, foot, together }, number): Block => ({
          head: head.map((one, i) => line(`h${number}.${i}`, one)),
          body: body.map((one, i) => line(`b${number}.${i}`, one)),
          foot: foot.map((one, i) => line(`f${number}.${i}`, one)),
          together,
        }));
        const { lines: placed, breaks } = paginate(blocks, heightOf, page);
        const once = placed.filter(({ body }) => body !== undefined);
        assert.deepEqual(
          once.map(({ line: one }) => one),
          blocks.flatMap(({ body }) => body),
        );
        const starts = [0, ...breaks, placed.length];
        starts.slice(0, -1).forEach((start, index) => {
          const own = placed.slice(start, starts[index + 1]);
          const used = own.reduce((sum, { line: one }) => sum + heightOf(one), 20);
          // Heads with their first lines may be taller than half a page; nothing else is.
          assert.ok(used <= page.capacity || own.length <= 6, String(used));
        });
      }),
      { numRuns: 300 },
    );
  });
});
