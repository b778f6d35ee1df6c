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
export { proveIdentities, type IdentityCheck } from "./identities";
export { latestMonth } from "./latest-month";
export { openingMaterial, openMaterial, type Material } from "./material";
export type { MatterCounts } from "./matter-tally";
export {
  measureMonth,
  measuringMonth,
  measuringTrend,
  monthOfMaterial,
  trendOf,
  type MonthMeasures,
  type TrendPoint,
} from "./measure-month";
export {
  measureRates,
  ratesOfMaterial,
  ratingMaterial,
  type RateGroup,
  type RatesOptions,
  type RatesReport,
} from "./measure-rates";
export { overdueMatters, type OverdueMatter } from "./overdue-matters";
export { peopleBands, type PeopleBands } from "./people-bands";
export { rankBy, rankGroups } from "./ranking";
export { rateIdOf } from "./rate-names";
export type { Rate, RateId } from "./rate";
export { NO_RATE, percentText, pointsValue, type Decimals, type Ratio } from "./ratio";
export { belowTargets, checkTargets, type BelowTarget } from "./targets";
export type { UnknownWord } from "./unknown-words";
export { measuringMonths, monthsOfMaterial, proveMonths, type PeriodMonth } from "./period-months";
export { askedFor } from "./asked-for";
export {
  monthOf,
  monthsIn,
  parsePeriod,
  periodAround,
  periodKind,
  sameLastYear,
  shiftPeriod,
  spanOf,
  type Period,
  type PeriodKind,
  type PeriodName,
} from "./period";
export { undatedMatters } from "./undated-matters";
