/** Ids of the rates a profile can set a target for; part of the contract. */
export const RATE_IDS = [
  "resolution",
  "mediation",
  "success",
  "closing",
  "onTime",
  "rectification",
  "satisfaction",
  "strictSatisfaction",
  "safety",
  "composite",
  "coverage",
  "revisit",
  "feedback",
  "awareness",
] as const;

export type RateId = (typeof RATE_IDS)[number];

/** Ids a profile may name; what is not given is not checked (rates are always checked). */
export interface KnownIds {
  readonly rates?: readonly string[];
  readonly fields?: readonly string[];
  readonly kinds?: readonly string[];
  /** Finding codes. */
  readonly codes?: readonly string[];
}
