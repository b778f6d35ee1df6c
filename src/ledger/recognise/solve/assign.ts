import type { FieldId } from "../../fields";
import { REPEATABLE_FIELDS } from "../../kinds/declaration";
import type { Candidate } from "./candidate";
import { mostGain } from "./most-gain";
import { append } from "../../../sheet/lists";

const REPEATABLE: ReadonlySet<FieldId> = new Set(REPEATABLE_FIELDS);

/**
 * The best field for each column so that the sum of scores is greatest and a field is used once;
 * repeatable ones as often as they fit. Columns that share no field are solved apart.
 */
export function assign(
  candidates: readonly (readonly Candidate[])[],
): readonly (Candidate | null)[] {
  const own = candidates.map(bestRepeatable);
  const chosen: (Candidate | null)[] = [...own];
  for (const columns of rivals(candidates)) {
    const fields: FieldId[] = [];
    for (const column of columns)
      for (const { field } of candidates[column] ?? [])
        if (!REPEATABLE.has(field) && !fields.includes(field)) fields.push(field);
    if (fields.length === 0) continue;
    const gain = columns.map((column, row) => {
      const line = new Float64Array(fields.length + columns.length);
      for (const { field, score } of candidates[column] ?? [])
        if (!REPEATABLE.has(field)) line[fields.indexOf(field)] = score;
      line[fields.length + row] = own[column]?.score ?? 0;
      return line;
    });
    mostGain(gain).forEach((at, row) => {
      const column = columns[row] as number;
      const field = fields[at];
      if (field !== undefined)
        chosen[column] = candidates[column]?.find((one) => one.field === field) ?? null;
    });
  }
  return chosen;
}

function bestRepeatable(list: readonly Candidate[]): Candidate | null {
  let best: Candidate | null = null;
  for (const candidate of list)
    if (REPEATABLE.has(candidate.field) && (best === null || candidate.score > best.score))
      best = candidate;
  return best;
}

/** Columns in groups of which no two share a field. */
function rivals(candidates: readonly (readonly Candidate[])[]): readonly (readonly number[])[] {
  const groupOf = new Map<FieldId, number[]>();
  const groups = new Set<number[]>();
  candidates.forEach((list, column) => {
    let group: number[] = [column];
    groups.add(group);
    for (const { field } of list) {
      if (REPEATABLE.has(field)) continue;
      const other = groupOf.get(field);
      if (other !== undefined && other !== group) {
        append(other, group);
        groups.delete(group);
        for (const [known, members] of groupOf) if (members === group) groupOf.set(known, other);
        group = other;
      }
      groupOf.set(field, group);
    }
  });
  return [...groups];
}
