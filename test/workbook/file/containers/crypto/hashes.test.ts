import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { md5 } from "../../../../../src/workbook/file/containers/crypto/md5";
import { sha1 } from "../../../../../src/workbook/file/containers/crypto/sha1";
import { sha384, sha512 } from "../../../../../src/workbook/file/containers/crypto/sha512";
import * as fc from "fast-check";

const hashes = [
  ["md5", md5],
  ["sha1", sha1],
  ["sha384", sha384],
  ["sha512", sha512],
] as const;

describe("hashes of Office's encryption", () => {
  for (const [name, hash] of hashes)
    it(`give what another ${name} gives, at every length around the blocks`, () => {
      const whole = Uint8Array.from({ length: 300 }, (_, i) => (i * 37) & 0xff);
      for (let length = 0; length <= whole.length; length++) {
        const message = whole.subarray(0, length);
        const expected = createHash(name).update(message).digest("hex");
        assert.equal(Buffer.from(hash(message)).toString("hex"), expected, String(length));
      }
      fc.assert(
        fc.property(fc.uint8Array({ maxLength: 600 }), (message) => {
          const expected = createHash(name).update(message).digest("hex");
          assert.equal(Buffer.from(hash(message)).toString("hex"), expected);
        }),
        { numRuns: 200 },
      );
    });
});
