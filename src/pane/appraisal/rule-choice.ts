import type { AppraisalPart } from "../../profile/appraisal";
import { READY_RULES, type ReadyId } from "../../profile/ready/index";
import { isSame } from "../../profile/same";

export const READY_IDS = Object.keys(READY_RULES) as readonly ReadyId[];

/** Which ready rules a profile appraises by; `own`: rules of its own. */
export function readyOf(part: AppraisalPart | undefined): ReadyId | "own" {
  if (part === undefined) return "township";
  return READY_IDS.find((id) => isSame(READY_RULES[id], part)) ?? "own";
}
