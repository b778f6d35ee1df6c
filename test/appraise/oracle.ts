/**
 * The appraisal computed the slow way, apart from the program: plain loops over plain rows, days as ISO
 * texts, arithmetic on pairs of whole numbers.
 */
import type { AppraisalRules, Score } from "../../src/profile/appraisal";
import { dayAfter, type PlainKind, type PlainRow, type PlainTownship } from "./plain-township";

export interface OracleUnit {
  readonly unit: string;
  readonly score: number | null;
  readonly rank: number | null;
  readonly grade: string | null;
  readonly vetoed: readonly string[];
  readonly points: readonly (number | null)[];
  readonly cases: readonly (readonly string[])[];
}

export interface Question {
  readonly township: PlainTownship;
  readonly rules: AppraisalRules;
  readonly decimals: number;
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
  /** Cells of error-level findings: kind and sheet row. */
  readonly errors: readonly { readonly kind: PlainKind; readonly row: number }[];
}

type Pair = readonly [bigint, bigint];

const LIMITS: Readonly<Record<PlainKind, number>> = {
  ...{ dispute: 30, opinion: 30, hazard: 30, petition: 60 },
};

export function oracle(question: Question): OracleUnit[] {
  const names: string[] = [];
  for (const row of question.township.rows)
    if (row.village !== "" && !names.includes(row.village)) names.push(row.village);
  const units = names.map((unit) => unitOf(unit, question));
  const ahead = (a: (typeof units)[number], b: (typeof units)[number]): boolean => {
    if (a.total === null || b.total === null) return false;
    const [downA, downB] = [a.vetoed.length > 0, b.vetoed.length > 0];
    return downA === downB ? less(b.total, a.total) : downB;
  };
  const count = units.filter((one) => one.total !== null).length;
  return units.map((one) => {
    const rank = one.total === null ? null : 1 + units.filter((other) => ahead(other, one)).length;
    return {
      ...{ unit: one.unit, vetoed: one.vetoed, points: one.points.map(shown), cases: one.cases },
      ...{ score: shown(one.total), rank, grade: gradeOf(one, rank, count, question.rules) },
    };
  });
}

function unitOf(unit: string, question: Question) {
  const { rules, decimals } = question;
  const all = question.township.rows.filter((row) => row.village === unit);
  const scored = rules.items.map((item) =>
    scoreOf(item.score, pair(item.full), all, unit, question),
  );
  const points = scored.map(({ worth }) => (worth === null ? null : round(worth, decimals)));
  let [earned, bonus, based, whole]: Pair[] = [zero, zero, zero, zero] as Pair[];
  let [plain, gaps] = [0, 0];
  rules.items.forEach((item, index) => {
    const worth = points[index] ?? null;
    if (item.score.kind === "bonus") bonus = add(bonus ?? zero, worth ?? zero);
    else {
      plain++;
      whole = add(whole ?? zero, pair(item.full));
      if (worth === null) gaps++;
      else [earned, based] = [add(earned ?? zero, worth), add(based ?? zero, pair(item.full))];
    }
  });
  const missing = minus(whole ?? zero, based ?? zero);
  let total: Pair | null = earned ?? zero;
  if (gaps === plain && plain > 0) total = null;
  else if (gaps > 0 && rules.missing === "full") total = round(add(total, missing), decimals);
  else if (gaps > 0 && rules.missing === "spread" && (based?.[0] ?? 0n) > 0n)
    total = round(mul(div(total, based ?? zero), whole ?? zero), decimals);
  if (total !== null) total = add(total, bonus ?? zero);
  const vetoed = rules.veto.filter((veto) => {
    if ("hand" in veto) return question.township.marks.some((m) => m.village === unit && m.vetoed);
    if ("count" in veto) return casesIn(veto.count, all, question).length > veto.above;
    const [above, below] = rateOf(veto.rate, all, question);
    return below > 0 && less([BigInt(above), BigInt(below)], pair(veto.below));
  });
  return {
    ...{ unit, total, points, vetoed: vetoed.map(({ id }) => id) },
    own: rules.missing === "none" ? minus(pair(rules.full), missing) : pair(rules.full),
    cases: scored.map(({ cases }) => cases),
  };
}

interface Worth {
  readonly worth: Pair | null;
  readonly cases: readonly string[];
}

function scoreOf(
  score: Score,
  full: Pair,
  rows: readonly PlainRow[],
  unit: string,
  question: Question,
): Worth {
  const plain = (worth: Pair | null): Worth => ({ worth, cases: [] });
  switch (score.kind) {
    case "proportional": {
      const [above, below] = rateOf(score.rate, rows, question);
      return plain(below === 0 ? null : mul(full, [BigInt(above), BigInt(below)]));
    }
    case "steps": {
      const [above, below] = rateOf(score.rate, rows, question);
      if (below === 0) return plain(null);
      for (const [atLeast, points] of score.steps)
        if (!less([BigInt(above), BigInt(below)], pair(atLeast))) return plain(pair(points));
      return plain(zero);
    }
    case "perCase": {
      const cases = casesIn(score.count, rows, question);
      const left = minus(full, mul(pair(score.points), pair(cases.length)));
      const floor = pair(score.floor ?? 0);
      return {
        worth: less(left, floor) ? floor : left,
        cases: cases.map(({ kind, row }) => `${kind} ${String(row)}`).sort(),
      };
    }
    case "bonus": {
      const gained = mul(pair(score.points), pair(casesIn(score.count, rows, question).length));
      return plain(less(pair(score.cap), gained) ? pair(score.cap) : gained);
    }
    case "quality": {
      const own = rows.filter((row) => !row.zero && isIn(row.found, question));
      if (own.length === 0) return plain(null);
      const errors = question.errors.filter((error) =>
        own.some((row) => row.kind === error.kind && row.row === error.row),
      ).length;
      const off = mul(pair(score.points), [BigInt(errors) * 100n, BigInt(own.length)]);
      return plain(less(full, off) ? zero : minus(full, off));
    }
    case "reporting": {
      const months: string[] = [];
      for (let day = question.from; day <= question.to; day = dayAfter(day, 1))
        if (day.endsWith("-01") && day <= question.asOf) months.push(day.slice(0, 7));
      const reported = months.filter((month) =>
        rows.some((row) => row.found.startsWith(month) && row.found <= question.asOf),
      );
      return plain(mul(full, [BigInt(reported.length), BigInt(months.length)]));
    }
    case "hand": {
      const marks = question.township.marks.find(({ village }) => village === unit)?.marks;
      return plain(marks === null || marks === undefined ? null : pair(marks));
    }
    case "quota":
      return plain(null);
  }
}

const cutOf = ({ to, asOf }: Question): string => (asOf < to ? asOf : to);
const isIn = (day: string, question: Question): boolean =>
  day >= question.from && day <= cutOf(question);
const dueOf = (row: PlainRow): string => row.deadline || dayAfter(row.found, LIMITS[row.kind]);
/** A matter closed on a day nobody wrote down is closed since it was found. */
const isClosed = (row: PlainRow, day: string): boolean =>
  row.state === "closed" && (row.closed || row.found) <= day;

function casesIn(id: string, rows: readonly PlainRow[], question: Question): PlainRow[] {
  const cut = cutOf(question);
  return rows.filter((row) => {
    if (row.zero || row.state === "withdrawn") return false;
    switch (id) {
      case "overdue":
        return row.found <= cut && !isClosed(row, cut) && dueOf(row) < cut;
      case "closed-late":
        return row.closed !== "" && isIn(row.closed, question) && row.closed > dueOf(row);
      case "unsolved":
        return isIn(row.found, question) && !isClosed(row, cut);
      case "joint-petitions":
        return (
          (row.kind === "petition" || row.kind === "dispute") &&
          isIn(row.found, question) &&
          row.people >= 5
        );
      default:
        return isIn(row.found, question) && row.closed <= cut && row.rating === "不满意";
    }
  });
}

function rateOf(id: string, rows: readonly PlainRow[], question: Question): [number, number] {
  const cut = cutOf(question);
  const base = rows.filter(
    (row) => !row.zero && row.state !== "withdrawn" && isIn(row.found, question),
  );
  const of = (...kinds: PlainKind[]): [number, number] => {
    const own = base.filter((row) => kinds.includes(row.kind));
    return [own.filter((row) => isClosed(row, cut)).length, own.length];
  };
  if (id === "resolution") return of("dispute");
  if (id === "closing") return of("opinion", "petition");
  if (id === "rectification") return of("hazard");
  if (id === "onTime") {
    const due = base.filter((row) => isClosed(row, cut) || dueOf(row) < cut);
    const inTime = due.filter(
      (row) => isClosed(row, cut) && row.closed !== "" && row.closed <= dueOf(row),
    );
    return [inTime.length, due.length];
  }
  const answers = base.filter(
    (row) => row.closed <= cut && row.rating !== "" && row.rating !== "不了解",
  );
  const good = answers.filter(({ rating }) => rating === "满意" || rating === "基本满意");
  return [good.length, answers.length];
}

function gradeOf(
  { total, own, vetoed }: ReturnType<typeof unitOf>,
  rank: number | null,
  count: number,
  { grades, vetoGrade }: AppraisalRules,
): string | null {
  if (vetoed.length > 0) return vetoGrade;
  if (total === null || rank === null) return null;
  let shares = zero;
  for (const grade of grades) {
    if ("share" in grade) {
      shares = add(shares, pair(grade.share));
      // rank ≤ ⌈share × units⌉ is the same as rank − 1 < share × units.
      if (less(pair(rank - 1), mul(shares, pair(count)))) return grade.name;
    } else if (!less(total, mul(pair(grade.atLeast), own))) return grade.name;
  }
  return null;
}

const zero: Pair = [0n, 1n];
const add = ([a, b]: Pair, [c, d]: Pair): Pair => [a * d + c * b, b * d];
const minus = (a: Pair, [c, d]: Pair): Pair => add(a, [-c, d]);
const mul = ([a, b]: Pair, [c, d]: Pair): Pair => [a * c, b * d];
const div = (a: Pair, [c, d]: Pair): Pair => mul(a, [d, c]);
const less = ([a, b]: Pair, [c, d]: Pair): boolean => a * d < c * b;

/** The digits of a decimal number as they stand. */
function pair(value: number): Pair {
  const [whole = "0", fraction = ""] = value.toFixed(6).split(".");
  return [BigInt(whole + fraction), 10n ** BigInt(fraction.length)];
}

/** Half up, by long division with one digit more. */
function round([a, b]: Pair, decimals: number): Pair {
  const scale = 10n ** BigInt(decimals);
  let whole = (a * scale * 10n) / b;
  while (whole * b > a * scale * 10n) whole--;
  let last = whole % 10n;
  if (last < 0n) last += 10n;
  const floor = (whole - last) / 10n;
  return [last >= 5n ? floor + 1n : floor, scale];
}

const shown = (value: Pair | null): number | null =>
  value === null ? null : Number(value[0]) / Number(value[1]);
