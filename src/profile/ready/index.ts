import { wholeRules, type AppraisalRules } from "../appraisal";
import type { Profile } from "../profile";
import { deputies } from "./deputies";
import { grid } from "./grid";
import { safeArea } from "./safe-area";
import { school } from "./school";
import { township } from "./township";
import { workSafety } from "./work-safety";

/** Rules to start from, by id; their names are in the locale. */
export const READY_RULES = { township, safeArea, grid, school, workSafety, deputies } as const;

export type ReadyId = keyof typeof READY_RULES;

/** The rules a township is appraised by: its profile's, else 乡镇千分考核. */
export function rulesOf(profile: Profile): AppraisalRules {
  return wholeRules(profile.appraisal, township);
}
