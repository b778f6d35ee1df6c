import type { Serial } from "../sheet/serial";
import type { Period } from "./period";

/** What a measure looks at: matters found from `from` on (`null`: ever), judged as of `cut`. */
export interface Window {
  readonly from: Serial | null;
  readonly cut: Serial;
}

/** Judged as of the period's end, or the as-of day where that is earlier (CONTRACT `--month`). */
export function windowOf(period: Period | null, asOf: Serial): Window {
  if (period === null) return { from: null, cut: asOf };
  const cut = Math.min(period.to, asOf);
  // A period that has not begun holds nothing yet, not negative days.
  return { from: Math.min(period.from, cut + 1), cut };
}
