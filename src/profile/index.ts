export { defaultProfile } from "./defaults";
export { exportProfile } from "./export";
export { RATE_IDS } from "./ids";
export { mergeProfiles, type ProfilePart } from "./merge";
export { parseProfile } from "./parse";
