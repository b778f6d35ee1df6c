import type { Profile } from "./profile";

/**
 * The profile as a JSON document: two blanks an indent, keys in the order of the contract, a line end
 * at the end. `parseProfile(JSON.parse(exportProfile(p)))` gives `p` again.
 */
export function exportProfile(profile: Profile): string {
  const document = {
    version: profile.version,
    unitName: profile.unitName,
    decimals: profile.decimals,
    visitWeekday: profile.visitWeekday,
    targets: profile.targets,
    limits: profile.limits,
    quotas: profile.quotas,
    safetyWeights: profile.safetyWeights,
    compositeWeights: profile.compositeWeights,
    vocabulary: profile.vocabulary,
    columns: profile.columns,
    ...(profile.rules === undefined ? {} : { rules: profile.rules }),
    ...(profile.appraisal === undefined ? {} : { appraisal: profile.appraisal }),
    ...(profile.notice === undefined ? {} : { notice: profile.notice }),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
