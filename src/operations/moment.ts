import type { Profile } from "../profile/profile";
import type { Serial } from "../sheet/serial";

/** The settings and the clock an operation works by; both are handed in by the face. */
export interface Moment {
  readonly profile: Profile;
  /** “Today” as a day serial. */
  readonly asOf: Serial;
  /** Date and time for the journal, `2024-05-31 14:05`. */
  readonly at: string;
}
