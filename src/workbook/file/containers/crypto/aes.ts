/** Substitution of the cipher (FIPS 197, 5.1.1) and its inverse, computed over the field of 256 elements. */
const { substitute, restore } = boxes();
const tables = inverseTables();

function boxes() {
  const there = new Uint8Array(256);
  const back = new Uint8Array(256);
  let p = 1;
  let q = 1;
  do {
    p = (p ^ (p << 1) ^ ((p & 0x80) === 0 ? 0 : 0x11b)) & 0xff;
    q ^= q << 1;
    q ^= q << 2;
    q ^= q << 4;
    q &= 0xff;
    if ((q & 0x80) !== 0) q ^= 0x09;
    const value =
      (q ^ rotated8(q, 1) ^ rotated8(q, 2) ^ rotated8(q, 3) ^ rotated8(q, 4) ^ 0x63) & 0xff;
    there[p] = value;
    back[value] = p;
  } while (p !== 1);
  there[0] = 0x63;
  back[0x63] = 0;
  return { substitute: there, restore: back };
}

function rotated8(value: number, by: number): number {
  return ((value << by) | (value >>> (8 - by))) & 0xff;
}

function doubled(value: number): number {
  return ((value << 1) ^ ((value & 0x80) === 0 ? 0 : 0x1b)) & 0xff;
}

/** Inverse substitution and mixing of a column in one look-up a byte. */
function inverseTables(): readonly [Int32Array, Int32Array, Int32Array, Int32Array] {
  const first = new Int32Array(256);
  for (let i = 0; i < 256; i++) first[i] = unmixed(restore[i] as number);
  const turned = (by: number) => first.map((value) => (value >>> by) | (value << (32 - by)));
  return [first, turned(8), turned(16), turned(24)];
}

/** The column that the byte in its first place is unmixed to: 14, 9, 13, 11 times the byte. */
function unmixed(byte: number): number {
  const two = doubled(byte);
  const four = doubled(two);
  const eight = doubled(four);
  return (
    ((eight ^ four ^ two) << 24) |
    ((eight ^ byte) << 16) |
    ((eight ^ four ^ byte) << 8) |
    (eight ^ two ^ byte)
  );
}

/** Round keys for decryption, from a key of 16, 24 or 32 bytes. */
function roundKeys(key: Uint8Array): Int32Array {
  const length = key.length / 4;
  const count = 4 * (length + 7);
  const view = new DataView(key.buffer, key.byteOffset, key.byteLength);
  const keys = new Int32Array(count);
  for (let i = 0; i < length; i++) keys[i] = view.getInt32(i * 4);
  let constant = 1;
  for (let i = length; i < count; i++) {
    let word = keys[i - 1] as number;
    if (i % length === 0) {
      word = substituted((word << 8) | (word >>> 24)) ^ (constant << 24);
      constant = doubled(constant);
    } else if (length > 6 && i % length === 4) word = substituted(word);
    keys[i] = (keys[i - length] as number) ^ word;
  }
  for (let i = 4; i < count - 4; i++) {
    const word = keys[i] as number;
    let column = 0;
    for (let at = 0; at < 4; at++) {
      const mixed = unmixed((word >>> (24 - at * 8)) & 0xff);
      column ^= at === 0 ? mixed : (mixed >>> (at * 8)) | (mixed << (32 - at * 8));
    }
    keys[i] = column;
  }
  return keys;
}

function substituted(word: number): number {
  return (
    ((substitute[word >>> 24] as number) << 24) |
    ((substitute[(word >>> 16) & 0xff] as number) << 16) |
    ((substitute[(word >>> 8) & 0xff] as number) << 8) |
    (substitute[word & 0xff] as number)
  );
}

/**
 * Decrypts AES (FIPS 197) with a key of 16, 24 or 32 bytes, block by block of 16 bytes: chained to `iv` (CBC), or
 * each by itself without one (ECB). Bytes after the last whole block are left out; padding stays.
 */
export function decryptAes(key: Uint8Array, data: Uint8Array, iv?: Uint8Array): Uint8Array {
  const keys = roundKeys(key);
  const size = data.length - (data.length % 16);
  const from = new DataView(data.buffer, data.byteOffset, size);
  const out = new Uint8Array(size);
  const to = new DataView(out.buffer);
  for (let at = 0; at < size; at += 16) decryptBlock(keys, from, to, at);
  if (iv !== undefined)
    for (let at = 0; at < size; at++)
      out[at] = (out[at] as number) ^ ((at < 16 ? iv[at] : data[at - 16]) ?? 0);
  return out;
}

function decryptBlock(keys: Int32Array, from: DataView, to: DataView, at: number): void {
  const [t0, t1, t2, t3] = tables;
  let k = keys.length - 4;
  let a = from.getInt32(at) ^ (keys[k] as number);
  let b = from.getInt32(at + 4) ^ (keys[k + 1] as number);
  let c = from.getInt32(at + 8) ^ (keys[k + 2] as number);
  let d = from.getInt32(at + 12) ^ (keys[k + 3] as number);
  const mixed = (w: number, x: number, y: number, z: number, index: number): number =>
    (t0[w >>> 24] as number) ^
    (t1[(x >>> 16) & 0xff] as number) ^
    (t2[(y >>> 8) & 0xff] as number) ^
    (t3[z & 0xff] as number) ^
    (keys[index] as number);
  for (k -= 4; k > 0; k -= 4)
    [a, b, c, d] = [
      mixed(a, d, c, b, k),
      mixed(b, a, d, c, k + 1),
      mixed(c, b, a, d, k + 2),
      mixed(d, c, b, a, k + 3),
    ];
  to.setInt32(at, restored(a, d, c, b) ^ (keys[0] as number));
  to.setInt32(at + 4, restored(b, a, d, c) ^ (keys[1] as number));
  to.setInt32(at + 8, restored(c, b, a, d) ^ (keys[2] as number));
  to.setInt32(at + 12, restored(d, c, b, a) ^ (keys[3] as number));
}

function restored(w: number, x: number, y: number, z: number): number {
  return (
    ((restore[w >>> 24] as number) << 24) |
    ((restore[(x >>> 16) & 0xff] as number) << 16) |
    ((restore[(y >>> 8) & 0xff] as number) << 8) |
    (restore[z & 0xff] as number)
  );
}
