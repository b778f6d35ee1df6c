import assert from "node:assert/strict";
import fc from "fast-check";
import { byteSink } from "../../../../src/workbook/file/containers/byte-sink";

describe("a byte sink", () => {
  it("holds what was added, as if each piece were encoded and joined", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary", maxLength: 3000 }),
      fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((c) => String.fromCharCode(c)) }),
      fc.tuple(fc.uint8Array({ maxLength: 3000 }), fc.nat(3000), fc.nat(3000)),
    );
    fc.assert(
      fc.property(fc.nat(100), fc.array(piece), (room, pieces) => {
        const sink = byteSink(room);
        const joined = pieces.map((one) => {
          if (typeof one === "string") {
            sink.put(one);
            return new TextEncoder().encode(one);
          }
          const [bytes, from, to] = one;
          sink.copy(bytes, from, to);
          return bytes.slice(from, to);
        });
        assert.deepEqual(Buffer.from(sink.bytes()), Buffer.concat(joined));
      }),
    );
  });
});
