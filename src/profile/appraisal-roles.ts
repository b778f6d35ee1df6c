import type { AppraisalPart } from "./appraisal";
import type { Profile } from "./profile";
import { refuse, type Refused } from "./schema";

/**
 * Refusal of the first item that asks for the quota of a role without one, null when there is none:
 * such an item would be without base everywhere and never be noticed. `quotas` are those of the
 * whole profile, inherited ones included.
 */
export function refuseStrayRole(
  appraisal: AppraisalPart | undefined,
  quotas: Profile["quotas"],
): Refused | null {
  for (const [index, { score }] of (appraisal?.items ?? []).entries()) {
    if (score.kind !== "quota" || Object.hasOwn(quotas, score.role)) continue;
    const path = `appraisal.items[${index}].score.role`;
    return refuse(path, "unknown-id", Object.keys(quotas).join("|"));
  }
  return null;
}
