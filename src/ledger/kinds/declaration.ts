import type { FieldId } from "../fields";

/** A word and how strongly it speaks for the kind; 1 is one clear sign. */
export type Cue = readonly [word: string, weight: number];

/** What a kind of ledger is, under its id in `KINDS`. Everything that knows kinds reads these declarations. */
export interface KindDeclaration {
  /** What a column of the field says for (or against) the kind; fields not named say nothing. */
  readonly fields: Readonly<Partial<Record<FieldId, number>>>;
  /** A ledger of the kind has at least one of these columns. */
  readonly core: readonly FieldId[];
  /** Fields every record should have filled, when the ledger has the column. */
  readonly required: readonly FieldId[];
  /** Words of a title or sheet name; the strongest one found counts. */
  readonly titleWords: readonly Cue[];
  /** Words inside column labels; each column counts once, later ones less. */
  readonly labelWords: readonly Cue[];
  /** Of these words those that tables of another sort use as well: they do not say that a table is ours. */
  readonly shared: readonly string[];
  /** Dates along the life of a record; each is on or after those before it. */
  readonly dateOrder: readonly FieldId[];
  /** Words offered for the status column; none: the kind has no status. */
  readonly statusWords: readonly string[];
  /** Columns of an empty ledger, left to right: what the month's rates and visits need; none: not offered. */
  readonly startColumns: readonly FieldId[];
}

/** Fields that several columns of a ledger may carry. */
export const REPEATABLE_FIELDS: readonly FieldId[] = ["count", "rate", "score", "rating"];
