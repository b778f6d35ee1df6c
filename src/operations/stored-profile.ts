import { FINDING_CODES } from "../check/codes";
import { FIELD_IDS } from "../ledger/fields";
import { KIND_IDS } from "../ledger/kind-ids";
import { fill } from "../locale/format";
import { profileText } from "../locale/zh-CN/profile";
import {
  defaultProfile,
  exportProfile,
  mergeProfiles,
  parseProfile,
  refuseStrayRole,
  type ParsedProfile,
  type ProfilePart,
} from "../profile/index";
import type { KnownIds } from "../profile/ids";
import type { Profile } from "../profile/profile";
import { Problem } from "../sheet/problem";
import { Bounds } from "../workbook/kept/bounds";
import type { Workbook } from "../workbook/port";
import { SettingKey } from "./settings";

/** The ids a profile may name. */
export const KNOWN_IDS: KnownIds = {
  fields: FIELD_IDS,
  kinds: KIND_IDS,
  codes: FINDING_CODES,
};

/** What a profile document states, with the file it extends, if any. */
export interface GivenProfile {
  readonly given: ProfilePart;
  readonly extends?: string;
}

/**
 * Reads a profile document. Throws `profile-not-json`, or `profile-invalid` with the path of the key
 * that is wrong; nothing of such a document is used.
 */
export function readProfile(text: string, file: string): GivenProfile {
  const parsed = parseProfile(parseJson(text, file), KNOWN_IDS);
  if (!parsed.ok) throw invalid(parsed, file);
  return parsed;
}

/** `given` over the profile it extends. Throws `profile-invalid` for what neither of them knows. */
export function extendProfile(base: Profile, { given }: GivenProfile, file: string): Profile {
  const profile = mergeProfiles(base, given);
  refuseStray({ ...profile, appraisal: given.appraisal ?? {} }, file);
  return profile;
}

/** Throws `profile-invalid` when the quota of a role is scored that the profile does not have. */
export function refuseStray({ appraisal, quotas }: Profile, file: string): void {
  const stray = refuseStrayRole(appraisal, quotas);
  if (stray !== null) throw invalid(stray, file);
}

function invalid(
  { path, problem, expected }: Extract<ParsedProfile, { readonly ok: false }>,
  file: string,
): Problem {
  return new Problem("profile-invalid", {
    file,
    path: path === "" ? profileText.whole : path,
    problem: fill(profileText[problem], { expected }),
  });
}

/** The settings a workbook carries, over `base`; those that cannot be read are left aside. */
export async function storedProfile(
  workbook: Workbook,
  base: Profile = defaultProfile,
): Promise<Profile> {
  const text = await workbook.settings.get(SettingKey.profile);
  if (text === null || text.length > Bounds.text) return base;
  try {
    return mergeProfiles(base, readProfile(text, workbook.name).given);
  } catch (error) {
    if (error instanceof Problem) return base;
    throw error;
  }
}

/** Keeps the settings in the workbook. */
export async function storeProfile(workbook: Workbook, profile: Profile): Promise<void> {
  await workbook.settings.set(SettingKey.profile, exportProfile(profile));
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem("profile-not-json", { file });
  }
}
