import { contact } from "./contact";
import { dispute } from "./dispute";
import { hazard } from "./hazard";
import { household } from "./household";
import { opinion } from "./opinion";
import { petition } from "./petition";
import { report } from "./report";
import { satisfaction } from "./satisfaction";
import { tenhouse } from "./tenhouse";
import { visit } from "./visit";

/** All kinds by id, in the order they are told in. */
export const KINDS = {
  dispute,
  household,
  opinion,
  visit,
  satisfaction,
  hazard,
  petition,
  contact,
  tenhouse,
  report,
};
