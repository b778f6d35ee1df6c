import assert from "node:assert/strict";
import { byteText } from "../../src/workbook/byte-text";

describe("byteText", () => {
  for (const length of [0, 1, 4095, 4096, 4097, 300_000])
    it(`gives a character a byte for ${String(length)} bytes`, () => {
      const bytes = Uint8Array.from({ length }, (_, i) => i % 256);
      assert.equal(byteText(bytes), Buffer.from(bytes).toString("latin1"));
    });
});
