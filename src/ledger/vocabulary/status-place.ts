import type { Clause } from "./status-clause";
import type { Token } from "./status-lexicon";

/** A piece where it stands. */
export interface Place {
  readonly clause: Clause;
  readonly text: string;
  readonly token: Token;
  /** The next two pieces of the same clause. */
  readonly next: Token | null;
  readonly after: Token | null;
}

const CLAUSE_ENDS = new Set('，。；：、！？,.;:!?\n()（）[]【】“”"~～/|'.split(""));

/** Whether nothing but the clause's end follows. */
export function endsClause(text: string, end: number): boolean {
  return end >= text.length || CLAUSE_ENDS.has(text.charAt(end));
}

/** The rest of the clause from a position on, at most `longest` characters; `null` when it is longer. */
export function restOfClause(text: string, from: number, longest: number): string | null {
  let to = from;
  while (!endsClause(text, to)) if (++to - from > longest) return null;
  return text.slice(from, to);
}
