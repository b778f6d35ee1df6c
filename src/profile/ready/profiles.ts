import type { ProfilePart } from "../merge";
import { READY_RULES } from "./index";

/** Profiles to start from, by whose desk it is: targets to change, the duties of its people, its appraisal. */
export const READY_PROFILES = {
  townshipOffice: {
    version: 1,
    targets: { resolution: 0.95, onTime: 0.9, satisfaction: 0.9, coverage: 1 },
    appraisal: READY_RULES.township,
  },
  village: {
    version: 1,
    targets: { resolution: 0.95, onTime: 0.95, satisfaction: 0.9, coverage: 1 },
    appraisal: READY_RULES.grid,
  },
  school: {
    version: 1,
    targets: { satisfaction: 0.95, coverage: 1 },
    quotas: {
      教干: { measure: "families", required: 20, per: "term" },
      教职工: { measure: "families", required: 10, per: "term" },
    },
    appraisal: READY_RULES.school,
  },
  workSafety: {
    version: 1,
    targets: { rectification: 1, onTime: 0.95 },
    limits: { hazard: 15 },
    appraisal: READY_RULES.workSafety,
  },
  congress: {
    version: 1,
    targets: { closing: 0.95, satisfaction: 0.9, feedback: 1 },
    quotas: { 人大代表: { measure: "contacts", required: 40, per: "year" } },
    appraisal: READY_RULES.deputies,
  },
} as const satisfies Readonly<Record<string, ProfilePart>>;

export type ReadyProfileId = keyof typeof READY_PROFILES;
