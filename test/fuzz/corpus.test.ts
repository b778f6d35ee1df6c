import assert from "node:assert/strict";
import { storedInputs } from "./guided/campaign";
import { targets } from "./targets/index";
import { faultOf } from "./targets/target";

/** What an input under a megabyte may take. */
const MostSeconds = 5;

describe("inputs that once went wrong or reached far", function () {
  this.timeout(300_000);

  for (const target of targets)
    it(`are answered by ${target.name}, and what is written is sound`, async () => {
      for (const bytes of storedInputs(`test/fuzz/corpus/${target.name}`)) {
        const before = process.cpuUsage();
        const fault = await faultOf(target, bytes, true);
        assert.equal(fault, null, fault?.stack);
        const { user, system } = process.cpuUsage(before);
        assert.ok((user + system) / 1e6 < MostSeconds);
      }
    });
});
