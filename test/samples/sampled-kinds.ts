import type { KindId } from "../../src/ledger/kind-ids";

/** Kinds that samples can be made of; a new kind may come without, at first. */
export const SAMPLED_KINDS = [
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
] as const satisfies readonly KindId[];

export type SampledKind = (typeof SAMPLED_KINDS)[number];
