import { paddedMessage } from "./padding";

/** SHA-512 (FIPS 180-4), 64 bytes, in halves of 32 bits: a password is hashed a hundred thousand times. */
export function sha512(message: Uint8Array): Uint8Array {
  return digest(message, initials(0), 64);
}

/** SHA-384, 48 bytes. */
export function sha384(message: Uint8Array): Uint8Array {
  return digest(message, initials(8), 48);
}

/** The first `count` primes. */
function primes(count: number): number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate++)
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  return found;
}

/** The first 64 binary places behind the point of the square or cube root of `value`. */
function rootPlaces(value: number, degree: 2 | 3): bigint {
  const scaled = BigInt(value) << BigInt(64 * degree);
  let low = 0n;
  let high = 1n << 70n;
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** BigInt(degree) <= scaled) low = middle;
    else high = middle;
  }
  return BigInt.asUintN(64, low);
}

/** Words of 64 bits as halves: high, low, high, low … */
function halves(words: readonly bigint[]): Int32Array {
  const out = new Int32Array(words.length * 2);
  words.forEach((word, i) => {
    out[i * 2] = Number(BigInt.asIntN(32, word >> 32n));
    out[i * 2 + 1] = Number(BigInt.asIntN(32, word));
  });
  return out;
}

function initials(from: number): Int32Array {
  return from === 0 ? (starts512 ??= starts(0)) : starts(from);
}

function starts(from: number): Int32Array {
  return halves(
    primes(from + 8)
      .slice(from)
      .map((prime) => rootPlaces(prime, 2)),
  );
}

// Computed at the first use: most files are not encrypted.
let starts512: Int32Array | undefined;
let rounds: Int32Array | undefined;

const words = new Int32Array(160);

function digest(message: Uint8Array, start: Int32Array, size: number): Uint8Array {
  rounds ??= halves(primes(80).map((prime) => rootPlaces(prime, 3)));
  const view = paddedMessage(message, 128);
  const state = start.slice();
  for (let at = 0; at < view.byteLength; at += 128) {
    for (let i = 0; i < 32; i++) words[i] = view.getInt32(at + i * 4);
    expand();
    addBlock(state, rounds);
  }
  const out = new DataView(new ArrayBuffer(64));
  state.forEach((value, i) => {
    out.setInt32(i * 4, value);
  });
  return new Uint8Array(out.buffer, 0, size);
}

function half(list: Int32Array, index: number): number {
  return list[index] as number;
}

/** What the sum of low halves carries into the high ones. */
function carry(sum: number): number {
  return Math.floor(sum / 4294967296);
}

function expand(): void {
  for (let i = 32; i < 160; i += 2) {
    const aHigh = half(words, i - 30);
    const aLow = half(words, i - 29);
    const bHigh = half(words, i - 4);
    const bLow = half(words, i - 3);
    const high0 = ((aHigh >>> 1) | (aLow << 31)) ^ ((aHigh >>> 8) | (aLow << 24)) ^ (aHigh >>> 7);
    const low0 =
      ((aLow >>> 1) | (aHigh << 31)) ^
      ((aLow >>> 8) | (aHigh << 24)) ^
      ((aLow >>> 7) | (aHigh << 25));
    const high1 = ((bHigh >>> 19) | (bLow << 13)) ^ ((bLow >>> 29) | (bHigh << 3)) ^ (bHigh >>> 6);
    const low1 =
      ((bLow >>> 19) | (bHigh << 13)) ^
      ((bHigh >>> 29) | (bLow << 3)) ^
      ((bLow >>> 6) | (bHigh << 26));
    const low =
      (low0 >>> 0) + (low1 >>> 0) + (half(words, i - 13) >>> 0) + (half(words, i - 31) >>> 0);
    words[i + 1] = low | 0;
    words[i] = (high0 + high1 + half(words, i - 14) + half(words, i - 32) + carry(low)) | 0;
  }
}

function addBlock(state: Int32Array, constants: Int32Array): void {
  const s = state.slice();
  for (let i = 0; i < 160; i += 2) {
    const eHigh = half(s, 8);
    const eLow = half(s, 9);
    const aHigh = half(s, 0);
    const aLow = half(s, 1);
    const chHigh = (eHigh & half(s, 10)) ^ (~eHigh & half(s, 12));
    const chLow = (eLow & half(s, 11)) ^ (~eLow & half(s, 13));
    const sumEHigh =
      ((eHigh >>> 14) | (eLow << 18)) ^
      ((eHigh >>> 18) | (eLow << 14)) ^
      ((eLow >>> 9) | (eHigh << 23));
    const sumELow =
      ((eLow >>> 14) | (eHigh << 18)) ^
      ((eLow >>> 18) | (eHigh << 14)) ^
      ((eHigh >>> 9) | (eLow << 23));
    const low1 =
      (half(s, 15) >>> 0) +
      (sumELow >>> 0) +
      (chLow >>> 0) +
      (half(constants, i + 1) >>> 0) +
      (half(words, i + 1) >>> 0);
    const high1 =
      (half(s, 14) + sumEHigh + chHigh + half(constants, i) + half(words, i) + carry(low1)) | 0;
    const sumAHigh =
      ((aHigh >>> 28) | (aLow << 4)) ^
      ((aLow >>> 2) | (aHigh << 30)) ^
      ((aLow >>> 7) | (aHigh << 25));
    const sumALow =
      ((aLow >>> 28) | (aHigh << 4)) ^
      ((aHigh >>> 2) | (aLow << 30)) ^
      ((aHigh >>> 7) | (aLow << 25));
    const majHigh = (aHigh & half(s, 2)) ^ (aHigh & half(s, 4)) ^ (half(s, 2) & half(s, 4));
    const majLow = (aLow & half(s, 3)) ^ (aLow & half(s, 5)) ^ (half(s, 3) & half(s, 5));
    const low2 = (sumALow >>> 0) + (majLow >>> 0);
    const high2 = (sumAHigh + majHigh + carry(low2)) | 0;
    s.copyWithin(2, 0, 14);
    const newE = (half(s, 9) >>> 0) + (low1 % 4294967296);
    s[9] = newE | 0;
    s[8] = half(s, 8) + high1 + carry(newE);
    const newA = (low1 % 4294967296) + (low2 % 4294967296);
    s[1] = newA | 0;
    s[0] = high1 + high2 + carry(newA);
  }
  for (let i = 0; i < 16; i += 2) {
    const low = (half(state, i + 1) >>> 0) + (half(s, i + 1) >>> 0);
    state[i + 1] = low | 0;
    state[i] = half(state, i) + half(s, i) + carry(low);
  }
}
