import { Counters, MostCounters } from "./counters";

/** Counters of the bundle this runs in; all 0 where nothing was built in. */
export const counters = countersHere();

function countersHere(): Uint8Array {
  const here: unknown = Reflect.get(globalThis, Counters);
  return here instanceof Uint8Array ? here : new Uint8Array(MostCounters);
}

/** How often something happened, roughly: once, twice, some times, often; a bit for each. */
const bucket = new Uint8Array(256);
for (let count = 1; count < 256; count++)
  bucket[count] =
    count < 4
      ? 1 << (count - 1)
      : count < 8
        ? 8
        : count < 16
          ? 16
          : count < 32
            ? 32
            : count < 128
              ? 64
              : 128;

/** What was seen of a target so far. */
export interface Seen {
  /** Bits of all buckets met, by counter. */
  readonly bits: Uint8Array;
  /** Counters met at all. */
  places: number;
}

export function newSeen(): Seen {
  return { bits: new Uint8Array(MostCounters), places: 0 };
}

/** Adds what the counters say to what was seen; answers how many of them say something new. */
export function take(seen: Seen, used: number): number {
  let found = 0;
  for (let at = 0; at < used; at++) {
    const count = counters[at];
    if (count === 0 || count === undefined) continue;
    const bit = bucket[count] ?? 0;
    const known = seen.bits[at] ?? 0;
    if ((known & bit) !== 0) continue;
    if (known === 0) seen.places++;
    seen.bits[at] = known | bit;
    found++;
  }
  return found;
}
