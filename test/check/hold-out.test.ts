import assert from "node:assert/strict";
import { check } from "../../src/check/run";
import { recognise } from "../../src/ledger/recognise";
import { defaultProfile } from "../../src/profile/defaults";
import { readLayouts } from "../samples/layout";
import { makeLedger } from "../samples/ledger";

/** Layouts whose made-up rows are not clean: serious cases without a leader, lines past their limit. */
const NOT_CLEAN = new Set([
  "dis-leader-major",
  "dis-system-tangle",
  "pet-leader-day",
  "ten-member",
]);

describe("false alarms on layouts the rules were not made for", () => {
  it("are at most 2 errors and warnings in 1,000 records", function () {
    this.timeout(60_000);
    let records = 0;
    const alarms = new Map<string, number>();
    let sum = 0;
    for (const layout of readLayouts(new URL("../layouts/", import.meta.url))) {
      const { id } = layout.layout;
      if (NOT_CLEAN.has(id)) continue;
      const [kind = null] = layout.labels.kinds;
      const made = makeLedger({ kind, layout, rows: 60, seed: 9, mess: 2 });
      const ledger = recognise(made.grid);
      records += made.truth.rowOf.length;
      for (const { code, severity, cells } of check([ledger], {
        profile: defaultProfile,
        asOf: made.truth.asOf,
      })) {
        if (severity === "hint") continue;
        const count = cells?.length ?? 1;
        alarms.set(`${id} ${code}`, (alarms.get(`${id} ${code}`) ?? 0) + count);
        sum += count;
      }
    }
    assert.ok(records > 4000);
    assert.ok(sum * 500 <= records, `${String(records)} records: ${[...alarms].join("; ")}`);
  });
});
