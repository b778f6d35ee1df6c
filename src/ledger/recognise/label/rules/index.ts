import { dateRules } from "./dates";
import { dealingRules } from "./dealings";
import { figureRules } from "./figures";
import { matterRules } from "./matters";
import { peopleRules } from "./people";
import { personalRules } from "./personal";
import { placeRules } from "./places";
import { lastRefusals, refusalRules } from "./refusals";
import type { LabelRule } from "./rule";

/** All rules, in the order they are tried. */
export const LABEL_RULES: readonly LabelRule[] = [
  ...refusalRules,
  ...dateRules,
  ...personalRules,
  ...placeRules,
  ...peopleRules,
  ...matterRules,
  ...dealingRules,
  ...figureRules,
  ...lastRefusals,
];
