import { defaultProfile } from "../../profile/index";
import type { Profile } from "../../profile/profile";
import { associateFunctions } from "./associate";

/** The settings functions calculate by: one place for both scripts of the shared runtime. */
const shared = globalThis as { taizhangProfile?: Profile };

/** From the next calculation on, functions go by these settings. */
export function setFunctionProfile(profile: Profile): void {
  shared.taizhangProfile = profile;
}

/** Ties the functions to their ids; harmless when done twice. */
export function startFunctions(): void {
  associateFunctions(() => ({ profile: shared.taizhangProfile ?? defaultProfile }));
}
