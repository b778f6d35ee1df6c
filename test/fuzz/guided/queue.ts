import type { Random } from "../../samples/random";

/** An input that did something no other had done. */
export interface Kept {
  readonly bytes: Uint8Array;
  /** Milliseconds it took. */
  readonly time: number;
  /** How much of it was new. */
  readonly found: number;
  /** Picked so often, and so many of what came of it were kept. */
  picks: number;
  finds: number;
}

export interface Queue {
  readonly kept: Kept[];
  add(input: Pick<Kept, "bytes" | "time" | "found">): void;
  /** One to change next. */
  pick(): Kept;
  other(): Uint8Array;
}

/**
 * Inputs worth changing. What found much, bore fruit, runs fast and was seldom picked comes up more often; the
 * newest third gets half of the turns, since what lies behind new ground is not known yet.
 */
export function newQueue(random: Random): Queue {
  const kept: Kept[] = [];
  const energy = ({ found, picks, finds, time }: Kept) =>
    (1 + Math.log2(1 + found) + 4 * finds) / (1 + picks / 8) / (1 + time / 20);
  return {
    kept,
    add: (input) => void kept.push({ ...input, picks: 0, finds: 0 }),
    pick() {
      const from = random.chance(0.5) ? Math.floor((kept.length * 2) / 3) : 0;
      const some = Array.from({ length: 6 }, () => random.int(from, kept.length - 1));
      const [best] = some.flatMap((at) => kept[at] ?? []).sort((a, b) => energy(b) - energy(a));
      if (best === undefined) throw new Error("nothing to change");
      best.picks++;
      return best;
    },
    other: () => random.pick(kept).bytes,
  };
}
