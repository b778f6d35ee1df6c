import type { Profile } from "./profile";

/**
 * Settings of a township that has set nothing. Limits: 30 days where no rule says otherwise, petitions
 * 60 days (信访工作条例, 2022); quotas: the cadre, deputy and teacher duties of the mass-work plans;
 * safety weights: four levels at 100, 80, 50, 0. No target: nothing is judged.
 */
export const defaultProfile: Profile = {
  version: 1,
  unitName: "",
  decimals: 2,
  visitWeekday: null,
  targets: {},
  limits: { dispute: 30, opinion: 30, hazard: 30, petition: 60 },
  quotas: {
    县直干部: { measure: "households", required: 100, per: "year" },
    乡镇干部: { measure: "households", required: 150, per: "year" },
    人大代表: { measure: "contacts", required: 40, per: "year" },
    教干: { measure: "families", required: 20, per: "term" },
    教职工: { measure: "families", required: 10, per: "term" },
  },
  safetyWeights: [100, 80, 50, 0],
  compositeWeights: {},
  vocabulary: {},
  columns: {},
};
