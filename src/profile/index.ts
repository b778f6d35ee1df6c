export { refuseStrayRole } from "./appraisal-roles";
export { defaultProfile } from "./defaults";
export { exportProfile } from "./export";
export { RATE_IDS } from "./ids";
export { mergeProfiles, type ProfilePart } from "./merge";
export { parseProfile, type ParsedProfile } from "./parse";
