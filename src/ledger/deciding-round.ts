import type { Profile } from "../profile/profile";
import { dateFields } from "./field-types";
import type { FieldId } from "./fields";
import type { DateColumn, RecordColumn } from "./record-column";
import { readRating } from "./vocabulary/rating";
import { readStatus } from "./vocabulary/status";
import { saysNothing } from "./vocabulary/word";

/** What decides between the rounds of a field. */
export interface RoundChoice {
  readonly field: FieldId;
  /** First to last. */
  readonly members: readonly RecordColumn[];
  readonly rounds: (field: FieldId) => readonly RecordColumn[];
  readonly datesOf: (column: RecordColumn) => DateColumn;
  readonly profile: Profile;
}

/**
 * The round that decides, one a record: its place among the members, -1 where all are empty. The last
 * filled one does, an answer or a known word before others; of several time limits the latest; the
 * closing day is that of the round whose result decides.
 */
export function decidingRounds(choice: RoundChoice): Int32Array {
  const { field, members, rounds, datesOf } = choice;
  const last = lastFilled(members, rankOf(choice));
  if (field === "deadline")
    return filled(latestDay(members.map((member) => datesOf(member).ends)), last);
  const results = field === "closedOn" ? rounds("status") : [];
  if (results.length !== members.length) return last;
  return filled(lastFilled(results, rankOf({ ...choice, field: "status" })), last);
}

/** How much each value of a column says, by code: 0 nothing, 2 what is looked for. */
function rankOf({ field, datesOf, profile }: RoundChoice): (column: RecordColumn) => number[] {
  if (dateFields.has(field))
    return (column) =>
      datesOf(column).readings.map(({ kind }) => (kind === "blank" ? 0 : kind === "other" ? 1 : 2));
  return ({ distinct }) =>
    distinct.map((value) => {
      if (saysNothing(value)) return 0;
      if (field === "status") return readStatus(value, profile).state === "unknown" ? 1 : 2;
      if (field !== "rating") return 2;
      const { level } = readRating(value, profile);
      return level === "none" || level === "unknown" ? 1 : level === "blank" ? 0 : 2;
    });
}

function lastFilled(
  members: readonly RecordColumn[],
  ranks: (column: RecordColumn) => readonly number[],
): Int32Array {
  const count = members[0]?.codes.length ?? 0;
  const decides = new Int32Array(count).fill(-1);
  const best = new Uint8Array(count);
  members.forEach((member, place) => {
    const says = ranks(member);
    for (let i = 0; i < count; i++) {
      const rank = says[member.codes[i] ?? 0] ?? 0;
      if (rank === 0 || rank < (best[i] ?? 0)) continue;
      best[i] = rank;
      decides[i] = place;
    }
  });
  return decides;
}

function latestDay(rounds: readonly Int32Array[]): Int32Array {
  const count = rounds[0]?.length ?? 0;
  const decides = new Int32Array(count).fill(-1);
  for (let i = 0; i < count; i++) {
    let latest = 0;
    rounds.forEach((days, place) => {
      const day = days[i] ?? 0;
      if (day <= latest) return;
      latest = day;
      decides[i] = place;
    });
  }
  return decides;
}

/** The first choice, the second where there is none. */
function filled(first: Int32Array, second: Int32Array): Int32Array {
  return first.map((place, i) => (place < 0 ? (second[i] ?? -1) : place));
}
