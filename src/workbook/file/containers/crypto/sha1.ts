import { paddedMessage } from "./padding";

/** SHA-1 (FIPS 180-4), 20 bytes. Files of Office are opened with it; nothing is kept safe by it. */
export function sha1(message: Uint8Array): Uint8Array {
  const view = paddedMessage(message, 64);
  const state = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0);
  const words = new Int32Array(80);
  for (let at = 0; at < view.byteLength; at += 64) {
    for (let i = 0; i < 16; i++) words[i] = view.getInt32(at + i * 4);
    for (let i = 16; i < 80; i++)
      words[i] = rotated(
        word(words, i - 3) ^ word(words, i - 8) ^ word(words, i - 14) ^ word(words, i - 16),
        1,
      );
    addBlock(state, words);
  }
  const out = new DataView(new ArrayBuffer(20));
  state.forEach((value, i) => {
    out.setInt32(i * 4, value);
  });
  return new Uint8Array(out.buffer);
}

function addBlock(state: Int32Array, words: Int32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
  for (let i = 0; i < 80; i++) {
    const mixed =
      i < 20
        ? ((b & c) | (~b & d)) + 0x5a827999
        : i < 40
          ? (b ^ c ^ d) + 0x6ed9eba1
          : i < 60
            ? ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc
            : (b ^ c ^ d) + 0xca62c1d6;
    const next = (rotated(a, 5) + mixed + e + word(words, i)) | 0;
    e = d;
    d = c;
    c = rotated(b, 30);
    b = a;
    a = next;
  }
  [a, b, c, d, e].forEach((value, i) => {
    state[i] = word(state, i) + value;
  });
}

function rotated(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}

function word(words: Int32Array, index: number): number {
  return words[index] as number;
}
