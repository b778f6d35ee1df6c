/** Reads little-endian values from bytes; reading past the end throws `RangeError`. */
export interface ByteReader {
  at: number;
  readonly length: number;
  u8(): number;
  u16(): number;
  u32(): number;
  f64(): number;
  bytes(count: number): Uint8Array;
}

export function byteReader(data: Uint8Array, from = 0): ByteReader {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  return {
    at: from,
    length: data.length,
    u8() {
      return view.getUint8(this.at++);
    },
    u16() {
      this.at += 2;
      return view.getUint16(this.at - 2, true);
    },
    u32() {
      this.at += 4;
      return view.getUint32(this.at - 4, true);
    },
    f64() {
      this.at += 8;
      return view.getFloat64(this.at - 8, true);
    },
    bytes(count) {
      if (this.at + count > data.length) throw new RangeError("past the end");
      this.at += count;
      return data.subarray(this.at - count, this.at);
    },
  };
}

/** A number packed into four bytes: 30 bits of an integer or of a double, perhaps hundredths. */
export function rkNumber(rk: number): number {
  const whole = (rk & 2) !== 0 ? rk >> 2 : highDouble(rk & 0xfffffffc);
  return (rk & 1) !== 0 ? whole / 100 : whole;
}

const rkView = new DataView(new ArrayBuffer(8));

function highDouble(high: number): number {
  rkView.setUint32(4, high >>> 0, true);
  return rkView.getFloat64(0, true);
}
