import type { Profile } from "../../profile/profile";
import { limitEnd, readTimeLimit, type TimeLimit } from "../../sheet/time-limit";
import type { Records } from "../records";
import { daysOf, lastDayOf } from "./days";

/**
 * The last day each matter may take, 0 where there is none: the day stated (the last day of a bare
 * month), or the time stated (30, 30日, 一个月) from the start, or the profile's limit of the kind from
 * the start. The start is 受理/登记, else 排查, else 发生 (DOMAIN §5).
 */
export function deadlines(records: Records, found: Int32Array, profile: Profile): Int32Array {
  const started = daysOf(records, "registeredOn");
  const usual: TimeLimit = { days: profile.limits[records.ledger.kind ?? ""] ?? 0, months: 0 };
  const column = records.dates("deadline");
  const limits = column?.distinct.map(readTimeLimit);
  const days = column?.readings.map(lastDayOf);
  const last = new Int32Array(records.count);
  const codes = column?.codes;
  for (let i = 0; i < last.length; i++) {
    const code = codes?.[i] ?? 0;
    const limit = limits?.[code] ?? null;
    const day = limit === null ? (days?.[code] ?? 0) : 0;
    if (day > 0) {
      last[i] = day;
      continue;
    }
    const start = started?.[i] || found[i] || 0;
    const { days: count, months } = limit ?? usual;
    if (start > 0 && count + months > 0) last[i] = limitEnd(start, limit ?? usual);
  }
  return last;
}
