import { dateOf, monthEnd, serialOf, type Serial } from "../../sheet/serial";
import type { SaidDay } from "../vocabulary/status-times";

/** A day this much before the finding is the next year's: found in December, closed on 5 January. */
const A_SEASON = 90;

/**
 * The day a status says its matter was closed on; a bare month is its last day. Without a year it is the
 * first one that does not lie well before `found`, else the ledger's. 0: no day can be told.
 */
export function saidDay(said: SaidDay | undefined, found: Serial, year: number | null): Serial {
  if (said === undefined) return 0;
  if (said.year !== null) return dayIn(said, said.year);
  if (found === 0) return year === null ? 0 : dayIn(said, year);
  const foundIn = dateOf(found).year;
  const day = dayIn(said, foundIn);
  return day < found - A_SEASON ? dayIn(said, foundIn + 1) : day;
}

function dayIn({ month, day }: SaidDay, year: number): Serial {
  const first = serialOf(year, month, 1);
  const last = monthEnd(first);
  return day === null ? last : Math.min(first + day - 1, last);
}
