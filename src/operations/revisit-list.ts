import type { Unread } from "../ledger/account/unread";
import type { KindId } from "../ledger/kind-ids";
import type { Ledger } from "../ledger/ledger";
import { openRecords } from "../ledger/records";
import type { PeriodName } from "../measure/index";
import type { Profile } from "../profile/profile";
import { maskingOf } from "../report/mask-person";
import { layingVisits } from "../report/visits/visit-sheet";
import type { SheetDraft } from "../sheet/draft";
import type { Serial } from "../sheet/serial";
import { runNow, type Steps } from "../sheet/steps";
import { planningVisits, type VisitPlan } from "../visit/index";
import { begunPeriod } from "./begun-period";
import { noLedger } from "./no-ledger";
import { openOnce } from "./open-once";
import { ledgersOf, type Book } from "./read-book";
import { reportingUnit } from "./unit-name";
import { unreadIn } from "./unread";

export interface RevisitOptions {
  readonly profile: Profile;
  /** “Today” as a day serial. */
  readonly asOf: Serial;
  /** Any day of the week to plan; none: the as-of day's week. */
  readonly week?: Serial;
  /** Period the coverage looks at, `2024-05`, `2024-Q2` …; none: the as-of day's month. */
  readonly period?: PeriodName;
  /** Names and phones are masked. */
  readonly mask?: boolean;
}

export interface RevisitList {
  /** With the names masked when asked for. */
  readonly plan: VisitPlan;
  readonly draft: SheetDraft;
  /** What stands in the books and was not taken into account. */
  readonly unread: readonly Unread[];
}

/** Ledgers that tell of people, visits or open matters. */
const VISITED_KINDS: ReadonlySet<KindId | null> = new Set<KindId | null>([
  "household",
  "visit",
  "satisfaction",
  "contact",
  "tenhouse",
  "dispute",
  "opinion",
  "petition",
]);

/**
 * Whom to visit in a week, from all ledgers of the books together, and the sheet to hand out. Throws
 * `Problem` with `no-ledger`, `argument-month` or `month-not-begun`.
 */
export function listRevisits(books: readonly Book[], options: RevisitOptions): RevisitList {
  return runNow(listingRevisits(books, options));
}

/** `listRevisits` in steps of some rows or a part of the plan or of the sheet. */
export function* listingRevisits(
  books: readonly Book[],
  options: RevisitOptions,
): Steps<RevisitList> {
  const ledgers = visitedLedgers(books);
  const { profile, asOf, week, period, mask = false } = options;
  const open = openOnce(openRecords);
  const plan = yield* planningVisits(ledgers, {
    profile,
    asOf,
    open,
    ...(week === undefined ? {} : { week }),
    ...(period === undefined ? {} : { coverage: daysOf(period, asOf) }),
  });
  yield;
  const opened = ledgers.map((ledger) => open(ledger, profile));
  const unread = unreadIn(books, ledgers, opened);
  yield;
  const draft = yield* layingVisits({
    unread,
    unit: reportingUnit(ledgers, profile),
    madeOn: asOf,
    plan,
    opened,
    masked: mask,
    decimals: profile.decimals,
  });
  return { plan: mask ? maskedPlan(plan) : plan, draft, unread };
}

function visitedLedgers(books: readonly Book[]): Ledger[] {
  const ledgers = books.flatMap(ledgersOf).filter(({ kind }) => VISITED_KINDS.has(kind));
  if (ledgers.length === 0) throw noLedger(books);
  return ledgers;
}

/** The plan for whoever it is handed on to: what it says of persons is masked. */
function maskedPlan(plan: VisitPlan): VisitPlan {
  const { name } = maskingOf(true);
  const masked = <T extends { readonly person: string }>(one: T): T => ({
    ...one,
    person: name(one.person),
  });
  return {
    ...plan,
    due: plan.due.map(masked),
    plan: plan.plan.map((day) => ({ ...day, visits: day.visits.map(masked) })),
    coverage: { ...plan.coverage, unvisited: plan.coverage.unvisited.map(masked) },
    undated: plan.undated.map(masked),
    unmatched: plan.unmatched.map(masked),
  };
}

/** The days of a period up to the as-of day. */
function daysOf(name: PeriodName, asOf: Serial): { readonly from: Serial; readonly to: Serial } {
  const { from, to } = begunPeriod(name, asOf);
  return { from, to: Math.min(to, asOf) };
}
