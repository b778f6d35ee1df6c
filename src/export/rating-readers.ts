import { isMatterKind } from "../ledger/matters/states";
import type { Records } from "../ledger/records";
import { isAnswer, lastRating, type RatingScale } from "../ledger/register/rating-columns";
import { countedRounds } from "../measure/answers";
import type { Material } from "../measure/material";
import type { Serial } from "../sheet/serial";
import { textOf, type ColumnType, type TableValue } from "./record-table";

type Reader = (record: number) => TableValue;

export const RATING_COLUMNS: Readonly<Record<string, ColumnType>> = {
  ratingText: "text",
  ratingScale: "text",
  ratingCounts: "flag",
  satisfied: "flag",
};

/** Records of each ledger whose answer is the one of its respondent that counts as of a day. */
export function countedAnswers(
  material: Material,
  scale: RatingScale,
  asOf: Serial,
): ReadonlyMap<Records, ReadonlySet<number>> {
  const counted = new Map<Records, Set<number>>();
  const { sources } = material.register();
  for (const { source, record } of countedRounds(material, scale, { from: null, cut: asOf })
    .rounds) {
    const records = sources[source];
    if (records === undefined) continue;
    const known = counted.get(records) ?? new Set<number>();
    counted.set(records, known.add(record));
  }
  return counted;
}

/**
 * The rating of a record in its standard word; `satisfied`: 满意, 基本满意 or their like, null for what is
 * no answer. `ratingCounts`: its respondent gave no later answer elsewhere.
 */
export function ratingReaders(
  material: Material,
  records: Records,
  counted: Readonly<Record<RatingScale, ReadonlyMap<Records, ReadonlySet<number>>>>,
  inBase: ((record: number) => TableValue) | undefined,
): ReadonlyMap<string, Reader> {
  const columns = material.ratings(records);
  if (columns.length === 0) return new Map();
  const scales: readonly RatingScale[] = ["satisfaction", "safety"];
  const scale = scales.find((one) => columns.some((column) => column.scale === one));
  if (scale === undefined) return new Map();
  const at = (record: number) => lastRating(columns, scale, record);
  const answers = counted[scale].get(records);
  const isMatter = isMatterKind(records.ledger.kind);
  return new Map<string, Reader>([
    [
      "rating",
      (record) => {
        const last = at(record);
        if (last === null) return null;
        const { canonical, standard } = last.reading;
        return canonical ?? standard ?? textOf(last.column.column.valueAt(record));
      },
    ],
    [
      "ratingText",
      (record) => {
        const last = at(record);
        return last === null ? null : textOf(last.column.column.valueAt(record));
      },
    ],
    ["ratingScale", (record) => (at(record) === null ? null : scale)],
    [
      "ratingCounts",
      (record) => {
        if (at(record) === null) return null;
        return isMatter ? inBase?.(record) === true : answers?.has(record) === true;
      },
    ],
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
