/** Adds one (or more) to a counter of a typed array. */
export function bump(counts: Int32Array, slot: number, by = 1): void {
  counts[slot] = (counts[slot] as number) + by;
}
