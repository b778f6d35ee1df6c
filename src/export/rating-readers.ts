import type { Matters } from "../ledger/matters/matters";
import type { Records } from "../ledger/records";
import { isAnswer, lastRating, type RatingScale } from "../ledger/register/rating-columns";
import type { Round } from "../ledger/register/rounds";
import type { RatingReading } from "../ledger/vocabulary/rating";
import { countedRounds, ratedFrom } from "../measure/answers";
import type { Material } from "../measure/material";
import type { Serial } from "../sheet/serial";
import { inBaseOn } from "./matter-readers";
import { textOf, type ColumnType, type TableValue } from "./record-table";

type Reader = (record: number) => TableValue;

export const RATING_COLUMNS: Readonly<Record<string, ColumnType>> = {
  ratingText: "text",
  ratingScale: "text",
  ratingCounts: "flag",
  ratedOn: "day",
  satisfied: "flag",
};

/** By ledger and record the rounds that count, one a respondent, of each scale. */
export type CountedRounds = Readonly<
  Record<RatingScale, ReadonlyMap<Records, ReadonlyMap<number, Round>>>
>;

/** The rounds of respondents that count as of a day. */
export function countedAnswers(material: Material, asOf: Serial): CountedRounds {
  const { sources } = material.register();
  const of = (scale: RatingScale): ReadonlyMap<Records, ReadonlyMap<number, Round>> => {
    const counted = new Map(sources.map((records) => [records, new Map<number, Round>()]));
    const { rounds } = countedRounds(material, scale, { from: null, cut: asOf });
    for (const round of rounds) {
      const records = sources[round.source];
      if (records !== undefined) counted.get(records)?.set(round.record, round);
    }
    return counted;
  };
  return { satisfaction: of("satisfaction"), safety: of("safety") };
}

/** What tells whether a rating counts: as a matter's, or as a respondent's. */
interface Counting {
  readonly counted: CountedRounds;
  readonly matters: Matters | null;
  readonly asOf: Serial;
}

/** The rating a record is exported with. */
interface Rated {
  readonly reading: RatingReading;
  readonly word: string;
}

/**
 * The rating of a record in its standard word; `satisfied`: 满意, 基本满意 or their like, null for what is
 * no answer. `ratingCounts`: a matter's is known and the matter in the base, a respondent gave no later answer
 * elsewhere; `ratedOn`: the day of a respondent's answer that counts.
 */
export function ratingReaders(
  material: Material,
  records: Records,
  { counted, matters, asOf }: Counting,
): ReadonlyMap<string, Reader> {
  const columns = material.ratings(records);
  const scales: readonly RatingScale[] = ["satisfaction", "safety"];
  const scale = scales.find((one) => columns.some((column) => column.scale === one));
  if (scale === undefined) return new Map();
  const rounds = counted[scale].get(records);
  const at = (record: number): Rated | null => {
    const round = rounds?.get(record);
    if (round !== undefined) return round;
    const last = lastRating(columns, scale, record);
    if (last === null) return null;
    return { reading: last.reading, word: textOf(last.column.column.valueAt(record)) };
  };
  const counts =
    matters === null
      ? (record: number) => rounds?.has(record) === true
      : matterCounts(matters, asOf);
  return new Map<string, Reader>([
    [
      "rating",
      (record) => {
        const own = at(record);
        return own === null ? null : (own.reading.canonical ?? own.reading.standard ?? own.word);
      },
    ],
    ["ratingText", (record) => at(record)?.word ?? null],
    ["ratingScale", (record) => (at(record) === null ? null : scale)],
    ["ratingCounts", (record) => (at(record) === null ? null : counts(record))],
    ["ratedOn", (record) => rounds?.get(record)?.day || null],
    [
      "satisfied",
      (record) => {
        const reading = at(record)?.reading;
        if (!isAnswer(reading)) return null;
        return reading.level === "satisfied" || reading.level === "basic";
      },
    ],
  ]);
}

function matterCounts(matters: Matters, asOf: Serial): (record: number) => boolean {
  const [inBase, knownFrom] = [inBaseOn(matters, asOf), ratedFrom(matters)];
  return (record) => inBase(record) && knownFrom(record) <= asOf;
}
