/**
 * A column for each row, each column once, so that the sum of gains is greatest: the Hungarian method
 * with potentials and shortest augmenting paths (Kuhn 1955, Munkres 1957), O(rows² × columns). Lines
 * are equally long and at least as long as there are rows.
 */
export function mostGain(gain: readonly Float64Array[]): readonly number[] {
  const rows = gain.length;
  const columns = gain[0]?.length ?? 0;
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  /** Row (from 1) that holds a column (from 1); index 0 is the row being placed. */
  const match = new Int32Array(columns + 1);
  const way = new Int32Array(columns + 1);
  const least = new Float64Array(columns + 1);
  const used = new Uint8Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    least.fill(Infinity);
    used.fill(0);
    match[0] = row;
    let at = 0;
    do {
      used[at] = 1;
      at = nearest(at);
    } while (match[at] !== 0);
    while (at !== 0) {
      const before = way[at] as number;
      match[at] = match[before] as number;
      at = before;
    }
  }
  const chosen = new Array<number>(rows).fill(0);
  for (let column = 1; column <= columns; column++)
    if ((match[column] as number) > 0) chosen[(match[column] as number) - 1] = column - 1;
  return chosen;

  /** Extends the tree of shortest paths by its nearest column and answers it. */
  function nearest(from: number): number {
    const current = match[from] as number;
    const line = gain[current - 1] as Float64Array;
    let delta = Infinity;
    let next = 0;
    for (let column = 1; column <= columns; column++) {
      if (used[column]) continue;
      const cost =
        -(line[column - 1] as number) -
        (rowPotential[current] as number) -
        (columnPotential[column] as number);
      if (cost < (least[column] as number)) {
        least[column] = cost;
        way[column] = from;
      }
      if ((least[column] as number) < delta) {
        delta = least[column] as number;
        next = column;
      }
    }
    for (let column = 0; column <= columns; column++) {
      if (used[column]) {
        const holder = match[column] as number;
        rowPotential[holder] = (rowPotential[holder] as number) + delta;
        columnPotential[column] = (columnPotential[column] as number) - delta;
      } else least[column] = (least[column] as number) - delta;
    }
    return next;
  }
}
