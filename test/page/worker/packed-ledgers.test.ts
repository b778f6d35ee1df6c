import assert from "node:assert/strict";
import { recogniseTables } from "../../../src/ledger/recognise/index";
import { keepLedgers } from "../../../src/operations/known-ledgers";
import { runNow } from "../../../src/sheet/steps";
import { recognisedOnce } from "../../../src/operations/recognised-once";
import { packLedgers, unpackLedgers } from "../../../src/page/worker/packed-ledgers";
import { gridOf } from "../../../src/sheet/grid";
import { makeReadmeLedger } from "../../samples/readme-ledger";

describe("what a worker recognised", () => {
  const { grid } = makeReadmeLedger();
  const sheets = [grid, gridOf("空表", []), gridOf("杂", [["说明"], ["请按村填写"]])];

  for (const cells of sheets)
    it(`is what is recognised here: ${cells.sheet}`, () => {
      const here = recogniseTables(cells, { columns: {} });
      const crossed = unpackLedgers(structuredClone(packLedgers(here)), cells);
      assert.deepEqual(crossed, here);
      assert.equal(crossed.main.grid, cells);
      keepLedgers(cells, { columns: {} }, crossed);
      assert.equal(runNow(recognisedOnce(cells, { columns: {} })), crossed);
    });
});
