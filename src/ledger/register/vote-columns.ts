import type { Profile } from "../../profile/profile";
import { squeeze } from "../../sheet/text";
import type { FieldId } from "../fields";
import type { Ledger, LedgerColumn } from "../ledger";
import { readRating, type RatingReading } from "../vocabulary/rating";

/** A column of a vote table: how many said this. */
export interface VoteColumn {
  /** 0-based column of the grid. */
  readonly index: number;
  readonly rating: RatingReading;
}

const VOTE_FIELDS: readonly (FieldId | null)[] = ["rating", "count", null];
const COUNT_WORDS = /[(（]?(?:得票数?|票数?|人数|户数|份数|次数|数)[)）]?$/;

/**
 * The columns of a satisfaction ledger that hold vote counts (满意 12, 基本满意 3, …), one list a
 * question: two or more columns under the same parent whose labels are ratings. Columns ticked one a
 * row are no votes but the answer of a respondent.
 */
export function voteColumns(ledger: Ledger, profile: Profile): readonly (readonly VoteColumn[])[] {
  if (ledger.kind !== "satisfaction") return [];
  const questions = new Map<string, VoteColumn[]>();
  for (const column of ledger.columns) {
    if (!VOTE_FIELDS.includes(column.field)) continue;
    const rating = ratingOf(column, profile);
    if (rating === null) continue;
    const question = column.parents.join("\u0000");
    const columns = questions.get(question);
    const vote = { index: column.index, rating };
    if (columns === undefined) questions.set(question, [vote]);
    else columns.push(vote);
  }
  return [...questions.values()].filter(
    (columns) => columns.length > 1 && !isTicked(ledger, columns),
  );
}

function ratingOf(column: LedgerColumn, profile: Profile): RatingReading | null {
  const word = squeeze(column.label).replace(COUNT_WORDS, "");
  const rating = readRating(word, profile);
  return rating.level === "blank" || rating.level === "unknown" ? null : rating;
}

/** A tick group without a figure above 1: each row is one respondent's cross on the form. */
function isTicked(ledger: Ledger, columns: readonly VoteColumn[]): boolean {
  const group = ledger.tickGroups.find((one) => one.columns.includes(columns[0]?.index ?? -1));
  if (group === undefined) return false;
  for (const row of ledger.records)
    for (const { index } of columns) {
      const value = ledger.grid.values[row]?.[index];
      if (typeof value === "number" && value > 1) return false;
      if (typeof value === "string" && /^\s*(?:\d{2,}|[2-9])\s*$/.test(value)) return false;
    }
  return true;
}
