import assert from "node:assert/strict";
import { COMMAND_NAMES } from "../../src/addin/ribbon/command-names";
import { requestsOf } from "./requests-of";
import type { CommandCost } from "./requests-of";

/** Requests more that the bytes of 12,000 rows need, a reading after the change included. */
const moreBlocks = 4;

describe("ribbon over office.js: requests and bytes", function () {
  this.timeout(300_000);
  /** The most requests a command may take, and the bytes of one (CONTRACT of the add-in's speed). */
  const [Most, MostBytes] = [30, 5 * 1024 * 1024];
  /** After them the sheet is read and checked once more, and 检查结果 is written anew. */
  const looksAgain: ReadonlySet<string> = new Set(["fixSheet", "undoLast"]);
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
      assert.ok(
        few.requests <= (looksAgain.has(command) ? Most : 22),
        `${few.requests} with 300 rows`,
      );
      assert.ok(many.requests <= few.requests + moreBlocks, `${many.requests}, ${few.requests}`);
      assert.ok(many.largest < MostBytes, `${many.largest} bytes at once`);
    });

  it("a workbook of three ledgers whose lists have a merge in every line: the same", async () => {
    for (const cost of await requestsOf(6000, ["dispute", "household", "visit"])) {
      assert.ok(cost.requests <= Most, `${cost.command}: ${cost.requests}`);
      assert.ok(cost.largest < MostBytes, `${cost.command}: ${cost.largest} bytes at once`);
      assert.ok(cost.actions <= 3000, `${cost.command}: ${cost.actions} actions at once`);
    }
  });
});
