import { refuseStrayRole } from "./appraisal-roles";
import { defaultProfile } from "./defaults";
import { documentSchema } from "./document-schema";
import type { KnownIds } from "./ids";
import { mergeProfiles, type ProfilePart } from "./merge";
import type { Profile } from "./profile";
import { readBy, type Refused } from "./schema";

export type ParsedProfile =
  | {
      readonly ok: true;
      /** The whole profile, absent keys filled with their defaults. */
      readonly profile: Profile;
      /** Only what the document states: what `mergeProfiles` puts over the profile it extends. */
      readonly given: ProfilePart;
      /** File named by `extends`, for the caller to read and merge. */
      readonly extends?: string;
    }
  | Refused;

/**
 * Reads a profile (JSON, already decoded). Unknown keys, wrong types and values out of range are
 * refused with the path of the key, such as `targets.resolution` or `safetyWeights[2]`; the document
 * itself has the path "". `known` lists the ids that may be named.
 */
export function parseProfile(json: unknown, known: KnownIds = {}): ParsedProfile {
  const read = readBy(documentSchema(known), json);
  if (!read.ok) return read;
  const { extends: base, ...given } = read.value;
  const profile = mergeProfiles(defaultProfile, given);
  // What a document extends may bring the quota: then whoever merges the two looks (`refuseStrayRole`).
  const stray = base === undefined ? refuseStrayRole(given.appraisal, profile.quotas) : null;
  if (stray !== null) return stray;
  return { ok: true, profile, given, ...(base === undefined ? {} : { extends: base }) };
}
