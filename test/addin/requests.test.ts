import assert from "node:assert/strict";
import { COMMAND_NAMES } from "../../src/addin/ribbon/command-names";
import { requestsOf } from "./requests-of";
import type { CommandCost } from "./requests-of";

/** Blocks of rows a sheet is read in, beyond the first. */
const moreBlocks = 3;

describe("ribbon over office.js: requests and bytes", function () {
  this.timeout(120_000);
  let small: readonly CommandCost[];
  let large: readonly CommandCost[];

  before(async () => {
    small = await requestsOf(300);
    large = await requestsOf(12_000);
  });

  for (const [index, command] of COMMAND_NAMES.entries())
    it(`${command}: as many requests at any length, but for blocks of rows`, () => {
      const [few, many] = [small[index], large[index]];
      assert.ok(few?.command === command && many?.command === command);
      assert.ok(few.requests <= 26, `${few.requests} with 300 rows`);
      // A sheet may be read again after a change: twice the values and twice the formats of it.
      const most = few.requests + 4 * moreBlocks;
      assert.ok(
        many.requests <= most,
        `${many.requests} with 12,000 rows, ${few.requests} with 300`,
      );
      assert.ok(many.largest < 5 * 1024 * 1024, `${many.largest} bytes at once`);
    });
});
