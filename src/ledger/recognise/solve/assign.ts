import type { FieldId } from "../../fields";
import { REPEATABLE_FIELDS } from "../../kinds/declaration";
import type { Candidate } from "./candidates";

/** Best field for each column such that a field is used once; repeatable ones as often as they fit. */
export function assign(
  candidates: readonly (readonly Candidate[])[],
): readonly (Candidate | null)[] {
  const single: FieldId[] = [];
  for (const list of candidates)
    for (const { field } of list)
      if (!REPEATABLE_FIELDS.includes(field) && !single.includes(field)) single.push(field);
  const own = candidates.map((list) => bestRepeatable(list));
  const rows = candidates.length;
  const columns = single.length + rows;
  const gain = candidates.map((list, row) => {
    const line = new Float64Array(columns);
    for (const candidate of list) {
      const at = single.indexOf(candidate.field);
      if (at >= 0) line[at] = candidate.score;
    }
    line[single.length + row] = own[row]?.score ?? 0;
    return line;
  });
  const chosen = hungarian(gain, columns);
  return candidates.map((list, row) => {
    const at = chosen[row] as number;
    if (at >= single.length) return own[row] ?? null;
    return list.find((candidate) => candidate.field === single[at]) ?? null;
  });
}

function bestRepeatable(list: readonly Candidate[]): Candidate | null {
  let best: Candidate | null = null;
  for (const candidate of list)
    if (
      REPEATABLE_FIELDS.includes(candidate.field) &&
      (best === null || candidate.score > best.score)
    )
      best = candidate;
  return best;
}

/**
 * Hungarian method with potentials (Kuhn 1955, Munkres 1957; shortest augmenting paths), O(rows² ×
 * columns): for each row its column so that the sum of gains is greatest. Needs columns ≥ rows.
 */
function hungarian(gain: readonly Float64Array[], columns: number): Int32Array {
  const rows = gain.length;
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  const match = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    const way = new Int32Array(columns + 1);
    const least = new Float64Array(columns + 1).fill(Infinity);
    const used = new Uint8Array(columns + 1);
    let at = 0;
    match[0] = row;
    do {
      used[at] = 1;
      const current = match[at] as number;
      let delta = Infinity;
      let next = 0;
      for (let column = 1; column <= columns; column++) {
        if (used[column]) continue;
        const cost =
          -((gain[current - 1] as Float64Array)[column - 1] as number) -
          (rowPotential[current] as number) -
          (columnPotential[column] as number);
        if (cost < (least[column] as number)) {
          least[column] = cost;
          way[column] = at;
        }
        if ((least[column] as number) < delta) {
          delta = least[column] as number;
          next = column;
        }
      }
      for (let column = 0; column <= columns; column++) {
        if (used[column]) {
          rowPotential[match[column] as number] =
            (rowPotential[match[column] as number] as number) + delta;
          columnPotential[column] = (columnPotential[column] as number) - delta;
        } else least[column] = (least[column] as number) - delta;
      }
      at = next;
    } while (match[at] !== 0);
    while (at !== 0) {
      const before = way[at] as number;
      match[at] = match[before] as number;
      at = before;
    }
  }
  const chosen = new Int32Array(rows);
  for (let column = 1; column <= columns; column++)
    if ((match[column] as number) > 0) chosen[(match[column] as number) - 1] = column - 1;
  return chosen;
}
