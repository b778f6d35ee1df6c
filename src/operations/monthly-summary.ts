import type { Ledger } from "../ledger/ledger";
import { openRecords } from "../ledger/records";
import {
  askedFor,
  belowTargets,
  monthOfMaterial,
  openMaterial,
  parsePeriod,
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
import { visitSheet, visitSheetName } from "../report/visits/visit-sheet";
import type { SheetDraft } from "../sheet/draft";
import { Problem } from "../sheet/problem";
import { isoOf, type Serial } from "../sheet/serial";
import { planVisits, type VisitPlan } from "../visit/index";
import { openOnce } from "./open-once";
import { countedLedgers } from "./rate-books";
import type { Book } from "./read-book";
import { reportingUnit } from "./unit-name";
import { unreadIn } from "./unread";

export interface SummaryOptions {
  readonly profile: Profile;
  /** “Today” as a day serial: the day the report is filled in. */
  readonly asOf: Serial;
  /** `2024-05` */
  readonly month: PeriodName;
  /** Names, IDs and phones are masked. */
  readonly mask?: boolean;
}

/** The month's workbook as data, and what it says. */
export interface MonthSummary {
  readonly data: MonthData;
  /** 月报, the two forms, and next week's visits where they are too many for the 月报. */
  readonly drafts: readonly SheetDraft[];
  /** The stock sentence. */
  readonly sentence: string;
  /** All sentences, the stock one first. */
  readonly sentences: readonly string[];
  /** Villages below a target. */
  readonly belowTarget: readonly BelowTarget[];
}

/**
 * The monthly summary of all ledgers of the books together. Throws `Problem` with `no-ledger`,
 * `argument-month` (no month), or `month-not-begun` (one that begins after the as-of day).
 */
export function summariseMonth(books: readonly Book[], options: SummaryOptions): MonthSummary {
  const { profile } = options;
  const ledgers = countedLedgers(books);
  const data = monthData(ledgers, books, options);
  const next = data.visits;
  const drafts = [
    monthSheet(data, next === null ? "" : visitSheetName(next)),
    ...(shownKinds(data).includes("dispute") ? [provincialForm(data), modernList(data)] : []),
    ...(next !== null && next.due.length > MOST_VISITS ? [nextWeekSheet(data, next)] : []),
  ];
  return {
    data,
    drafts,
    sentence: monthSentence(data),
    sentences: monthSentences(data),
    belowTarget: belowTargets(data.groups.village.groups, profile),
  };
}

function monthData(
  ledgers: readonly Ledger[],
  books: readonly Book[],
  options: SummaryOptions,
): MonthData {
  const { profile, asOf, month, mask = false } = options;
  checkMonth(month, asOf);
  const open = openOnce(openRecords);
  const material = openMaterial(ledgers, { profile, open, asked: askedFor(asOf, month) });
  const measures = monthOfMaterial(material, { month, asOf });
  const { cut } = measures.report.window;
  const other = (name: PeriodName | null) =>
    ratesOfMaterial(material, { asOf, month: name ?? month });
  const by = (grouping: By) => ratesOfMaterial(material, { asOf, month, by: grouping });
  return {
    unit: reportingUnit(ledgers, profile),
    month,
    asOf,
    profile,
    masked: mask,
    unread: [...unreadIn(books, ledgers, material.opened), ...undatedMatters(material.matters)],
    material,
    measures,
    before: other(shiftPeriod(month, -1)),
    lastYear: other(sameLastYear(month)),
    groups: {
      village: by("village"),
      category: by("category"),
      level: by("level"),
      owner: by("owner"),
    },
    trend: trendOf(material, month, asOf),
    visits: knowsHouseholds(material)
      ? planVisits(ledgers, { profile, open, asOf: cut, week: cut + 7 })
      : null,
  };
}

function checkMonth(month: PeriodName, asOf: Serial): void {
  const period = parsePeriod(month);
  if (period === null || !/^\d{4}-\d{2}$/.test(month))
    throw new Problem("argument-month", { value: month });
  if (period.from > asOf) throw new Problem("month-not-begun", { month, asOf: isoOf(asOf) });
}

const HOUSEHOLD_KINDS = new Set<Ledger["kind"]>(["household", "visit", "satisfaction"]);

function knowsHouseholds({ opened }: Material): boolean {
  return opened.some(({ ledger }) => HOUSEHOLD_KINDS.has(ledger.kind));
}

function nextWeekSheet(data: MonthData, plan: VisitPlan): SheetDraft {
  const { unit, asOf, material, masked, profile, unread } = data;
  const { opened } = material;
  return visitSheet({
    unit,
    madeOn: asOf,
    plan,
    opened,
    masked,
    unread,
    decimals: profile.decimals,
  });
}
