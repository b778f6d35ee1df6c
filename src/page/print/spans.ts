/** Rows and columns of an area, 0-based and inclusive. */
interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** An area as far as it is shown, in places among the shown rows and columns. */
export interface Span<Kept> {
  readonly of: Kept;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

/**
 * Where areas begin among the shown rows and columns (both ascending), by `row × columns + column`; those of
 * which nothing is shown are left out. Takes no longer than there are areas.
 */
export function spansOf<Kept>(
  list: Iterable<Kept>,
  areaOf: (one: Kept) => Area,
  rows: readonly number[],
  columns: readonly number[],
): Map<number, Span<Kept>> {
  const spans = new Map<number, Span<Kept>>();
  for (const of of list) {
    const { top, left, bottom, right } = areaOf(of);
    const [row, column] = [placeFrom(rows, top), placeFrom(columns, left)];
    const rowSpan = placeFrom(rows, bottom + 1) - row;
    const colSpan = placeFrom(columns, right + 1) - column;
    if (rowSpan > 0 && colSpan > 0)
      spans.set(row * columns.length + column, { of, row, column, rowSpan, colSpan });
  }
  return spans;
}

/** How many of an ascending list lie before a number. */
function placeFrom(list: readonly number[], from: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? from) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
