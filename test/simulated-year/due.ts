import { oracleDue, type PlainDispute } from "../visit/oracle";
import type { World } from "./world";

/** Who is due, each household by itself walked through the calendar a day at a time. */
export function expectedDue({ homes, matters, visits, ratings }: World, asOf: string): string[] {
  const mine = <T extends { readonly household: number }>(list: readonly T[]) => {
    const by = new Map<number, T[]>();
    for (const one of list) by.set(one.household, [...(by.get(one.household) ?? []), one]);
    return (household: number): T[] =>
      (by.get(household) ?? []).map((one) => ({ ...one, household: 0 }));
  };
  const [visitsOf, ratingsOf] = [mine(visits), mine(ratings)];
  const disputesOf = mine(
    matters
      .filter(({ kind, status }) => kind !== "hazard" && status !== "撤回")
      .map((one): PlainDispute => ({
        household: one.household,
        isPetition: one.kind !== "dispute",
        foundOn: one.foundOn || one.registeredOn,
        closedOn: one.closedOn,
        revisitedOn: one.revisitedOn,
      })),
  );
  return homes.flatMap((home, household) =>
    oracleDue(
      {
        households: [home],
        visits: visitsOf(household),
        ratings: ratingsOf(household),
        disputes: disputesOf(household),
      },
      asOf,
    ).map(({ reason, dueOn, overdueDays }) =>
      [home.village, home.person, reason, dueOn, String(overdueDays)].join(" "),
    ),
  );
}
