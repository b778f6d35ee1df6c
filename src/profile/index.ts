export { defaultProfile } from "./defaults";
export { exportProfile } from "./export";
export { RATE_IDS, type KnownIds, type RateId } from "./ids";
export { mergeProfiles, type ProfilePart } from "./merge";
export { parseProfile, type ParsedProfile } from "./parse";
export type { Profile, Quota } from "./profile";
