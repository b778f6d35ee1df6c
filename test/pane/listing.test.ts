import assert from "node:assert/strict";
import fc from "fast-check";
import type { Finding } from "../../src/check/finding";
import { listOf, relist, withoutDone, type Listing } from "../../src/pane/check/listing";
import { finding } from "./check-findings";

const all = (lost: readonly Finding[]): readonly Finding[] => lost;

/** Ids in their order, done ones with a tick. */
const shown = ({ items }: Listing): string[] =>
  items.map(({ id, done }) => `${id}${done ? "✓" : ""}`);

const at = (row: number, value: string | null = `值${row}`): Finding => finding({ row, value });

describe("the list of findings, kept up", () => {
  for (const [name, before, after, expected] of [
    ["nothing changed", [at(1), at(2)], [at(1), at(2)], ["0", "1"]],
    ["one corrected", [at(1), at(2), at(3)], [at(1), at(3)], ["0", "1✓", "2"]],
    ["one new", [at(2)], [at(1), at(2)], ["0", "1"]],
    ["still wrong in another way", [at(1), at(2)], [at(1, "别的"), at(2)], ["0", "1"]],
    ["a row put in above", [at(1), at(2)], [at(2, "值1"), at(3, "值2")], ["0", "1"]],
    [
      "a row put in among empty cells of people",
      [1, 2].map((row) => ({
        ...at(row, null),
        record: { village: "柳林村", person: `人${row}` },
      })),
      [3, 2].map((row) => ({
        ...at(row, null),
        record: { village: "柳林村", person: `人${row - 1}` },
      })),
      ["0", "1"],
    ],
    ["sorted otherwise", [at(1), at(2)], [at(2), at(1)], ["0", "1"]],
    ["all corrected", [at(1), at(2)], [], ["0✓", "1✓"]],
  ] as const)
    it(name, () => {
      assert.deepEqual(shown(relist(listOf(before), after, all)), expected);
    });

  it("takes a tick off again when the finding is back", () => {
    const done = relist(listOf([at(1), at(2)]), [at(2)], all);
    assert.deepEqual(shown(relist(done, [at(1), at(2)], all)), ["0", "1"]);
  });

  it("drops what is ignored, without a tick", () => {
    const list = relist(listOf([at(1), at(2)]), [at(2)], () => []);
    assert.deepEqual(shown(list), ["1"]);
  });

  it("keeps the order of groups and puts new ones last", () => {
    const before = listOf([at(1), at(2), finding({ code: "overdue", severity: "warning" })]);
    const now = [
      ...[1, 2, 3].map((row) => finding({ code: "overdue", severity: "warning", row })),
      finding({ code: "phone-invalid" }),
    ];
    const after = relist(before, now, all);
    assert.deepEqual(after.codes, ["id-checksum", "overdue", "phone-invalid"]);
  });

  it("knows one finding over many cells by its word, and lets it fall apart in its place", () => {
    const cells = [3, 4, 5].map((row) => ({ row, column: 2, value: "好了" }));
    const many = { ...at(3, "好了"), cells };
    const before = listOf([at(1), many, at(9)]);
    const fewer = { ...at(4, "好了"), cells: cells.slice(1) };
    assert.deepEqual(shown(relist(before, [at(1), fewer, at(9)], all)), ["0", "1", "2"]);
    const apart = relist(before, [at(1), at(4, "好了"), at(5, "好了"), at(9)], all);
    assert.deepEqual(shown(apart), ["0", "1", "3", "2"]);
    const together = relist(apart, [at(1), many, at(9)], all);
    assert.deepEqual(shown(together), ["0", "1", "2"]);
  });

  it("folds away what is done", () => {
    const list = withoutDone(relist(listOf([at(1), at(2)]), [at(2)], all));
    assert.deepEqual(shown(list), ["1"]);
    assert.deepEqual(withoutDone(relist(listOf([at(1)]), [], all)).codes, []);
  });

  it("shows each finding of the last look once and open, and never changes the order of ids", () => {
    const some = fc
      .uniqueArray(fc.nat(12), { maxLength: 8 })
      .map((rows) => rows.map((row) => at(row)));
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 5 }), ([first = [], ...later]) => {
        let list = listOf(first);
        let last = first;
        for (const look of later) {
          const order = list.items.map(({ id }) => id);
          list = relist(list, look, all);
          assert.deepEqual(
            list.items.map(({ id }) => id).filter((id) => order.includes(id)),
            order,
          );
          last = look;
        }
        const open = list.items.filter(({ done }) => !done).map((item) => item.finding);
        assert.deepEqual(new Set(open), new Set(last));
        assert.equal(open.length, last.length);
      }),
    );
  });

  it("keeps up 45,000 findings in a blink, rows moved or not", () => {
    const many = Array.from({ length: 45_000 }, (_, row) => at(row));
    const moved = many.map((one) => ({ ...one, row: one.row + 1 }));
    const list = listOf(many);
    for (const now of [many.map((one) => ({ ...one })), moved]) {
      const started = performance.now();
      relist(list, now, all);
      const took = performance.now() - started;
      assert.ok(took < 1500, `${took} ms`);
    }
  });
});
