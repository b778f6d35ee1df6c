import { daysOf, firstRoundDays } from "./days";
import { NEVER } from "./states";
import type { FieldId } from "../fields";
import type { Records } from "../records";
import { isFollowedUp } from "../vocabulary/follow-up";

/**
 * The day from which a record's revisit (or feedback) counts as done, `NEVER` while it is not: its
 * date (of several rounds the first), or no matter when if only the text says so. `null`: the ledger keeps neither column, so the
 * rate cannot be told from it.
 */
export function doneFrom(records: Records, date: FieldId, text: FieldId): Int32Array | null {
  const days = firstRoundDays(records, date) ?? daysOf(records, date);
  const column = records.column(text);
  if (days === null && column === null) return null;
  const says = column?.distinct.map(isFollowedUp);
  const from = new Int32Array(records.count).fill(NEVER);
  for (let i = 0; i < from.length; i++) {
    const day = days?.[i] ?? 0;
    if (day > 0) from[i] = day;
    else if (says?.[column?.codes[i] ?? 0] === true) from[i] = 0;
  }
  return from;
}
