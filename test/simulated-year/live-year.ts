import assert from "node:assert/strict";
import { mergeVillages } from "../../src/operations/merge-villages";
import { countedLedgers } from "../../src/operations/rate-books";
import {
  askedFor,
  monthsOfMaterial,
  openMaterial,
  proveMonths,
  ratesOfMaterial,
} from "../../src/measure/index";
import type { UnitResult } from "../../src/appraise/appraisal";
import { appraiseBooks } from "../../src/operations/appraise-books";
import { appraiseNow } from "../../src/operations/appraise-now";
import { checkNow } from "../../src/operations/check-now";
import { checkBooks } from "../../src/operations/check-books";
import { clearMarks } from "../../src/operations/clear-marks";
import { exportBooks } from "../../src/operations/export-books";
import { applyFixes, planFixesOf } from "../../src/operations/fix-now";
import { returnsNow } from "../../src/operations/returns-now";
import { listRevisits } from "../../src/operations/revisit-list";
import { revisitsNow } from "../../src/operations/revisits-now";
import { summaryNow } from "../../src/operations/summary-now";
import type { Book } from "../../src/operations/read-book";
import { defaultProfile as profile } from "../../src/profile/index";
import { isoOf } from "../../src/sheet/serial";
import { newWorkbook } from "../../src/workbook/file/new-workbook";
import { openWorkbook } from "../../src/workbook/file/index";
import { write } from "./cells";
import { expectedDue } from "./due";
import { assertSound, countsOf, ratesAt, sumOf, truth } from "./figures";
import {
  bookNow,
  doneAndUndone,
  fixAll,
  momentAt,
  openOffice,
  overnight,
  type,
  type Office,
} from "./office";
import { dayAfter, lastDay, liveMonth, makeWorld, serialOfIso, type World } from "./world";

export interface Year {
  readonly seed: number;
  readonly villages: number;
  readonly households: number;
  /** `2024-01` … in their order. */
  readonly months: readonly string[];
  /** Months at whose end everything is done; of the others figures, fixes and visits alone. */
  readonly thorough: (month: string) => boolean;
}

/** Lives a year month by month, every operation in each, and answers all figures as one text. */
export async function liveYear({
  seed,
  villages,
  households,
  months,
  thorough,
}: Year): Promise<string> {
  let world = makeWorld(seed, villages, households);
  let office = await openOffice("全镇台账.xlsx", write(world));
  const told: unknown[] = [];
  for (const month of months) {
    world = liveMonth(world, month, seed);
    office = await type(office, write(world));
    await endOfMonth(world, month, office, told);
    if (!thorough(month)) continue;
    await checks(world, month, office, told);
    await papers(month, office);
    if (/-(03|06|09|12)$/u.test(month)) told.push(await appraise(office, month));
    office = await overnight(office);
    await assertVillagesMakeTheTownship(world, month);
  }
  return JSON.stringify(told);
}

/** A month's work at its end; the clock of the computer jumps back in between. */
async function endOfMonth(
  world: World,
  month: string,
  { workbook }: Office,
  told: unknown[],
): Promise<void> {
  const end = lastDay(month);
  const moment = momentAt(end);
  const counts = figures(world, month, end, await bookNow(workbook));
  await doneAndUndone(workbook, `${month} fix`, async () => {
    const fixes = await planFixesOf(workbook, moment, null);
    assert.ok(fixes.length > 0, `${month}: something is untidy`);
    await applyFixes(workbook, moment, fixes);
  });
  await fixAll(workbook, moment);
  const tidy = await bookNow(workbook);
  assert.deepEqual(figures(world, month, end, tidy), counts, `${month}: tidied, the same`);
  told.push(counts);
  assertMonthsAddUp(tidy, end, month);
  for (const earlier of [dayAfter(end, -1), dayAfter(end, -31)])
    assertDue(world, tidy, earlier, `${month}, the clock at ${earlier}`);
}

/** Figures of a month and of its villages, which add up. */
function figures(world: World, month: string, end: string, book: Book): unknown {
  const report = ratesAt(book, end, month, "village");
  assertSound(report, month);
  const counts = countsOf(report);
  assert.deepEqual(counts, truth(world, month, end), `${month}: as they are`);
  assertDue(world, book, end, month);
  const clock = dayAfter(end, -12);
  assert.deepEqual(
    countsOf(ratesAt(book, clock, month)),
    truth(world, month, clock),
    `${month}, the clock at ${clock}`,
  );
  return counts;
}

function assertDue(world: World, book: Book, asOf: string, what: string): void {
  const { plan } = listRevisits([book], { profile, asOf: serialOfIso(asOf) });
  const due = plan.due.map(({ village, person, reason, dueOn, overdueDays }) =>
    [village, person, reason, isoOf(dueOn), String(overdueDays)].join(" "),
  );
  assert.deepEqual(due.sort(), expectedDue(world, asOf).sort(), `${what}: who is due`);
  assert.deepEqual([plan.undated, plan.unmatched], [[], []], what);
  assert.ok(plan.coverage.visited <= plan.coverage.households, what);
  const planned = plan.plan.flatMap(({ visits }) => visits);
  assert.equal(planned.length, plan.due.length, `${what}: each is planned once`);
}

/** Months, quarter, half-year and year: 排查 and 化解 add up, one month ends where the next begins. */
function assertMonthsAddUp(book: Book, asOf: string, month: string): void {
  const number = Number(month.slice(5));
  const year = month.slice(0, 4);
  const periods = [
    `${year}-Q${String(Math.ceil(number / 3))}`,
    `${year}-H${number > 6 ? "2" : "1"}`,
    year,
  ];
  const day = serialOfIso(asOf);
  for (const period of periods) {
    const asked = askedFor(day, period);
    const material = openMaterial(countedLedgers([book]), { profile, asked });
    const months = monthsOfMaterial(material, period, day);
    const proofs = proveMonths(months, ratesOfMaterial(material, { asOf: day, period }));
    assert.ok(months.length > 0 && proofs.length >= 4 * 4, period);
    const bad = proofs.filter(({ ok }) => !ok);
    assert.deepEqual(bad, [], `${period} at the end of ${month}`);
  }
}

/** 检查全部 with its marks; visits of a day to come are told. */
async function checks(world: World, month: string, { workbook }: Office, told: unknown[]) {
  const end = lastDay(month);
  const moment = momentAt(end);
  const { findings } = await doneAndUndone(workbook, `${month} check`, () =>
    checkNow(workbook, moment, null),
  );
  const rows = world.visits.flatMap(({ on }, at) => (on > end ? [at + 2] : []));
  const future = findings
    .filter(({ sheet, code }) => sheet === "走访" && code === "date-future")
    .flatMap(({ row, cells }) => (cells ?? [{ row }]).map((cell) => cell.row));
  assert.deepEqual(future.sort(byNumber), rows, `${month}: visits to come are told`);
  told.push(findings.map(({ sheet, row, column, code }) => [sheet, row, column, code].join(" ")));
  await checkNow(workbook, moment, null);
  await doneAndUndone(workbook, `${month} clear marks`, () => clearMarks(workbook, moment));
}

const byNumber = (a: number, b: number): number => a - b;

/** What is handed up, each taken back, the 月报 kept. */
async function papers(month: string, { workbook }: Office): Promise<void> {
  const moment = momentAt(lastDay(month));
  await doneAndUndone(workbook, `${month} visits`, () => revisitsNow(workbook, moment));
  await doneAndUndone(workbook, `${month} summary`, () =>
    summaryNow(workbook, moment, { period: month }),
  );
  const { sheets } = await summaryNow(workbook, moment, { period: month });
  assert.ok(sheets.length > 0);
  const { table } = exportBooks([await bookNow(workbook)], moment);
  const { records } = checkBooks([await bookNow(workbook)], moment);
  assert.equal(table.count, records, `${month}: every record is exported once`);
  // The clerk's computer is a day behind: what was done “later” is taken back all the same.
  const behind = momentAt(dayAfter(lastDay(month), -1));
  await doneAndUndone(workbook, `${month} returns`, () => returnsNow(workbook, behind));
}

async function appraise({ workbook }: Office, month: string): Promise<unknown> {
  const end = lastDay(month);
  const moment = momentAt(end);
  const quarter = `${month.slice(0, 4)}-Q${String(Number(month.slice(5)) / 3)}`;
  const periods = month.endsWith("12") ? [quarter, month.slice(0, 4)] : [quarter];
  const book = await bookNow(workbook);
  const told: unknown[] = [];
  for (const period of periods) {
    const { units } = appraiseBooks([book], { profile, asOf: serialOfIso(end), period });
    assertRanks(units, period);
    await doneAndUndone(workbook, `${period} appraisal`, () =>
      appraiseNow(workbook, moment, { period, notice: true }),
    );
    told.push(units.map(({ unit, score, rank, grade }) => [unit, score, rank, grade].join(" ")));
  }
  return told;
}

/** By score, those with a veto after all others. */
function assertRanks(units: readonly UnitResult[], period: string): void {
  const isBetter = (one: UnitResult, other: UnitResult): boolean => {
    const [mine, its] = [one, other].map(({ vetoed }) => (vetoed.length === 0 ? 0 : 1));
    return mine === its ? (one.score ?? -1) > (other.score ?? -1) : mine === 0;
  };
  for (const unit of units) {
    const better = units.filter((one) => isBetter(one, unit)).length;
    assert.equal(unit.rank, better + 1, `${period} ${unit.unit}: ranks follow the scores`);
  }
}

/** Every village's own workbook: alone it has its figures, merged it has the township's. */
async function assertVillagesMakeTheTownship(world: World, month: string): Promise<void> {
  const end = lastDay(month);
  const books: Book[] = [];
  for (const village of world.villages) {
    const { workbook } = await openOffice(`${village}台账.xlsx`, write(world, [village]));
    books.push(await bookNow(workbook));
  }
  const own = books.map((book, at) => {
    const counts = countsOf(ratesAt(book, end, month));
    const village = world.villages[at] ?? "";
    assert.deepEqual(counts, truth(world, month, end, village), `${month} ${village}`);
    return counts;
  });
  const merged = mergeVillages(books, { profile, asOf: serialOfIso(end) });
  const bytes = await newWorkbook("汇总.xlsx", merged.drafts).save();
  const whole = await openWorkbook(bytes, "汇总.xlsx");
  const report = ratesAt(await bookNow(whole), end, month, "village");
  assertSound(report, `${month} merged`);
  assert.deepEqual(countsOf(report), truth(world, month, end), `${month}: merged`);
  const asked = ["satisfaction", "strictSatisfaction"];
  const matters = (counts: ReturnType<typeof countsOf>) =>
    Object.entries(counts).filter(([id]) => !asked.includes(id));
  assert.deepEqual(matters(sumOf(own)), matters(countsOf(report)), `${month}: the villages' sum`);
  assertDue(world, await bookNow(whole), end, `${month} merged`);
}
