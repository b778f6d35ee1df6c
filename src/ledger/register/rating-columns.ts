import type { Profile } from "../../profile/profile";
import type { RecordColumn, Records } from "../records";
import { readRating, type RatingReading } from "../vocabulary/rating";
import { wordingOf } from "../vocabulary/wording";
import { voteColumns } from "./vote-columns";

export type RatingScale = "satisfaction" | "safety";

/** A column of ratings, all on one scale: the question asked, not each word, decides it. */
export interface RatingColumn {
  readonly scale: RatingScale;
  readonly column: RecordColumn;
  /** By code of the column. */
  readonly readings: readonly RatingReading[];
}

/**
 * The rating columns of a ledger, left to right, rounds in their own order; those of a vote table are not
 * among them.
 */
export function ratingColumns(records: Records, profile: Profile): RatingColumn[] {
  const votes = new Set(
    voteColumns(records.ledger, profile).flatMap((question) => question.map(({ index }) => index)),
  );
  const rounds = records.rounds("rating");
  const others = records.columns("rating").filter((column) => !rounds.includes(column));
  return [...others, ...rounds]
    .filter((column) => !votes.has(column.column.index))
    .map((column) => {
      const meant = wordingOf(column.column);
      const readings = column.distinct.map((value) => readRating(meant(value), profile));
      return { scale: scaleOf(column, readings), column, readings };
    });
}

/** 安全感 in the label, else the scale of most of the column's words, else satisfaction. */
function scaleOf(column: RecordColumn, readings: readonly RatingReading[]): RatingScale {
  const label = [...column.column.parents, column.column.label].join("");
  if (label.includes("安全感")) return "safety";
  if (label.includes("满意")) return "satisfaction";
  let [safety, satisfaction] = [0, 0];
  for (const code of column.codes) {
    const scale = readings[code]?.scale;
    if (scale === "safety") safety++;
    else if (scale === "satisfaction") satisfaction++;
  }
  return safety > satisfaction ? "safety" : "satisfaction";
}

/** Whether a rating is an answer: neither blank, nor 不了解/弃权, nor a word nobody knows. */
export function isAnswer(reading: RatingReading | undefined): reading is RatingReading {
  return (
    reading !== undefined &&
    reading.level !== "none" &&
    reading.level !== "blank" &&
    reading.level !== "unknown"
  );
}

/**
 * The rating of a record on one scale: of several rounds in a row the last that is an answer, else
 * the last that is not blank; `null`: all blank.
 */
export function lastRating(
  columns: readonly RatingColumn[],
  scale: RatingScale,
  record: number,
): { readonly reading: RatingReading; readonly column: RatingColumn } | null {
  let last: { reading: RatingReading; column: RatingColumn } | null = null;
  for (const column of columns) {
    if (column.scale !== scale) continue;
    const reading = column.readings[column.column.codes[record] ?? 0];
    if (reading === undefined || reading.level === "blank") continue;
    if (last === null || isAnswer(reading) || !isAnswer(last.reading)) last = { reading, column };
  }
  return last;
}
