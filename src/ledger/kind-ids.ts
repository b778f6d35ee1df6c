/** Kinds of ledger (台账); ids are part of the contract. */
export const KIND_IDS = [
  "dispute",
  "household",
  "opinion",
  "visit",
  "satisfaction",
  "hazard",
  "petition",
  "contact",
  "tenhouse",
  "report",
] as const;

export type KindId = (typeof KIND_IDS)[number];
