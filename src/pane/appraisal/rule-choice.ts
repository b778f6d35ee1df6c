import type { AppraisalPart } from "../../profile/appraisal";
import { READY_RULES, type ReadyId } from "../../profile/ready/index";

export const READY_IDS = Object.keys(READY_RULES) as readonly ReadyId[];

/** Which ready rules a profile appraises by; `own`: rules of its own. */
export function readyOf(part: AppraisalPart | undefined): ReadyId | "own" {
  if (part === undefined) return "township";
  return READY_IDS.find((id) => isSame(READY_RULES[id], part)) ?? "own";
}

/** Whether two rules say the same, whatever the order of their keys. */
export function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  const [one, other] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  if (one.size !== other.size || Array.isArray(a) !== Array.isArray(b)) return false;
  for (const [key, value] of one)
    if (!other.has(key) || !isSame(value, other.get(key))) return false;
  return true;
}
