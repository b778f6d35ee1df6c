import type { Unread } from "../../ledger/account/unread";
import type { MatterKind } from "../../ledger/matters/states";
import {
  parsePeriod,
  sameLastYear,
  shiftPeriod,
  type Flow,
  type Material,
  type MatterCounts,
  type MonthMeasures,
  type PeriodMonth,
  type PeriodName,
  type RateGroup,
  type RatesReport,
  type TrendPoint,
} from "../../measure/index";
import type { Profile } from "../../profile/profile";
import type { Serial } from "../../sheet/serial";
import type { VisitPlan } from "../../visit/index";

/** Columns a month is broken down by. */
export const MONTH_GROUPINGS = ["village", "category", "level", "owner"] as const;

export type MonthGrouping = (typeof MONTH_GROUPINGS)[number];

/** Everything a 月报, 季报 … is written from. */
export interface MonthData {
  /** Who reports; "" when nobody knows. */
  readonly unit: string;
  /** `2024-05`, `2024-Q2` … */
  readonly period: PeriodName;
  /** The day it is filled in; judged is the period's end, or this day where it is earlier. */
  readonly asOf: Serial;
  readonly profile: Profile;
  /** Names, IDs and phones are masked. */
  readonly masked: boolean;
  /** What stands in the books and is in no figure. */
  readonly unread: readonly Unread[];
  readonly material: Material;
  readonly measures: MonthMeasures;
  /** The period before and the same one last year, as their own reports had them. */
  readonly before: RatesReport;
  readonly lastYear: RatesReport;
  readonly groups: Readonly<Record<MonthGrouping, RatesReport>>;
  /** For a month: the last twelve, oldest first, this month last. */
  readonly trend: readonly TrendPoint[];
  /** For a longer period: its months begun by the as-of day. */
  readonly months: readonly PeriodMonth[];
  /** Next week's visits; `null`: the ledgers know no households. */
  readonly visits: VisitPlan | null;
}

/** Whether last year's period is another than the one before: for a year the two coincide. */
export function showsLastYear({ period }: MonthData): boolean {
  return shiftPeriod(period, -1) !== sameLastYear(period);
}

const NO_FLOW: Flow = {
  carried: 0,
  found: 0,
  closed: 0,
  open: 0,
  overdue: 0,
  carriedClosed: 0,
  carriedOpen: 0,
};

/** Flow of a kind in a group; zeros without any. */
export function flowOf({ flows }: RateGroup, kind: MatterKind): Flow {
  return flows.get(kind) ?? NO_FLOW;
}

const NO_COUNTS = { base: 0, closed: 0, transferred: 0, failed: 0, withdrawn: 0 };

type ShownCounts = Pick<MatterCounts, keyof typeof NO_COUNTS>;

/** Counts of a kind in a group; zeros without any. */
export function countsOf({ counts }: RateGroup, kind: MatterKind): ShownCounts {
  return counts.matters.get(kind) ?? NO_COUNTS;
}

/** The groups of a report without the whole. */
export function partsOf({ groups }: RatesReport): readonly RateGroup[] {
  return groups.slice(1);
}

/** The kind a report without any matters is written for: one of zeros. */
export function mainKindOf({ measures }: MonthData): MatterKind {
  return measures.mainKind ?? "dispute";
}

/**
 * The kinds of matter the report tells of: those at hand; without any, disputes (零报告), unless the
 * ledgers hold visits or ratings to report on instead.
 */
export function shownKinds({ measures }: MonthData): readonly MatterKind[] {
  if (measures.kinds.length > 0) return measures.kinds;
  const { coverage, satisfaction, safety } = measures.report.groups[0].counts;
  return coverage !== null || satisfaction !== null || safety !== null ? [] : ["dispute"];
}

/** First day any matter of the kind was found, `null` without any: before it nothing was kept. */
export function beginOf({ material }: MonthData, kind: MatterKind): Serial | null {
  let first: Serial | null = null;
  for (const { kind: own, found } of material.matters)
    if (own === kind)
      for (const day of found) if (day > 0 && (first === null || day < first)) first = day;
  return first;
}

/** Whether the ledger was kept in a period already: before, there are no figures instead of zeros. */
export function keptIn(data: MonthData, kind: MatterKind, name: PeriodName | null): boolean {
  const begin = beginOf(data, kind);
  const period = name === null ? null : parsePeriod(name);
  return begin !== null && period !== null && period.to >= begin;
}
