import type { Random } from "../../samples/random";

/** What changes are made out of. */
export interface Stock {
  /** Words that the product compares with: out of its source. */
  readonly words: readonly string[];
  /** Another input of the same target. */
  readonly other: () => Uint8Array;
}

const interesting = [
  0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x10000, 0x7fffffff, 0xffffffff,
];

/** Inputs longer than this are not made: what is short runs fast. */
export const LongestInput = 64 * 1024;

type Change = (bytes: Uint8Array, random: Random, stock: Stock) => Uint8Array;

const place = (bytes: Uint8Array, random: Random) => random.int(0, Math.max(0, bytes.length - 1));

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** A stretch of a text, mostly short. */
function stretch(bytes: Uint8Array, random: Random): Uint8Array {
  const from = place(bytes, random);
  const length = random.chance(0.7) ? random.int(1, 16) : random.int(1, 1024);
  return bytes.subarray(from, from + length);
}

const changes: readonly Change[] = [
  (bytes, random) => {
    const at = place(bytes, random);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.int(0, 7));
    return bytes;
  },
  (bytes, random) => {
    bytes[place(bytes, random)] = random.int(0, 255);
    return bytes;
  },
  (bytes, random) => {
    const at = place(bytes, random);
    const value = random.pick(interesting);
    for (let i = 0; i < random.pick([1, 2, 4]); i++) bytes[at + i] = (value >>> (8 * i)) & 0xff;
    return bytes;
  },
  (bytes, random) => {
    const at = place(bytes, random);
    bytes[at] = (bytes[at] ?? 0) + random.int(-16, 16);
    return bytes;
  },
  // Out
  (bytes, random) => {
    const from = place(bytes, random);
    return joined(bytes.subarray(0, from), bytes.subarray(from + stretch(bytes, random).length));
  },
  // Once more
  (bytes, random) => {
    const at = place(bytes, random);
    return joined(bytes.subarray(0, at), stretch(bytes, random), bytes.subarray(at));
  },
  // Over another
  (bytes, random) => {
    const piece = stretch(bytes, random).slice();
    const at = random.int(0, Math.max(0, bytes.length - piece.length));
    bytes.set(piece.subarray(0, bytes.length - at), at);
    return bytes;
  },
  // A word of the product's
  (bytes, random, { words }) => {
    const word = new TextEncoder().encode(random.pick(words));
    const at = place(bytes, random);
    const behind = random.chance(0.5) ? at : at + word.length;
    return joined(bytes.subarray(0, at), word, bytes.subarray(behind));
  },
  // A piece of another input
  (bytes, random, { other }) => {
    const piece = stretch(other(), random);
    const at = place(bytes, random);
    return joined(
      bytes.subarray(0, at),
      piece,
      bytes.subarray(at + (random.chance(0.5) ? piece.length : 0)),
    );
  },
  // The end of another input
  (bytes, random, { other }) => {
    const tail = other();
    return joined(bytes.subarray(0, place(bytes, random)), tail.subarray(place(tail, random)));
  },
  (bytes, random) => bytes.subarray(0, random.int(0, bytes.length)),
];

/** Some changes at random that know nothing of what the bytes are. */
export function changedBytes(bytes: Uint8Array, random: Random, stock: Stock): Uint8Array {
  let changed: Uint8Array = bytes.slice();
  for (let times = 1 << random.int(0, 3); times > 0; times--)
    changed = random.pick(changes)(changed, random, stock).slice(0, LongestInput);
  return changed;
}
