/**
 * `neutral` 一般: in the base, not satisfied. `none` 不了解, 弃权: outside the base, never overrides an
 * earlier answer. `blank`: nothing said. `unknown`: no rating word.
 */
export type RatingLevel =
  "satisfied" | "basic" | "neutral" | "unsatisfied" | "none" | "blank" | "unknown";

export interface RatingReading {
  readonly level: RatingLevel;
  /** `null` for words of both scales: 一般, 不了解. */
  readonly scale: "satisfaction" | "safety" | null;
  /** The standard word this word can be rewritten to without loss; `null` for free text. */
  readonly canonical: string | null;
  /** The standard word an answer with a remark means, where it is not to be rewritten to it. */
  readonly standard?: string;
  /** Place on the scale 安全, 比较安全, 不太安全, 不安全: index of the profile's `safetyWeights`. */
  readonly safety?: 0 | 1 | 2 | 3;
}
