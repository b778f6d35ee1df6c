/** The list with one item put in place of another. */
export function replaced<T>(list: readonly T[], index: number, item: T): readonly T[] {
  return list.map((one, place) => (place === index ? item : one));
}
