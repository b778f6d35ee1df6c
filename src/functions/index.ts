import { dueDate, overdueDays } from "./deadlines";
import type { FunctionDefinition } from "./definition";
import { groupRates } from "./group-rates";
import { visitCoverage } from "./households";
import { nextVisit } from "./next-visit";
import { checkId, checkPhone, idInfo, mask } from "./people";
import { checkPercent } from "./percent";
import { compositeScore, safetyIndex, satisfactionRate } from "./rating-rates";
import { scoreRank, tierScore } from "./scores";
import { summarySentence } from "./sentence";
import { closingRate, onTimeRate, resolutionRate } from "./status-rates";
import { normalDate, normalRating, normalStatus } from "./words";

export type {
  Argument,
  CellResult,
  FunctionContext,
  FunctionDefinition,
  Result,
} from "./definition";
export { isNotAvailable } from "./failure";

/** Namespace of all custom functions: `=TZ.化解率(…)`. */
export const NAMESPACE = "TZ";

/** All custom functions, in the order of the contract. */
export const FUNCTIONS: readonly FunctionDefinition[] = [
  resolutionRate,
  closingRate,
  onTimeRate,
  satisfactionRate,
  safetyIndex,
  compositeScore,
  visitCoverage,
  groupRates,
  nextVisit,
  overdueDays,
  dueDate,
  checkId,
  idInfo,
  checkPhone,
  normalDate,
  normalStatus,
  normalRating,
  mask,
  checkPercent,
  summarySentence,
  tierScore,
  scoreRank,
];
