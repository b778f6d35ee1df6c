import assert from "node:assert/strict";
import fc from "fast-check";
import { eachRepeat, repeats } from "../../../src/check/repeats";
import { cellName } from "../../../src/sheet/address";
import { found } from "../found";
import { ledgerOf } from "../ledger-of";

const few = <T>(...values: T[]) => fc.constantFrom(...values);

describe("duplicates by hashes", () => {
  it("are those found by comparing every record with every other", () => {
    const record = fc.tuple(
      few("柳林村", "王庄村", ""),
      few("张三", "李四", ""),
      few(45413, 45414),
      few("争吵", ""),
    );
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 25 }), (records) => {
        const expected = records.flatMap((one, i) => {
          const tells = one[1] !== "" || one[3] !== "";
          const twin = records.findIndex((other) => other.join("|") === one.join("|"));
          return tells && twin < i ? [cellName(i + 1, 1)] : [];
        });
        const ledger = ledgerOf(["village", "person", "foundOn", "summary"], records);
        const cells = found(ledger, ["duplicate-record"]).flatMap((one) => one.split("@")[1] ?? []);
        const many = cells.some((one) => one.includes("+"));
        if (!many) assert.deepEqual(cells.sort(), expected.sort());
        else assert.equal(Number(cells[0]?.split("+")[1]) + 1, expected.length);
      }),
      { numRuns: 200 },
    );
  });

  it("numbers that stand twice are all found", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -40, max: 40 }), { maxLength: 200 }), (list) => {
        const numbers = Int32Array.from(list);
        const twice = list.flatMap((one, i) =>
          one !== 0 && list.indexOf(one) !== list.lastIndexOf(one) ? [i] : [],
        );
        const candidates = repeats(numbers);
        assert.ok(twice.every((i) => candidates.includes(i)));
        const pairs: [number, number][] = [];
        eachRepeat(numbers, (record, before) => pairs.push([record, before]));
        const expected = list.flatMap((one, i): [number, number][] => {
          const before = list.lastIndexOf(one, i - 1);
          return one !== 0 && i > 0 && before >= 0 ? [[i, before]] : [];
        });
        assert.deepEqual(pairs, expected);
      }),
    );
  });
});
