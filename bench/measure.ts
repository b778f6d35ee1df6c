/** A line of the bench's table. */
export interface Line {
  readonly name: string;
  readonly ms: number;
  /** Against the yardstick of the same block, JSON.parse. */
  readonly ratio: number;
}

const ROUNDS = 9;

/** The best of some rounds in milliseconds, after one to warm up. */
export function best(work: () => unknown): number {
  work();
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    globalThis.gc?.();
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}
