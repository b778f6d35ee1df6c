import type { KindId } from "../kind-ids";
import { contact } from "./contact";
import type { KindDeclaration } from "./declaration";
import { dispute } from "./dispute";
import { hazard } from "./hazard";
import { household } from "./household";
import { opinion } from "./opinion";
import { petition } from "./petition";
import { report } from "./report";
import { satisfaction } from "./satisfaction";
import { tenhouse } from "./tenhouse";
import { visit } from "./visit";

export const KINDS: Readonly<Record<KindId, KindDeclaration>> = {
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
