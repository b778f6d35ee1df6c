import { serialOf, type Serial } from "../../sheet/serial";

/** “Today” and the time for the journal, by the desk's own clock. */
export function deskClock(now: Date = new Date()): { readonly asOf: Serial; readonly at: string } {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  const two = (part: number): string => String(part).padStart(2, "0");
  return {
    asOf: serialOf(year, month, day),
    at: `${year}-${two(month)}-${two(day)} ${two(now.getHours())}:${two(now.getMinutes())}`,
  };
}
