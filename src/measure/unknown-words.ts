import { MatterState } from "../ledger/matters/states";
import type { FieldId } from "../ledger/fields";
import { squeeze } from "../sheet/text";
import type { Answers } from "./answers";
import type { Material } from "./material";
import type { Window } from "./window";

/** A word no vocabulary has: counted in the base (ratings: apart), never dropped. */
export interface UnknownWord {
  readonly field: FieldId;
  readonly word: string;
  readonly count: number;
}

/** The status and rating words of a window that nobody knows, most frequent first. */
export function unknownWords(
  material: Material,
  { from, cut }: Window,
  answers: readonly (Answers | null)[],
): UnknownWord[] {
  const statuses = new Map<string, number>();
  for (const { records, state, found, count } of material.matters)
    for (let i = 0; i < count; i++) {
      const day = found[i] ?? 0;
      if (state[i] !== MatterState.unknown || day < (from ?? 0) || day > cut) continue;
      const word = squeeze(String(records.value("status", i) ?? ""));
      statuses.set(word, (statuses.get(word) ?? 0) + 1);
    }
  const ratings = new Map<string, number>();
  for (const one of answers)
    for (const [word, count] of one?.tally.unknown ?? [])
      ratings.set(word, (ratings.get(word) ?? 0) + count);
  return [...listed("status", statuses), ...listed("rating", ratings)];
}

function listed(field: FieldId, counts: ReadonlyMap<string, number>): UnknownWord[] {
  return Array.from(counts, ([word, count]) => ({ field, word, count })).sort(
    (a, b) => b.count - a.count || (a.word < b.word ? -1 : 1),
  );
}
