import assert from "node:assert/strict";
import { SAMPLED_KINDS } from "../sampled-kinds";
import { OWN_LAYOUTS } from "../layouts/index";
import { makeLedger, type LedgerOptions } from "../ledger";
import type { Injected } from "../truth";
import { DEFECT_FAMILIES, type DefectFamily } from "./families";

const options: LedgerOptions[] = SAMPLED_KINDS.flatMap((kind) =>
  OWN_LAYOUTS[kind].map((_, variant): LedgerOptions => ({ kind, variant, rows: 60, seed: 21 })),
).map((one) => ({ ...one, mess: { total: true } }));

const cleanOnes = options.map((one) => makeLedger(one));

/** Only a pair of sheets can hold it. */
const ELSEWHERE: readonly DefectFamily[] = ["matter-in-two-ledgers"];

const rowsOf = (defects: readonly Injected[]): Set<number> =>
  new Set(defects.flatMap((one) => [one.row, ...(one.also ?? []).map(({ row }) => row)]));

describe("defects", () => {
  for (const family of DEFECT_FAMILIES) {
    if (ELSEWHERE.includes(family)) continue;
    it(`${family} can be put in, and only where the truth says`, () => {
      let found = 0;
      for (const [index, one] of options.entries()) {
        const clean = cleanOnes[index]!;
        const made = makeLedger({ ...one, defects: { [family]: 0.02 } });
        const { defects } = made.truth;
        found += defects.length;
        const rows = rowsOf(defects);
        clean.grid.values.forEach((row, r) => {
          row.forEach((value, c) => {
            if (rows.has(r) || made.grid.values[r]![c] === value) return;
            const shifted = family === "serial-gap" && made.truth.columns[c] === "serial";
            const summed = family === "part-larger-than-whole" && made.truth.totalRows.includes(r);
            assert.ok(shifted || summed, `${one.kind} R${r}C${c} ${String(value)}`);
          });
        });
        for (const defect of defects) {
          assert.equal(defect.family, family);
          assert.equal(made.grid.values[defect.row]![defect.column], defect.to);
        }
      }
      assert.ok(found > 0);
    });
  }

  it("come at the rate asked for", () => {
    const made = makeLedger({
      kind: "dispute",
      rows: 1000,
      seed: 2,
      defects: { "id-checksum": 0.05 },
    });
    assert.equal(made.truth.defects.length, 50);
    assert.equal(new Set(made.truth.defects.map(({ row }) => row)).size, 50);
  });

  it("spare the records found from a day on", () => {
    const spareFrom = 45383;
    const made = makeLedger({
      kind: "dispute",
      rows: 300,
      seed: 2,
      defects: { "phone-bad": 0.1, "id-checksum": 0.1 },
      spareFrom,
    });
    const spared = made.truth.records.flatMap(({ foundOn }, index) =>
      Number(foundOn) >= spareFrom ? [made.truth.rowOf[index]!] : [],
    );
    assert.ok(spared.length > 50);
    assert.ok(made.truth.defects.every(({ row }) => !spared.includes(row)));
  });
});
