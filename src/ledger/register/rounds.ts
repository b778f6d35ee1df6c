import type { Profile } from "../../profile/profile";
import type { Serial } from "../../sheet/serial";
import { restsAfter, type Steps } from "../../sheet/steps";
import type { FieldId } from "../fields";
import type { KindId } from "../kind-ids";
import type { Records } from "../records";
import type { RatingReading } from "../vocabulary/rating";
import { isAnswer, lastRating, ratingColumns, type RatingScale } from "./rating-columns";
import type { People } from "./people";
import { ratingRounds } from "./rating-rounds";
import { visitDays } from "./visit-days";

/** One person asked once. Ratings that matters carry in their own rows are not among these. */
export interface Round {
  readonly source: number;
  readonly record: number;
  /** -1: the row names nobody. */
  readonly person: number;
  readonly scale: RatingScale;
  /** 0: unknown, earlier than any other. */
  readonly day: Serial;
  /** On the same day the higher one counts: a satisfaction sheet before a visit. */
  readonly rank: number;
  readonly reading: RatingReading;
  /** The word as it stands. */
  readonly word: string;
}

const RANKS: Readonly<Partial<Record<KindId, number>>> = {
  satisfaction: 2,
  visit: 1,
  household: 0,
};
/** A round's day: the day asked, else the day it was noted down. */
export const ROUND_DAYS: readonly FieldId[] = [
  "visitedOn",
  "revisitedOn",
  "registeredOn",
  "foundOn",
  "occurredOn",
  "feedbackOn",
];

const ONLY_VISITED: readonly FieldId[] = ["visitedOn"];

/** The rounds of satisfaction, visit and household ledgers, in the order of the rows. */
export function* collectingRounds(
  sources: readonly Records[],
  people: People,
  profile: Profile,
): Steps<Round[]> {
  const rounds: Round[] = [];
  for (const [source, records] of sources.entries()) {
    const { kind } = records.ledger;
    const rank = kind === null ? undefined : RANKS[kind];
    if (rank === undefined) continue;
    const columns = ratingColumns(records, profile);
    if (columns.length === 0) continue;
    const dayFields = kind === "household" ? ONLY_VISITED : ROUND_DAYS;
    const daysAt = visitDays(records, dayFields);
    const dated = ratingRounds(records, columns, dayFields);
    for (const scale of ["satisfaction", "safety"] as const)
      for (let record = 0; record < records.count; record++) {
        if (restsAfter(record)) yield;
        for (const { columns, dayAt } of dated) {
          const last = lastRating(columns, scale, record);
          if (last === null) continue;
          const { reading, column } = last;
          const [person = -1] = people.of(source, record);
          const word = String(column.column.valueAt(record) ?? "");
          const day = dayAt?.(record) ?? daysAt(record).at(-1) ?? 0;
          rounds.push({ source, record, person, scale, day, rank, reading, word });
        }
      }
  }
  return rounds;
}

/**
 * Whether `next` counts instead of `last` (CONTRACT “Ratings”): an answer before what is none, then
 * the later day, then the higher rank, then the later row.
 */
export function overrides(next: Round, last: Round): boolean {
  const [nextAnswers, lastAnswers] = [isAnswer(next.reading), isAnswer(last.reading)];
  if (nextAnswers !== lastAnswers) return nextAnswers;
  if (next.day !== last.day) return next.day > last.day;
  return next.rank >= last.rank;
}
