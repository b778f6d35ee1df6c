import type { Serial } from "../sheet/serial";

/** What somebody wants to know of the ledgers: it decides the year where nothing else tells it. */
export interface Asked {
  /** The day counted as today. */
  readonly asOf: Serial;
  /** Year of the month or period asked for; none: the as-of day's. */
  readonly year?: number;
}
