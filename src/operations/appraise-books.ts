import { appraising, labelsOf, type Appraisal } from "../appraise/index";
import { checking } from "../check/run";
import type { Unread } from "../ledger/account/unread";
import type { KindId } from "../ledger/kind-ids";
import type { Ledger } from "../ledger/ledger";
import { markColumns } from "../ledger/marks/mark-tables";
import type { PeriodName } from "../measure/index";
import type { AppraisalRules, AppraisedBy } from "../profile/appraisal";
import type { Profile } from "../profile/profile";
import { rulesOf } from "../profile/ready/index";
import type { Grid } from "../sheet/grid";
import type { Serial } from "../sheet/serial";
import { onceInSteps, runNow, type Steps } from "../sheet/steps";
import { begunPeriod } from "./begun-period";
import { noLedger } from "./no-ledger";
import { ledgersOf, type Book } from "./read-book";
import { unreadIn } from "./unread";

export interface AppraisalOptions {
  readonly profile: Profile;
  /** “Today” as a day serial. */
  readonly asOf: Serial;
  readonly period: PeriodName;
  /** Whom to appraise instead of whom the rules say. */
  readonly by?: AppraisedBy;
}

/**
 * Appraises the units that all ledgers of the books name, by the profile's rules. Throws `Problem` with
 * `no-ledger`, `argument-period`, or `month-not-begun` (a period that begins after the as-of day).
 */
export function appraiseBooks(books: readonly Book[], options: AppraisalOptions): Appraisal {
  return runNow(appraisals(books, options)(options.period));
}

/** Appraises the same books period by period, in steps; what is the same for all is found once. */
export function appraisals(
  books: readonly Book[],
  options: Omit<AppraisalOptions, "period">,
): (period: PeriodName) => Steps<Appraisal> {
  const { profile, asOf } = options;
  const rules = rulesOf(profile);
  const markSheets = markSheetsOf(books, labelsOf(rules));
  const ledgers = ledgersBeside(books, markSheets);
  const findings = onceInSteps(() => checking(ledgers, { profile, asOf }));
  return function* (period) {
    begunPeriod(period, asOf);
    if (ledgers.length === 0) throw noLedger(books);
    const wanted = { ...options, period, rules, markSheets, findings };
    const appraisal = yield* appraising(ledgers, wanted);
    const beside = unreadBeside(books, ledgers, markSheets);
    yield;
    return { ...appraisal, unread: [...beside, ...appraisal.unread] };
  };
}

/** Visible sheets of the clerk's with a column of marks, whatever else they are. */
function markSheetsOf(books: readonly Book[], labels: readonly string[]): readonly Grid[] {
  if (labels.length === 0) return [];
  return books.flatMap(({ sheets }) =>
    sheets.flatMap(({ info, owned, out, ledger }) =>
      owned || info.hidden || out === "taken-out" || markColumns(ledger.grid, labels).length === 0
        ? []
        : [ledger.grid],
    ),
  );
}

/** The ledgers of the books an appraisal by these rules counts from. */
export function appraisedLedgers(books: readonly Book[], rules: AppraisalRules): Ledger[] {
  return ledgersBeside(books, markSheetsOf(books, labelsOf(rules)));
}

function ledgersBeside(books: readonly Book[], markSheets: readonly Grid[]): Ledger[] {
  return books.flatMap(ledgersOf).filter((ledger) => isAppraised(ledger, markSheets));
}

/** Kinds a sheet of marks may be taken for: lists of places with figures. */
const LIKE_MARKS: ReadonlySet<KindId> = new Set<KindId>(["satisfaction", "tenhouse"]);

const MARKS_NAME = /评分|打分|考评|考核|评议表/;

/**
 * A report sheet holds counts, not matters. What looks like a poll is a sheet of marks where it says so and
 * has such a column, or does one of both and names every place once.
 */
function isAppraised(ledger: Ledger, markSheets: readonly Grid[]): boolean {
  const { kind, grid, title } = ledger;
  if (kind === null || kind === "report") return false;
  if (!LIKE_MARKS.has(kind)) return true;
  const isHeaded = markSheets.includes(grid);
  const isNamed = MARKS_NAME.test(grid.sheet + title);
  if (isHeaded && isNamed) return false;
  return !((isHeaded || isNamed) && namesEachOnce(ledger));
}

function namesEachOnce({ grid, columns, records }: Ledger): boolean {
  const column = columns.find(({ field }) => field === "village");
  if (column === undefined) return false;
  const names = Array.from(records, (row) => grid.values[row]?.[column.index]);
  return new Set(names).size === names.length;
}

/** What is not read of the books, but for the sheets that marks were read from. */
function unreadBeside(
  books: readonly Book[],
  ledgers: readonly Ledger[],
  markSheets: readonly Grid[],
): readonly Unread[] {
  const read = new Set(markSheets.map(({ book, sheet }) => JSON.stringify([book, sheet])));
  return unreadIn(books, ledgers).filter(
    ({ book, sheet, row }) => row !== null || !read.has(JSON.stringify([book, sheet])),
  );
}
