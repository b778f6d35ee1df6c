import type { LabelledLayout } from "../layout";
import type { SampledKind } from "../sampled-kinds";
import { DISPUTE_LAYOUTS, HAZARD_LAYOUTS, OPINION_LAYOUTS, PETITION_LAYOUTS } from "./matters";
import {
  CONTACT_LAYOUTS,
  HOUSEHOLD_LAYOUTS,
  SATISFACTION_LAYOUTS,
  TENHOUSE_LAYOUTS,
  VISIT_LAYOUTS,
} from "./people";
import { VILLAGE_REPORT, VOTE_REPORT } from "./reports";

/** Own layouts by kind; sheets in them are clean unless defects are asked for. */
export const OWN_LAYOUTS: Readonly<Record<SampledKind, readonly LabelledLayout[]>> = {
  dispute: DISPUTE_LAYOUTS,
  household: HOUSEHOLD_LAYOUTS,
  opinion: OPINION_LAYOUTS,
  visit: VISIT_LAYOUTS,
  satisfaction: [...SATISFACTION_LAYOUTS, VOTE_REPORT],
  hazard: HAZARD_LAYOUTS,
  petition: PETITION_LAYOUTS,
  contact: CONTACT_LAYOUTS,
  tenhouse: TENHOUSE_LAYOUTS,
  report: [VILLAGE_REPORT],
};
