import { contentRules } from "./contents";
import { dateRules } from "./dates";
import { figureRules } from "./figures";
import { matterRules } from "./matters";
import { outcomeRules } from "./outcomes";
import { peopleRules } from "./people";
import { personalRules } from "./personal";
import { placeRules } from "./places";
import { questionRules } from "./questions";
import { lastRefusals, refusalRules } from "./refusals";
import type { LabelRule } from "./rule";

/** All rules, in the order they are tried. */
export const LABEL_RULES: readonly LabelRule[] = [
  ...refusalRules,
  ...questionRules,
  ...dateRules,
  ...personalRules,
  ...placeRules,
  ...peopleRules,
  ...matterRules,
  ...outcomeRules,
  ...contentRules,
  ...figureRules,
  ...lastRefusals,
];
