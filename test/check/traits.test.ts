import assert from "node:assert/strict";
import fc from "fast-check";
import { hashReader, textHash } from "../../src/check/text-hash";
import { textReader, Trait, traitReader } from "../../src/check/traits";
import { openRecords } from "../../src/ledger/records";
import { saysNothing } from "../../src/ledger/vocabulary/word";
import { defaultProfile } from "../../src/profile/defaults";
import { isMasked, tidyText } from "../../src/sheet/text";
import { ledgerOf } from "./ledger-of";

const traitOf = (text: string): number => {
  const records = openRecords(ledgerOf(["summary"], [[text]]), defaultProfile);
  const { bits } = traitReader(records.column("summary")!, records.count).traits();
  return bits.at(-1)!;
};
const signs = fc.constantFrom(
  ..." \u00a0\u3000\u200b\u0007\t\n１ａ１２无暂—-/.*×Xx某待试=+@-张三1(（①一本零，。".split(""),
);
const text = fc.array(signs, { minLength: 1, maxLength: 8 }).map((all) => all.join(""));

describe("traits of a text", () => {
  it("are set wherever a rule would find something", () => {
    fc.assert(
      fc.property(text, (value) => {
        const trait = traitOf(value);
        if (value.trim() === "") return;
        const has = (one: number): boolean => (trait & one) !== 0;
        // Line breaks of another system are no untidiness.
        if (tidyText(value) !== value && !/^[\s\S]*\r/.test(value)) assert.ok(has(Trait.untidy));
        if (saysNothing(value)) assert.ok(has(Trait.silent | Trait.hidden));
        if (isMasked(value)) assert.ok(has(Trait.hidden));
        if (/^[=+\-@]/.test(value.trim())) assert.ok(has(Trait.formula));
        if (value.includes(" ")) assert.ok(has(Trait.blank));
      }),
      { numRuns: 2000 },
    );
  });

  it("leave an ordinary text alone", () => {
    assert.equal(traitOf("与邻居因宅基地边界发生争执，经调解达成协议。"), 0);
  });
});

describe("texts read for traits and hashes at once", () => {
  it("give what two readers give, whatever stretch they are read in", () => {
    const cells = fc.array(fc.oneof(text, fc.integer(), fc.constant("")), { minLength: 1 });
    fc.assert(
      fc.property(cells, fc.nat(9), (values, first) => {
        const ledger = ledgerOf(
          ["person"],
          values.map((value) => [value]),
        );
        const records = openRecords(ledger, defaultProfile);
        const column = { ...records.column("person")!, varied: true };
        const both = textReader(column, records.count);
        both.take(Math.min(first, records.count));
        assert.deepEqual(both.traits(), traitReader(column, records.count).traits());
        const hashes = Array.from({ length: records.count }, (_, i) => {
          const value = column.valueAt(i);
          return value === "" ? 0 : textHash(String(value));
        });
        assert.deepEqual([...both.hashes()], hashes);
        assert.deepEqual([...hashReader(column, records.count).hashes()], hashes);
      }),
    );
  });
});
