import { paddedMessage } from "./padding";

const shifts = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
const sines = Int32Array.from({ length: 64 }, (_, i) =>
  Number(BigInt.asIntN(32, BigInt(Math.floor(Math.abs(Math.sin(i + 1)) * 4294967296)))),
);

/** MD5 (RFC 1321), 16 bytes. Old xls files are opened with it; nothing is kept safe by it. */
export function md5(message: Uint8Array): Uint8Array {
  const view = paddedMessage(message, 64, true);
  const state = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476);
  for (let at = 0; at < view.byteLength; at += 64) {
    let [a = 0, b = 0, c = 0, d = 0] = state;
    for (let i = 0; i < 64; i++) {
      const round = i >> 4;
      const [mixed, index] =
        round === 0
          ? [(b & c) | (~b & d), i]
          : round === 1
            ? [(d & b) | (~d & c), (5 * i + 1) & 15]
            : round === 2
              ? [b ^ c ^ d, (3 * i + 5) & 15]
              : [c ^ (b | ~d), (7 * i) & 15];
      const sum = (a + mixed + (sines[i] ?? 0) + view.getInt32(at + index * 4, true)) | 0;
      const shift = shifts[round * 4 + (i & 3)] ?? 0;
      a = d;
      d = c;
      c = b;
      b = (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0;
    }
    [a, b, c, d].forEach((value, i) => {
      state[i] = (state[i] ?? 0) + value;
    });
  }
  const out = new DataView(new ArrayBuffer(16));
  state.forEach((value, i) => {
    out.setInt32(i * 4, value, true);
  });
  return new Uint8Array(out.buffer);
}
