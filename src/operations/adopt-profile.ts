import { partOver } from "../profile/part-over";
import { defaultProfile, mergeProfiles, type ProfilePart } from "../profile/index";
import type { Profile } from "../profile/profile";
import { refuseStray, type GivenProfile } from "./stored-profile";

/**
 * How a profile from outside is taken: `whole` in place of the settings in force; only what it has `stated`,
 * the rest stays; `beneath` what the township has changed itself, as a county's.
 */
export const ADOPT_WAYS = ["whole", "stated", "beneath"] as const;

export type AdoptWay = (typeof ADOPT_WAYS)[number];

/** A profile document by the name of its file. */
export interface NamedProfile extends GivenProfile {
  readonly name: string;
}

/**
 * The settings that would be in force. `documents`: the profile taken, then the one it extends, and so on. Throws
 * `profile-invalid` when a quota is scored that none of them has.
 */
export function adoptedProfile(
  current: Profile,
  documents: readonly [NamedProfile, ...NamedProfile[]],
  way: AdoptWay,
): Profile {
  const over = (base: Profile): Profile =>
    documents.reduceRight((profile, { given }) => mergeProfiles(profile, given), base);
  const profile =
    way === "stated"
      ? withOwnRules(over(current), documents.find(({ given }) => hasItems(given))?.given)
      : over(defaultProfile);
  const adopted =
    way === "beneath" ? laidOver(profile, partOver(defaultProfile, current)) : profile;
  refuseStray(adopted, documents[0].name);
  return adopted;
}

function laidOver(base: Profile, part: ProfilePart): Profile {
  return withOwnRules(mergeProfiles(base, part), part);
}

/** Items of two appraisals would not add up together: whose part lists items is appraised by them alone. */
function withOwnRules(profile: Profile, part: ProfilePart | undefined): Profile {
  const { appraisal } = part ?? {};
  return appraisal?.items === undefined ? profile : { ...profile, appraisal };
}

function hasItems({ appraisal }: ProfilePart): boolean {
  return appraisal?.items !== undefined;
}
