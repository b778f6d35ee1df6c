/**
 * Rates counted the slow way from plain records, apart from the program: dates are ISO texts compared
 * as texts, statuses and ratings are looked up in the little tables below.
 */
export interface PlainMatter {
  readonly kind: "dispute" | "opinion" | "petition" | "hazard";
  readonly village: string;
  readonly category: string;
  readonly owner: string;
  readonly foundOn: string;
  readonly registeredOn: string;
  readonly deadline: string;
  readonly status: string;
  readonly closedOn: string;
  readonly revisitedOn: string;
  readonly feedback: string;
  readonly feedbackOn: string;
  readonly ratings: readonly string[];
}

type Meaning = "closed" | "open" | "transferred" | "failed" | "withdrawn" | "blank" | "unknown";

/** What the words mean, by the contract. */
export const STATUS_MEANING: Readonly<Record<string, Meaning>> = {
  已化解: "closed",
  "已化解,双方签订协议": "closed",
  已办结: "closed",
  实质性办结: "closed",
  程序性办结: "closed",
  已整改: "closed",
  是: "closed",
  "√": "closed",
  化解中: "open",
  未化解: "open",
  待办: "open",
  否: "open",
  已移交: "transferred",
  上报: "transferred",
  失败: "failed",
  撤回: "withdrawn",
  "": "blank",
  "—": "blank",
  见附件三: "unknown",
};

type Opinion = "good" | "fair" | "bad" | "outside";

export const RATING_MEANING: Readonly<Record<string, Opinion>> = {
  满意: "good",
  基本满意: "fair",
  比较满意: "fair",
  一般: "bad",
  不满意: "bad",
  很不满意: "bad",
  不了解: "outside",
  弃权: "outside",
  "": "outside",
  另见附页: "outside",
};

export type Fraction = readonly [numerator: number, denominator: number];

export interface OracleRates {
  readonly resolution: Fraction;
  readonly mediation: Fraction;
  readonly success: Fraction;
  readonly closing: Fraction;
  readonly onTime: Fraction;
  readonly rectification: Fraction;
  readonly satisfaction: Fraction;
  readonly strictSatisfaction: Fraction;
  readonly revisit: Fraction;
  readonly feedback: Fraction;
}

const LIMITS = { dispute: 30, opinion: 30, hazard: 30, petition: 60 };

const foundOf = (one: PlainMatter) => one.foundOn || one.registeredOn;
const later = (a: string, b: string) => (a > b ? a : b);

export function addDays(iso: string, days: number): string {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

function lastDay(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

function deadlineOf(one: PlainMatter): string {
  if (one.deadline !== "") return one.deadline;
  const start = one.registeredOn || one.foundOn;
  return start === "" ? "" : addDays(start, LIMITS[one.kind]);
}

/** First day on which it counts as closed, "" when it is not. */
function closedSince(one: PlainMatter): string | null {
  const meaning = STATUS_MEANING[one.status];
  const closed = meaning === "closed" || (meaning === "blank" && one.closedOn !== "");
  return closed ? later(one.closedOn, foundOf(one)) : null;
}

const isClosed = (one: PlainMatter, cut: string) => {
  const since = closedSince(one);
  return since !== null && since <= cut;
};

const isFailed = (one: PlainMatter, cut: string) =>
  STATUS_MEANING[one.status] === "failed" && later(one.closedOn, foundOf(one)) <= cut;

const isAnswered = ({ feedback, feedbackOn }: PlainMatter, cut: string) =>
  feedbackOn === "" ? feedback !== "" : feedbackOn <= cut;

const isWithdrawn = (one: PlainMatter) => STATUS_MEANING[one.status] === "withdrawn";

/** Somebody asked once; `rank` 2 in a satisfaction sheet, 1 on a visit. */
export interface PlainRound {
  readonly who: string;
  readonly on: string;
  readonly rating: string;
  readonly rank: number;
}

/** The last answer of each person, of those rounds that lie in the month (or before the as-of day). */
function lastAnswers(rounds: readonly PlainRound[], from: string, cut: string): Opinion[] {
  const inTime = rounds
    .filter(({ on, rating }) => on >= from && on <= cut && RATING_MEANING[rating] !== "outside")
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.rank - b.rank));
  const last = new Map(inTime.map(({ who, rating }) => [who, RATING_MEANING[rating] ?? "outside"]));
  return [...last.values()];
}

/** `month`: "2024-05" or null. */
export function oracleRates(
  all: readonly PlainMatter[],
  month: string | null,
  asOf: string,
  rounds: readonly PlainRound[] = [],
): OracleRates {
  const cut = month !== null && lastDay(month) < asOf ? lastDay(month) : asOf;
  const base = all.filter(
    (one) =>
      !isWithdrawn(one) &&
      foundOf(one) <= cut &&
      (month === null || foundOf(one).startsWith(`${month}-`)),
  );
  const of = (...kinds: PlainMatter["kind"][]) => base.filter((one) => kinds.includes(one.kind));
  const count = (list: readonly PlainMatter[], test: (one: PlainMatter) => boolean) =>
    list.filter(test).length;
  const closed = (list: readonly PlainMatter[]) => count(list, (one) => isClosed(one, cut));

  const disputes = of("dispute");
  const mediated = count(disputes, (one) => isClosed(one, cut) || isFailed(one, cut));
  const received = of("opinion", "petition");
  const hazards = of("hazard");
  const due = base.filter((one) => {
    const deadline = deadlineOf(one);
    return deadline !== "" && (isClosed(one, cut) || deadline < cut);
  });
  const opinions = [
    ...base.map((one) => lastOpinion(one, cut)).filter((one) => one !== "outside"),
    ...lastAnswers(rounds, month === null ? "" : `${month}-01`, cut),
  ];
  const good = opinions.filter((one) => one === "good").length;
  const fair = opinions.filter((one) => one === "fair").length;
  const done = base.filter((one) => isClosed(one, cut));
  return {
    resolution: [closed(disputes), disputes.length],
    mediation: [mediated, disputes.length],
    success: [closed(disputes), mediated],
    closing: [closed(received), received.length],
    onTime: [
      count(
        due,
        (one) => isClosed(one, cut) && one.closedOn !== "" && one.closedOn <= deadlineOf(one),
      ),
      due.length,
    ],
    rectification: [closed(hazards), hazards.length],
    satisfaction: [good + fair, opinions.length],
    strictSatisfaction: [good, opinions.length],
    revisit: [count(done, (one) => one.revisitedOn !== "" && one.revisitedOn <= cut), done.length],
    feedback: [count(base, (one) => isAnswered(one, cut)), base.length],
  };
}

function lastOpinion(one: PlainMatter, cut: string): Opinion {
  if ((one.revisitedOn || one.closedOn) > cut) return "outside";
  let last: Opinion = "outside";
  for (const word of one.ratings) {
    const meaning = RATING_MEANING[word] ?? "outside";
    if (meaning !== "outside") last = meaning;
  }
  return last;
}

export interface OracleHeadline {
  readonly carried: number;
  readonly found: number;
  readonly closed: number;
  readonly open: number;
  readonly overdue: number;
}

/** The headline of a month that has begun by the as-of day, each figure counted by its own words. */
export function oracleHeadline(
  all: readonly PlainMatter[],
  kind: PlainMatter["kind"],
  month: string,
  asOf: string,
): OracleHeadline {
  const start = `${month}-01`;
  const cut = lastDay(month) < asOf ? lastDay(month) : asOf;
  const known = all.filter((one) => one.kind === kind && !isWithdrawn(one) && foundOf(one) <= cut);
  const since = (one: PlainMatter) => closedSince(one) ?? "9999";
  const open = known.filter((one) => since(one) > cut);
  return {
    carried: known.filter((one) => foundOf(one) < start && since(one) >= start).length,
    found: known.filter((one) => foundOf(one) >= start).length,
    closed: known.filter((one) => since(one) >= start && since(one) <= cut).length,
    open: open.length,
    overdue: open.filter((one) => deadlineOf(one) !== "" && deadlineOf(one) < cut).length,
  };
}
