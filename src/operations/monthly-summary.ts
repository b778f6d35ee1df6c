import type { Ledger } from "../ledger/ledger";
import { openRecords } from "../ledger/records";
import {
  askedFor,
  belowTargets,
  monthOfMaterial,
  monthsIn,
  monthsOfMaterial,
  openMaterial,
  ratesOfMaterial,
  undatedMatters,
  sameLastYear,
  shiftPeriod,
  trendOf,
  type BelowTarget,
  type By,
  type Material,
  type PeriodName,
} from "../measure/index";
import type { Profile } from "../profile/profile";
import { modernList } from "../report/forms/modern-list";
import { provincialForm } from "../report/forms/provincial-form";
import { shownKinds, type MonthData } from "../report/month/month-data";
import { monthSheet } from "../report/month/month-sheet";
import { monthSentence, monthSentences } from "../report/month/sentences";
import { MOST_VISITS } from "../report/month/visits-table";
import { visitAnnex, visitSheetName } from "../report/visits/visit-sheet";
import type { SheetDraft } from "../sheet/draft";
import type { Serial } from "../sheet/serial";
import { planVisits, type VisitPlan } from "../visit/index";
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
  const look = lookAtMonth(books, options);
  return { ...look, drafts: draftSteps(look.data).map((draft) => draft()) };
}

/** `summariseMonth` in slices, so that a face stays alive. */
export async function summariseMonthSliced(
  books: readonly Book[],
  options: SummaryOptions,
  pause: () => Promise<void>,
): Promise<MonthSummary> {
  const look = lookAtMonth(books, options);
  const drafts: SheetDraft[] = [];
  for (const draft of draftSteps(look.data)) {
    await pause();
    drafts.push(draft());
  }
  await pause();
  return { ...look, drafts };
}

/** What the summary will say, without its sheets. Throws as `summariseMonth` does. */
export function lookAtMonth(books: readonly Book[], options: SummaryOptions): MonthLook {
  const { profile } = options;
  const data = monthData(countedLedgers(books), books, options);
  return {
    data,
    sentence: monthSentence(data),
    sentences: monthSentences(data),
    belowTarget: belowTargets(data.groups.village.groups, profile),
  };
}

/** How each sheet of the workbook is made, the 月报 first. */
function draftSteps(data: MonthData): (() => SheetDraft)[] {
  const next = data.visits;
  return [
    () => monthSheet(data, next === null ? "" : visitSheetName(next)),
    ...(shownKinds(data).includes("dispute")
      ? [() => provincialForm(data), () => modernList(data)]
      : []),
    ...(next !== null && next.due.length > MOST_VISITS ? [() => nextWeekSheet(data, next)] : []),
  ];
}

function monthData(
  ledgers: readonly Ledger[],
  books: readonly Book[],
  options: SummaryOptions,
): MonthData {
  const { profile, asOf, period, mask = false } = options;
  begunPeriod(period, asOf);
  const open = openOnce(openRecords);
  const material = openMaterial(ledgers, { profile, open, asked: askedFor(asOf, period) });
  const measures = monthOfMaterial(material, { period, asOf });
  const { cut } = measures.report.window;
  const other = (name: PeriodName | null) =>
    ratesOfMaterial(material, { asOf, period: name ?? period });
  const by = (grouping: By) => ratesOfMaterial(material, { asOf, period, by: grouping });
  return {
    unit: reportingUnit(ledgers, profile),
    period,
    asOf,
    profile,
    masked: mask,
    unread: [...unreadIn(books, ledgers, material.opened), ...undatedMatters(material.matters)],
    material,
    measures,
    before: other(shiftPeriod(period, -1)),
    lastYear: other(sameLastYear(period)),
    groups: {
      village: by("village"),
      category: by("category"),
      level: by("level"),
      owner: by("owner"),
    },
    trend: monthsIn(period).length === 1 ? trendOf(material, period, asOf) : [],
    months: monthsOfMaterial(material, period, asOf),
    visits: knowsHouseholds(material)
      ? planVisits(ledgers, { profile, open, asOf: cut, week: cut + 7 })
      : null,
  };
}

const HOUSEHOLD_KINDS = new Set<Ledger["kind"]>(["household", "visit", "satisfaction"]);

function knowsHouseholds({ opened }: Material): boolean {
  return opened.some(({ ledger }) => HOUSEHOLD_KINDS.has(ledger.kind));
}

function nextWeekSheet(data: MonthData, plan: VisitPlan): SheetDraft {
  const { unit, asOf, material, masked, profile, unread } = data;
  const { opened } = material;
  return visitAnnex({
    unit,
    madeOn: asOf,
    plan,
    opened,
    masked,
    unread,
    decimals: profile.decimals,
  });
}
