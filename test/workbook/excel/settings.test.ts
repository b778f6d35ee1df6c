import { strict as assert } from "node:assert";
import fc from "fast-check";
import { checkPlayed, open, reopen } from "./support";
import type { Running } from "./support";

let running: Running;

/** A text that packs badly. */
function noise(length: number): string {
  let text = "";
  for (let seed = 7; text.length < length; seed = (seed * 48_271) % 2_147_483_647)
    text += String.fromCharCode(0x4e00 + (seed % 20_000));
  return text;
}

const keys = () => [...running.excel.book.settings.keys()].sort();

describe("workbook/excel: settings", () => {
  afterEach(() => {
    checkPlayed(running);
  });

  it("keeps short texts as they are, so that others can read them", async () => {
    running = await open({ sheets: [{ name: "台账" }] });
    await running.book.settings.set("taizhang.profile", '{"version":1}');
    assert.equal(
      running.excel.book.settings.get("taizhang.profile"),
      JSON.stringify('{"version":1}'),
    );
    assert.equal(await running.book.settings.get("taizhang.profile"), '{"version":1}');
    assert.equal(await running.book.settings.get("taizhang.columns"), null);
  });

  it("packs long texts and cuts them, and leaves nothing behind", async () => {
    running = await open({ sheets: [{ name: "台账" }] });
    const { settings } = running.book;
    await settings.set("taizhang.journal", noise(150_000));
    assert.ok(keys().length > 3);
    for (const value of running.excel.book.settings.values()) assert.ok(value.length <= 32_002);
    await settings.set("taizhang.journal", noise(60_000));
    running = await reopen(running);
    assert.ok((await running.book.settings.get("taizhang.journal")) === noise(60_000));
    await running.book.settings.set("taizhang.journal", "短");
    assert.deepEqual(keys(), ["taizhang.journal"]);
    await running.book.settings.set("taizhang.journal", null);
    assert.deepEqual(keys(), []);
  });

  it("keeps the old text or the new one whole when a request of a long one fails", async () => {
    const old = noise(100_000);
    running = await open({ sheets: [{ name: "台账" }] });
    await running.book.settings.set("taizhang.journal", old);
    for (const fault of ["lost", "half"] as const) {
      const from = running.excel.log.length;
      running.excel.fault = (request) => (request === from + 2 ? fault : undefined);
      await assert.rejects(running.book.settings.set("taizhang.journal", noise(120_000)));
      running.excel.fault = null;
      const kept = await running.book.settings.get("taizhang.journal");
      assert.ok(kept === old || kept === noise(120_000), "neither the old text nor the new one");
    }
    await running.book.settings.set("taizhang.journal", noise(90_000));
    assert.ok((await running.book.settings.get("taizhang.journal")) === noise(90_000));
    await running.book.settings.set("taizhang.journal", null);
    assert.deepEqual(keys(), []);
  });

  it("gives back any text", async () => {
    running = await open({ sheets: [{ name: "台账" }] });
    const { settings } = running.book;
    const texts = fc.string({ unit: "grapheme", maxLength: 50 });
    await fc.assert(
      fc.asyncProperty(texts, fc.constantFrom(1, 2000), async (text, times) => {
        await settings.set("taizhang.profile", text.repeat(times));
        assert.equal(await settings.get("taizhang.profile"), text.repeat(times));
      }),
      { numRuns: 40 },
    );
  });
});
