/**
 * Adds items to the end of a list, however many: given as arguments (`push(...items)`), a hundred thousand of
 * them overflow the stack.
 */
export function append<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item);
}

/** The greatest of any number of numbers, `least` at least. */
export function greatest(numbers: Iterable<number>, least = -Infinity): number {
  let most = least;
  for (const number of numbers) most = Math.max(most, number);
  return most;
}

/** How many cells the longest of some rows has, `least` at least. */
export function widthOf(rows: Iterable<{ readonly length: number }>, least = 0): number {
  let width = least;
  for (const { length } of rows) width = Math.max(width, length);
  return width;
}
