import type { ProfilePart } from "./merge";

/** The keys in the order of the contract. */
const KEYS = [
  "version",
  "unitName",
  "decimals",
  "visitWeekday",
  "targets",
  "limits",
  "quotas",
  "safetyWeights",
  "compositeWeights",
  "vocabulary",
  "columns",
  "rules",
  "appraisal",
  "notice",
] as const satisfies readonly (keyof ProfilePart)[];

/**
 * A profile, or what it states over another, as a JSON document: two blanks an indent, a line end at the end.
 * `parseProfile(JSON.parse(exportProfile(p)))` gives a whole profile `p` again.
 */
export function exportProfile(profile: ProfilePart): string {
  const stated = KEYS.flatMap((key) => (profile[key] === undefined ? [] : [[key, profile[key]]]));
  return `${JSON.stringify(Object.fromEntries(stated), null, 2)}\n`;
}
