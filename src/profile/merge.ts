import { mergeAppraisals } from "./appraisal";
import type { Profile } from "./profile";

/** What a profile document states: any of the keys. */
export type ProfilePart = Partial<Profile>;

/**
 * `over` on top of `base` (for `extends`: the county's profile, then the township's). Tables are joined
 * key by key, vocabularies word by word and columns letter by letter; everything else is replaced.
 */
export function mergeProfiles(base: Profile, over: ProfilePart): Profile {
  const rules = joined(base.rules, over.rules);
  const appraisal = mergeAppraisals(base.appraisal, over.appraisal);
  const notice = { ...base.notice, ...over.notice };
  return {
    version: 1,
    unitName: over.unitName ?? base.unitName,
    decimals: over.decimals ?? base.decimals,
    // null is a statement of its own: no fixed weekday.
    visitWeekday: over.visitWeekday === undefined ? base.visitWeekday : over.visitWeekday,
    targets: joined(base.targets, over.targets),
    limits: joined(base.limits, over.limits),
    quotas: joined(base.quotas, over.quotas),
    safetyWeights: over.safetyWeights ?? base.safetyWeights,
    compositeWeights: joined(base.compositeWeights, over.compositeWeights),
    vocabulary: joinedTables(base.vocabulary, over.vocabulary),
    columns: joinedTables(base.columns, over.columns),
    ...(Object.keys(rules).length > 0 ? { rules } : {}),
    ...(appraisal === undefined ? {} : { appraisal }),
    ...(Object.keys(notice).length > 0 ? { notice } : {}),
  };
}

type Table<T> = Readonly<Record<string, T>>;

function joined<T>(base: Table<T> | undefined, over: Table<T> | undefined): Table<T> {
  return { ...base, ...over };
}

function joinedTables<T>(base: Table<Table<T>>, over: Table<Table<T>> | undefined) {
  const result: Record<string, Table<T>> = { ...base };
  for (const [key, table] of Object.entries(over ?? {}))
    result[key] = joined(Object.hasOwn(base, key) ? base[key] : undefined, table);
  return result;
}
