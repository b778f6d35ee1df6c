export { compareRates, type Comparison } from "./compare";
export type { Flow } from "./flow";
export {
  formCounts,
  type FormCounts,
  type FormFigures,
  type TierCounts,
  type TierOf,
} from "./form-counts";
export { GROUPINGS, UNKNOWN_GROUP, type By } from "./groups";
export { proveIdentities, type IdentityCheck, type IdentityId } from "./identities";
export { openMaterial, type Material, type MaterialOptions } from "./material";
export type { MatterCounts } from "./matter-tally";
export {
  measureMonth,
  monthOfMaterial,
  trendOf,
  type MonthMeasures,
  type MonthOptions,
  type TrendPoint,
} from "./measure-month";
export {
  measureRates,
  ratesOfMaterial,
  type Apart,
  type RateGroup,
  type RatesOptions,
  type RatesReport,
} from "./measure-rates";
export { overdueMatters, type OverdueMatter } from "./overdue-matters";
export { peopleBands, type PeopleBands } from "./people-bands";
export { rankBy, rankGroups, type Ranked } from "./ranking";
export type { Rate, RateBase, RateId } from "./rate";
export { NO_RATE, percentText, pointsText, type Decimals, type Ratio } from "./ratio";
export { belowTargets, checkTargets, type BelowTarget, type TargetCheck } from "./targets";
export type { UnknownWord } from "./unknown-words";
export {
  monthOf,
  parsePeriod,
  sameLastYear,
  shiftPeriod,
  type Period,
  type PeriodName,
  type Window,
} from "./window";
