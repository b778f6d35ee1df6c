import { defaultProfile } from "../../profile/index";
import type { Profile } from "../../profile/profile";
import { associateFunctions } from "./associate";

let profile: Profile = defaultProfile;

/** From the next calculation on, functions go by these settings. */
export function setFunctionProfile(settings: Profile): void {
  profile = settings;
}

/** Ties the functions to their ids. */
export function startFunctions(): void {
  associateFunctions(() => ({ profile }));
}
