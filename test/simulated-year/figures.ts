import assert from "node:assert/strict";
import { proveIdentities, type PeriodName } from "../../src/measure/index";
import { rateBooks, type BookRates } from "../../src/operations/rate-books";
import type { Book } from "../../src/operations/read-book";
import { defaultProfile as profile } from "../../src/profile/index";
import { oracleRates, type PlainRound } from "../measure/oracle";
import { serialOfIso, type World } from "./world";

/** Rates whose columns all ledgers have. */
const COUNTED = [
  ...["resolution", "mediation", "success", "closing", "onTime", "rectification"],
  ...["satisfaction", "strictSatisfaction"],
] as const;

type Counts = Readonly<Record<string, readonly [numerator: number, denominator: number]>>;

/** The figures of a month as the books' cells give them. */
export function countsOf({ groups: [whole] }: Pick<BookRates, "groups">): Counts {
  return Object.fromEntries(
    COUNTED.map((id) => {
      const rate = whole.rates.find((one) => one.id === id);
      return [id, [rate?.numerator ?? 0, rate?.denominator ?? 0]];
    }),
  );
}

/** The same counted from the township as it is; `village`: of one alone. */
export function truth(world: World, month: string, asOf: string, village?: string): Counts {
  const isOurs = (household: number): boolean =>
    village === undefined || world.homes[household]?.village === village;
  const rounds = (
    list: readonly { household: number; on: string; rating: string }[],
    rank: number,
  ) =>
    list
      .filter(({ household }) => isOurs(household))
      .map(({ household, on, rating }): PlainRound => ({
        who: String(household),
        on,
        rating,
        rank,
      }));
  const matters = world.matters.filter(({ household }) => isOurs(household));
  const all = oracleRates(matters, month, asOf, [
    ...rounds(world.visits, 1),
    ...rounds(world.ratings, 2),
  ]);
  return Object.fromEntries(
    Object.entries(all).filter(([id]) => COUNTED.some((one) => one === id)),
  );
}

export function ratesAt(book: Book, asOf: string, period: PeriodName, by?: "village"): BookRates {
  const options = { profile, asOf: serialOfIso(asOf), period };
  return rateBooks([book], by === undefined ? options : { ...options, by });
}

/** What holds of every report, whatever the ledgers say. */
export function assertSound(report: BookRates, what: string): void {
  const bad = proveIdentities(report).filter(({ ok }) => !ok);
  assert.deepEqual(bad, [], `${what}: identities`);
  for (const { name, rates } of report.groups)
    for (const { id, numerator, denominator, value } of rates) {
      const where = `${what}: ${name} ${id}`;
      if (id === "composite" || id === "safety") continue;
      assert.ok(numerator <= denominator, `${where}: ${String(numerator)}/${String(denominator)}`);
      if (denominator === 0) assert.equal(value, null, `${where}: no base, no rate`);
      if (value !== null) assert.ok(value >= 0 && value <= 1, where);
    }
}

/** Sums of the villages' counts. */
export function sumOf(all: readonly Counts[]): Counts {
  return Object.fromEntries(
    COUNTED.map((id) => [
      id,
      [0, 1].map((side) => all.reduce((sum, one) => sum + (one[id]?.[side] ?? 0), 0)) as [
        number,
        number,
      ],
    ]),
  );
}
