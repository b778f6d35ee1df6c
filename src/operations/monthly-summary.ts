import type { Ledger } from "../ledger/ledger";
import { openRecords } from "../ledger/records";
import {
  askedFor,
  belowTargets,
  measuringMonth,
  measuringMonths,
  measuringTrend,
  monthsIn,
  openingMaterial,
  ratingMaterial,
  undatedMatters,
  sameLastYear,
  shiftPeriod,
  type BelowTarget,
  type By,
  type Material,
  type PeriodName,
} from "../measure/index";
import type { Profile } from "../profile/profile";
import { modernList } from "../report/forms/modern-list";
import { provincialForm } from "../report/forms/provincial-form";
import { shownKinds, type MonthData } from "../report/month/month-data";
import { layingMonthSheet } from "../report/month/month-sheet";
import { monthSentence, monthSentences } from "../report/month/sentences";
import { MOST_VISITS } from "../report/month/visits-table";
import { layingAnnex, visitSheetName } from "../report/visits/visit-sheet";
import type { SheetDraft } from "../sheet/draft";
import type { Serial } from "../sheet/serial";
import { runNow, type Steps } from "../sheet/steps";
import { planningVisits, type VisitPlan } from "../visit/index";
import { begunPeriod } from "./begun-period";
import { openOnce } from "./open-once";
import { countedLedgers } from "./rate-books";
import type { Book } from "./read-book";
import { reportingUnit } from "./unit-name";
import { unreadIn } from "./unread";

export interface SummaryOptions {
  readonly profile: Profile;
  /** “Today” as a day serial: the day the report is filled in. */
  readonly asOf: Serial;
  /** `2024-05`, `2024-Q2`, `2024-H1`, `2024` or `2024-03..2024-05` */
  readonly period: PeriodName;
  /** Names, IDs and phones are masked. */
  readonly mask?: boolean;
}

/** The figures of a month or longer period, and what they say. */
export interface MonthLook {
  readonly data: MonthData;
  /** The stock sentence. */
  readonly sentence: string;
  /** All sentences, the stock one first. */
  readonly sentences: readonly string[];
  /** Villages below a target. */
  readonly belowTarget: readonly BelowTarget[];
}

/** The same with its workbook. */
export interface MonthSummary extends MonthLook {
  /** 月报, the two forms, and next week's visits where they are too many for the 月报. */
  readonly drafts: readonly SheetDraft[];
}

/**
 * The summary of a month, or of a longer period, of all ledgers of the books together. Throws `Problem`
 * with `no-ledger`, `argument-month` (no period), or `month-not-begun` (one that begins after the as-of
 * day).
 */
export function summariseMonth(books: readonly Book[], options: SummaryOptions): MonthSummary {
  return runNow(summarising(books, options));
}

/** `summariseMonth` in steps of some columns, a kind of figure or a sheet. */
export function* summarising(books: readonly Book[], options: SummaryOptions): Steps<MonthSummary> {
  const look = yield* lookingAtMonth(books, options);
  return { ...look, drafts: yield* draftsOf(look.data) };
}

/**
 * What the summary will say, without its sheets, in steps of some columns or a kind of figure. Throws as
 * `summariseMonth` does.
 */
export function* lookingAtMonth(books: readonly Book[], options: SummaryOptions): Steps<MonthLook> {
  const { profile } = options;
  const data = yield* monthData(countedLedgers(books), books, options);
  yield;
  return {
    data,
    sentence: monthSentence(data),
    sentences: monthSentences(data),
    belowTarget: belowTargets(data.groups.village.groups, profile),
  };
}

/** The sheets of the workbook, the 月报 first; a sheet a step. */
function* draftsOf(data: MonthData): Steps<SheetDraft[]> {
  const next = data.visits;
  const drafts = [yield* layingMonthSheet(data, next === null ? "" : visitSheetName(next))];
  yield;
  if (shownKinds(data).includes("dispute")) {
    drafts.push(provincialForm(data));
    yield;
    drafts.push(modernList(data));
    yield;
  }
  if (next !== null && next.due.length > MOST_VISITS) drafts.push(yield* nextWeekSheet(data, next));
  return drafts;
}

function* monthData(
  ledgers: readonly Ledger[],
  books: readonly Book[],
  options: SummaryOptions,
): Steps<MonthData> {
  const { profile, asOf, period, mask = false } = options;
  begunPeriod(period, asOf);
  const open = openOnce(openRecords);
  const material = yield* openingMaterial(ledgers, {
    profile,
    open,
    asked: askedFor(asOf, period),
  });
  const measures = yield* measuringMonth(material, { period, asOf });
  const { cut } = measures.report.window;
  const other = (name: PeriodName | null) =>
    ratingMaterial(material, { asOf, period: name ?? period });
  const by = (grouping: By) => ratingMaterial(material, { asOf, period, by: grouping });
  const unread = [
    ...unreadIn(books, ledgers, material.opened),
    ...undatedMatters(material.matters),
  ];
  yield;
  return {
    unit: reportingUnit(ledgers, profile),
    period,
    asOf,
    profile,
    masked: mask,
    unread,
    material,
    measures,
    before: yield* other(shiftPeriod(period, -1)),
    lastYear: yield* other(sameLastYear(period)),
    groups: {
      village: yield* by("village"),
      category: yield* by("category"),
      level: yield* by("level"),
      owner: yield* by("owner"),
    },
    trend: monthsIn(period).length === 1 ? yield* measuringTrend(material, period, asOf) : [],
    months: yield* measuringMonths(material, period, asOf),
    visits: knowsHouseholds(material)
      ? yield* planningVisits(ledgers, { profile, open, asOf: cut, week: cut + 7 })
      : null,
  };
}

const HOUSEHOLD_KINDS = new Set<Ledger["kind"]>(["household", "visit", "satisfaction"]);

function knowsHouseholds({ opened }: Material): boolean {
  return opened.some(({ ledger }) => HOUSEHOLD_KINDS.has(ledger.kind));
}

function nextWeekSheet(data: MonthData, plan: VisitPlan): Steps<SheetDraft> {
  const { unit, asOf, material, masked, profile, unread } = data;
  const { opened } = material;
  return layingAnnex({
    unit,
    madeOn: asOf,
    plan,
    opened,
    masked,
    unread,
    decimals: profile.decimals,
  });
}
