import assert from "node:assert/strict";
import { createCipheriv } from "node:crypto";
import * as fc from "fast-check";
import { decryptAes } from "../../../../../src/workbook/file/containers/crypto/aes";
import { rc4Stream } from "../../../../../src/workbook/file/containers/crypto/rc4";

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

describe("ciphers of Office's encryption", () => {
  for (const size of [16, 24, 32])
    it(`take back AES with keys of ${String(size)} bytes, chained and by block`, () => {
      fc.assert(
        fc.property(
          bytes(size),
          bytes(16),
          fc.integer({ min: 1, max: 9 }).chain((blocks) => bytes(blocks * 16)),
          (key, iv, plain) => {
            const cbc = createCipheriv(`aes-${String(size * 8)}-cbc`, key, iv).setAutoPadding(
              false,
            );
            const ecb = createCipheriv(`aes-${String(size * 8)}-ecb`, key, null).setAutoPadding(
              false,
            );
            assert.deepEqual(decryptAes(key, new Uint8Array(cbc.update(plain)), iv), plain);
            assert.deepEqual(decryptAes(key, new Uint8Array(ecb.update(plain))), plain);
          },
        ),
      );
    });

  it("give the key streams of RC4 that RFC 6229 lists", () => {
    const next = rc4Stream(Uint8Array.of(1, 2, 3, 4, 5));
    const stream = Uint8Array.from({ length: 16 }, next);
    assert.equal(Buffer.from(stream).toString("hex"), "b2396305f03dc027ccc3524a0a1118a8");
  });
});
