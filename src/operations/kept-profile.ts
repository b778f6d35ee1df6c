import { defaultProfile, mergeProfiles } from "../profile/index";
import type { Profile } from "../profile/profile";
import { Problem } from "../sheet/problem";
import { readProfile } from "./stored-profile";

/**
 * The settings kept on a computer for workbooks that have none of their own; `null` where there are none, or
 * none that can be read.
 */
export function keptProfile(text: string | null): Profile | null {
  if (text === null) return null;
  try {
    return mergeProfiles(defaultProfile, readProfile(text, "").given);
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}
