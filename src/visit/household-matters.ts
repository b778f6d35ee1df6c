import { doneFrom } from "../ledger/matters/follow-ups";
import { isOpenOn, type Matters } from "../ledger/matters/matters";
import { NEVER } from "../ledger/matters/states";
import { namesOf } from "../ledger/register/people";
import type { Register } from "../ledger/register/register";
import type { Serial } from "../sheet/serial";

/** What the matters its people are parties of mean for a household. */
export interface HouseholdMatters {
  /** Day found of the first dispute still open, 0: not known; `null`: none is open. */
  disputeSince: Serial | null;
  /** Days from which matters without a revisit in their own row count as closed, 0: not known. */
  readonly closings: Serial[];
  /** Who is in charge of its first dispute. */
  disputeOwner: string;
}

/** The matters of each household that has any, by its number, as of a day. */
export function householdMatters(
  { households, people }: Register,
  matters: ReadonlyMap<number, Matters>,
  asOf: Serial,
): ReadonlyMap<number, HouseholdMatters> {
  const known = new Map<number, HouseholdMatters>();
  for (const [source, one] of matters) {
    const revisitedFrom = doneFrom(one.records, "revisitedOn", "revisitResult");
    const ownerOf = namesOf(one.records.column("owner"));
    for (let record = 0; record < one.count; record++) {
      const closedFrom = one.closedFrom[record] ?? NEVER;
      const revisited = (revisitedFrom?.[record] ?? NEVER) <= asOf;
      for (const person of people.of(source, record)) {
        const household = households.ofPerson(person);
        if (household < 0) continue;
        const of = known.get(household) ?? {
          disputeSince: null,
          closings: [],
          disputeOwner: "",
        };
        known.set(household, of);
        if (one.kind === "dispute") {
          of.disputeOwner ||= ownerOf(record)[0] ?? "";
          if (isOpenOn(one, record, asOf)) {
            const found = one.found[record] ?? 0;
            of.disputeSince = Math.min(of.disputeSince ?? found, found);
          }
        }
        if (closedFrom <= asOf && !revisited) of.closings.push(closedFrom);
      }
    }
  }
  return known;
}
