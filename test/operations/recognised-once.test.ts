import assert from "node:assert/strict";
import { recogniseTables } from "../../src/ledger/recognise/index";
import { recognisedOnce as recognising } from "../../src/operations/recognised-once";
import type { Said } from "../../src/operations/known-ledgers";
import type { Grid } from "../../src/sheet/grid";
import { runNow } from "../../src/sheet/steps";
import { makeReadmeLedger } from "../samples/readme-ledger";

const recognisedOnce = (grid: Grid, said: Said) => runNow(recognising(grid, said));

describe("recognisedOnce", () => {
  const { grid } = makeReadmeLedger();

  it("says what recognising anew says", () => {
    for (const said of [{}, { columns: { C: null } }, { columns: {}, kind: "household" as const }])
      assert.deepEqual(recognisedOnce(grid, said), recogniseTables(grid, said));
  });

  it("looks again when the clerk says something else, and at another grid", () => {
    const first = recognisedOnce(grid, {});
    assert.equal(recognisedOnce(grid, {}), first);
    assert.notEqual(recognisedOnce(grid, { columns: { C: null } }), first);
    assert.notEqual(recognisedOnce({ ...grid }, {}), first);
  });
});
