/** Tables for four bytes at a time: the n-th is what a byte does n bytes before the end. */
const tables = makeTables();

/** CRC-32 of zip archives. */
export function crc32(bytes: Uint8Array): number {
  const [t0, t1, t2, t3] = tables;
  let c = 0xffffffff;
  let at = 0;
  for (const end = bytes.length - 3; at < end; at += 4) {
    c ^=
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24);
    c =
      (t3[c & 0xff] as number) ^
      (t2[(c >>> 8) & 0xff] as number) ^
      (t1[(c >>> 16) & 0xff] as number) ^
      (t0[c >>> 24] as number);
  }
  for (; at < bytes.length; at++)
    c = (t0[(c ^ (bytes[at] as number)) & 0xff] as number) ^ (c >>> 8);
  return ~c >>> 0;
}

function makeTables(): readonly [Int32Array, Int32Array, Int32Array, Int32Array] {
  const first = Int32Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k++) c = (c & 1) === 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c;
  });
  const after = (table: Int32Array) => table.map((c) => (c >>> 8) ^ (first[c & 0xff] as number));
  const second = after(first);
  const third = after(second);
  return [first, second, third, after(third)];
}
