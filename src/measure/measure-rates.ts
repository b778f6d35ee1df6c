import type { Ledger } from "../ledger/ledger";
import { MatterState } from "../ledger/matters/states";
import { Problem } from "../sheet/problem";
import type { Serial } from "../sheet/serial";
import { runNow, type Steps } from "../sheet/steps";
import type { By } from "./groups";
import { openingMaterial, type Material, type MaterialOptions } from "./material";
import { measuringGroups, type MeasuredGroup } from "./measure-groups";
import type { Rate } from "./rate";
import { ratesOf } from "./rates";
import { unknownWords, type UnknownWord } from "./unknown-words";
import { askedFor } from "./asked-for";
import { parsePeriod, type Period, type PeriodName } from "./period";
import { windowOf, type Window } from "./window";

export interface RatesOptions extends MaterialOptions {
  /** “Today” as a day serial. */
  readonly asOf: Serial;
  /** Month (2024-05), quarter (2024-Q2), half-year (2024-H1) or year (2024); none: all matters. */
  readonly period?: PeriodName;
  readonly by?: By;
}

/** A group with its rates and what they were counted from. */
export interface RateGroup extends MeasuredGroup {
  /** `{}` for the whole, else `{village: "柳林村"}`. */
  readonly key: Readonly<Partial<Record<By, string>>>;
  readonly rates: readonly Rate[];
}

/** Rates as CONTRACT `rates` gives them, with all that a report wants to tell about them. */
export interface RatesReport {
  readonly asOf: Serial;
  readonly period: PeriodName | null;
  readonly by: By | null;
  readonly window: Window;
  /** The whole first, then the groups in order of appearance, the unknown one last. */
  readonly groups: readonly [RateGroup, ...RateGroup[]];
  readonly unknown: readonly UnknownWord[];
  readonly apart: Apart;
}

/** What the ledgers hold beside the base. */
export interface Apart {
  /** Matters without a day found: in the base of all matters, in no month. */
  readonly undatedMatters: number;
  /** Found after the cut: not there yet. */
  readonly laterMatters: number;
  /** Found before the window. */
  readonly earlierMatters: number;
  /** Rating rows without a day, when a month is asked for. */
  readonly undatedRatings: number;
}

/**
 * Every rate the ledgers can tell, for all of them and, with `by`, group by group. With a month the
 * base is what was found in it, judged as of its end or the as-of day, whichever is earlier (CONTRACT
 * “Pinned meanings”). Throws the `Problem` `argument-month` when `month` names none.
 */
export function measureRates(ledgers: readonly Ledger[], options: RatesOptions): RatesReport {
  return runNow(measuringRates(ledgers, options));
}

/** `measureRates` in steps of some columns or one kind of figure. */
function* measuringRates(ledgers: readonly Ledger[], options: RatesOptions): Steps<RatesReport> {
  const { asOf, period } = options;
  const material = yield* openingMaterial(ledgers, { asked: askedFor(asOf, period), ...options });
  return yield* ratingMaterial(material, options);
}

/** `measureRates` over ledgers opened before. */
export function ratesOfMaterial(
  material: Material,
  wanted: Pick<RatesOptions, "asOf" | "period" | "by">,
): RatesReport {
  return runNow(ratingMaterial(material, wanted));
}

/** `ratesOfMaterial` in steps of one kind of figure. */
export function* ratingMaterial(
  material: Material,
  { asOf, period, by }: Pick<RatesOptions, "asOf" | "period" | "by">,
): Steps<RatesReport> {
  const window = windowOf(period === undefined ? null : periodOf(period), asOf);
  const whole = yield* measuringGroups(material, window, null);
  const parts = by === undefined ? null : yield* measuringGroups(material, window, by);
  const rated = (group: MeasuredGroup, key: RateGroup["key"]): RateGroup => ({
    ...group,
    key,
    rates: ratesOf(group.counts, material.profile),
  });
  const [all] = whole.groups;
  if (all === undefined) throw new Error("the whole is always a group");
  yield;
  return {
    asOf,
    period: period ?? null,
    by: by ?? null,
    window,
    groups: [
      rated(all, {}),
      ...(by === undefined || parts === null
        ? []
        : parts.groups.map((group) => rated(group, { [by]: group.name }))),
    ],
    unknown: unknownWords(material, window, [whole.satisfaction, whole.safety]),
    apart: {
      ...mattersApart(material, window),
      undatedRatings: (whole.satisfaction?.undated ?? 0) + (whole.safety?.undated ?? 0),
    },
  };
}

export function periodOf(name: PeriodName): Period {
  const period = parsePeriod(name);
  if (period === null) throw new Problem("argument-month", { value: name });
  return period;
}

function mattersApart({ matters }: Material, { from, cut }: Window): Omit<Apart, "undatedRatings"> {
  let [undatedMatters, laterMatters, earlierMatters] = [0, 0, 0];
  for (const { found, state, count } of matters)
    for (let i = 0; i < count; i++) {
      const day = found[i] ?? 0;
      if (state[i] === MatterState.withdrawn) continue;
      if (day === 0) undatedMatters++;
      else if (day > cut) laterMatters++;
      else if (day < (from ?? 0)) earlierMatters++;
    }
  return { undatedMatters, laterMatters, earlierMatters };
}
