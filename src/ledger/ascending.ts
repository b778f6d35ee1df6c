/** Looking things up in ascending arrays, such as the rows of records. */

/** Index of the first entry of an ascending array that is at least `least`. */
export function firstAtLeast(ascending: Int32Array, least: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of an entry of an ascending array, -1 when it is not there. */
export function indexIn(ascending: Int32Array, wanted: number): number {
  const at = firstAtLeast(ascending, wanted);
  return ascending[at] === wanted ? at : -1;
}
