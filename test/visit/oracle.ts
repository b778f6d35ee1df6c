/**
 * Who is due, found by walking through the calendar a day at a time, apart from the program: plain
 * records, ISO dates, JavaScript dates, no day numbers and no rule for “a month later”.
 */
export interface PlainHousehold {
  readonly village: string;
  readonly person: string;
  readonly class: "" | "一般" | "重点" | "发案地周边" | "困难户" | "学生家庭";
  readonly owner: string;
}

/** What happened to the household of this number. */
export interface PlainVisit {
  readonly household: number;
  readonly on: string;
  readonly visitor: string;
  /** "" when nobody was asked. */
  readonly rating: string;
}

export interface PlainRating {
  readonly household: number;
  readonly on: string;
  readonly rating: string;
}

export interface PlainDispute {
  /** A petition is looked after once closed, but is no incident while open. */
  readonly isPetition?: boolean;
  readonly household: number;
  readonly foundOn: string;
  /** "" while open. */
  readonly closedOn: string;
  readonly revisitedOn: string;
}

export interface PlainTownship {
  readonly households: readonly PlainHousehold[];
  readonly visits: readonly PlainVisit[];
  readonly ratings: readonly PlainRating[];
  readonly disputes: readonly PlainDispute[];
}

export interface OracleDue {
  readonly household: number;
  readonly reason: string;
  readonly dueOn: string;
  readonly overdueDays: number;
}

const BELOW = ["基本满意", "一般", "不满意", "不太满意", "比较安全"];
const OUTSIDE = ["", "不了解", "弃权"];

/** The due list of the week of the as-of day. */
export function oracleDue(township: PlainTownship, asOf: string): OracleDue[] {
  const sunday = walk(asOf, (day) => weekday(day) === 0);
  const due: OracleDue[] = [];
  township.households.forEach((_, household) => {
    const next = firstReason(township, household, asOf, sunday);
    if (next === null) return;
    due.push({ household, ...next, overdueDays: daysBetween(next.dueOn, asOf) });
  });
  return due;
}

function firstReason(
  { households, visits, ratings, disputes }: PlainTownship,
  household: number,
  asOf: string,
  sunday: string,
): { reason: string; dueOn: string } | null {
  const mine = <T extends { readonly household: number }>(list: readonly T[]) =>
    list.filter((one) => one.household === household);
  const days = mine(visits)
    .map(({ on }) => on)
    .filter((on) => on <= asOf)
    .sort();
  const last = days.at(-1);
  if (last === undefined) return { reason: "never-visited", dueOn: asOf };
  const cases = mine(disputes).filter(({ foundOn }) => foundOn <= asOf);
  const isOpen = ({ closedOn }: PlainDispute) => closedOn === "" || closedOn > asOf;
  const visitClass = households[household]?.class ?? "";
  const closings = cases
    .filter((one) => !isOpen(one) && !(one.revisitedOn !== "" && one.revisitedOn <= asOf))
    .map((one) => (one.closedOn > one.foundOn ? one.closedOn : one.foundOn))
    .filter((closedOn) => closedOn > last)
    .sort();
  const weeklySince = (arose: string) => countDays(arose > last ? arose : last, 7);
  const open = cases.filter((one) => isOpen(one) && !one.isPetition).map(({ foundOn }) => foundOn);
  const unhappySince = belowSince(mine(visits), mine(ratings), asOf);
  const incident = visitClass === "发案地周边" ? [last] : open.sort();
  const candidates: [string, boolean, () => string][] = [
    ["incident", incident.length > 0, () => weeklySince(incident[0] ?? "")],
    ["weekly-rating", unhappySince !== "", () => weeklySince(unhappySince)],
    ["weekly-class", visitClass === "重点", () => weeklySince(last)],
    ["after-closing", closings.length > 0, () => countDays(closings[0] ?? "", 7)],
    ["term", visitClass === "学生家庭", () => endOfNextTerm(last)],
    ["monthly", visitClass !== "学生家庭", () => sameDayNextMonth(last)],
  ];
  const listed = candidates.filter(
    ([reason, applies, dueOn]) =>
      applies && (reason === "term" ? `${dueOn().slice(0, 7)}-01` : dueOn()) <= sunday,
  );
  const [first] = listed.map(([, , dueOn]) => dueOn()).sort();
  return first === undefined ? null : { reason: listed[0]?.[0] ?? "", dueOn: first };
}

/** The day from which every day's answer is below 满意/安全, "" when the last one is not. */
function belowSince(
  visits: readonly PlainVisit[],
  ratings: readonly PlainRating[],
  asOf: string,
): string {
  const rounds = [
    ...visits.map(({ on, rating }) => ({ on, rating })),
    ...ratings.map(({ on, rating }) => ({ on, rating })),
  ].filter(({ on, rating }) => on <= asOf && !OUTSIDE.includes(rating));
  // The last of a day counts; satisfaction sheets come after visits.
  const ofDay = new Map(rounds.map(({ on, rating }) => [on, rating]));
  let since = "";
  for (const on of [...ofDay.keys()].sort())
    if (!BELOW.includes(ofDay.get(on) ?? "")) since = "";
    else if (since === "") since = on;
  return since;
}

function tomorrow(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** The first day from `day` on for which the test holds. */
function walk(day: string, test: (day: string) => boolean): string {
  while (!test(day)) day = tomorrow(day);
  return day;
}

function countDays(day: string, days: number): string {
  for (let i = 0; i < days; i++) day = tomorrow(day);
  return day;
}

function daysBetween(from: string, to: string): number {
  let count = 0;
  for (; from < to; from = tomorrow(from)) count++;
  return count;
}

const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();
const isLastOfMonth = (day: string) => tomorrow(day).endsWith("-01");

/** Walks into the next month until the same day of the month, or its last day. */
function sameDayNextMonth(last: string): string {
  const first = walk(tomorrow(last), (day) => day.endsWith("-01"));
  return walk(first, (day) => day.slice(8) === last.slice(8) || isLastOfMonth(day));
}

const isTermStart = (day: string) => day.endsWith("-03-01") || day.endsWith("-09-01");

/** Walks to the term after the one of the last visit and to that term's last day. */
function endOfNextTerm(last: string): string {
  const nextTerm = walk(tomorrow(last), isTermStart);
  return walk(nextTerm, (day) => isTermStart(tomorrow(day)));
}
