import type { SampledKind } from "../sampled-kinds";
import { disputes } from "./dispute";
import { hazards } from "./hazard";
import { households } from "./household";
import { opinions } from "./opinion";
import { petitions } from "./petition";
import type { RowMaker } from "./record";
import { satisfactions } from "./satisfaction";
import { tenhouses } from "./tenhouse";
import { contacts, visits } from "./visit";

/** How the rows of each kind are made; a report is filled column by column instead. */
export const ROW_MAKERS: Readonly<Record<Exclude<SampledKind, "report">, RowMaker>> = {
  dispute: disputes,
  household: households,
  opinion: opinions,
  visit: visits,
  satisfaction: satisfactions,
  hazard: hazards,
  petition: petitions,
  contact: contacts,
  tenhouse: tenhouses,
};
