import type { LabelRule } from "./rule";

/** Columns that have no field whatever else their label says; read before all other rules. */
export const refusalRules: readonly LabelRule[] = [
  { head: ["private"], not: ["hazard"], gives: [] },
  { head: ["system"], gives: [] },
  { head: ["money"], not: ["dispute"], gives: [] },
  { head: ["period"], gives: [] },
  { head: ["over"], gives: [] },
];
/** Read after all other rules. */
export const lastRefusals: readonly LabelRule[] = [
  {
    head: [
      "life",
      "signed",
      "paper",
      "approve",
      "supervise",
      "org",
      "other",
      "birth",
      "due",
      "enter",
      "register",
      "start",
    ],
    gives: [],
  },
];
