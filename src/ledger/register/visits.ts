import type { Serial } from "../../sheet/serial";
import { restsAfter, type Steps } from "../../sheet/steps";
import type { Records } from "../records";
import type { Households } from "./households";
import { namesInAll, type People } from "./people";
import { villageAt, villageColumn, type VillageNames } from "./villages";
import { HOUSEHOLD_DAYS, VISIT_DAYS, visitRounds } from "./visit-rounds";
import { wordOf } from "../vocabulary/word";

/** A household reached on a day: a round of a row of a visit ledger, or 最近走访 in a household ledger. */
export interface Visit {
  readonly source: number;
  readonly record: number;
  /** -1: the row names nobody that is known. */
  readonly person: number;
  /** -1: not one of the households. */
  readonly household: number;
  readonly day: Serial;
  readonly visitors: readonly string[];
}

/**
 * All visits with a readable day, one entry a person reached and day. A row without a day is a plan, not a
 * visit.
 */
export function* collectingVisits(
  sources: readonly Records[],
  people: People,
  households: Households,
  nameOf: VillageNames,
): Steps<Visit[]> {
  const visits: Visit[] = [];
  for (const [source, records] of sources.entries()) {
    const { kind } = records.ledger;
    if (kind !== "visit" && kind !== "household") continue;
    const rounds = visitRounds(records, kind === "visit" ? VISIT_DAYS : HOUSEHOLD_DAYS);
    const went = records.columns("visitor");
    const visitors = namesInAll(
      went.length > 0 ? went : records.columns(kind === "visit" ? "handler" : "owner"),
    );
    const numbered = householdsByNumber(records, households, nameOf);
    yield;
    for (let record = 0; record < records.count; record++) {
      if (restsAfter(record)) yield;
      for (const { daysAt, visitorsAt } of rounds) {
        const days = daysAt(record);
        if (days.length === 0) continue;
        const own = visitorsAt?.(record) ?? [];
        const goers = own.length > 0 ? own : visitors(record);
        const reached = people.of(source, record);
        for (const person of reached.length > 0 ? reached : NOBODY) {
          const home = person < 0 ? -1 : households.ofPerson(person);
          const household = home < 0 ? numbered(record) : home;
          for (const day of days)
            visits.push({ source, record, person, household, day, visitors: goers });
        }
      }
    }
  }
  return visits;
}

const NOBODY: readonly number[] = [-1];

/** The household a row names by its 户号 alone, -1 when it does not. */
function householdsByNumber(
  records: Records,
  households: Households,
  nameOf: VillageNames,
): (record: number) => number {
  const numbers = records.column("householdId");
  if (numbers === null) return () => -1;
  const villages = villageColumn(records, nameOf);
  return (record) => {
    const number = wordOf(numbers.valueAt(record));
    return number === "" ? -1 : households.withNumber(villageAt(villages, record), number);
  };
}
