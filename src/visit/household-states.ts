import { namesOf } from "../ledger/register/people";
import type { Visit } from "../ledger/register/visits";
import type { Serial } from "../sheet/serial";
import type { VisitState } from "./cadence";
import { householdMatters } from "./household-matters";
import { latestRatings } from "./latest-ratings";
import type { VisitMaterial } from "./open-register";
import { householdClasses } from "./visit-classes";

/** What is known of a household on the as-of day. */
export interface HouseholdState extends VisitState {
  /** Class in its standard word, else as it stands; "" when none is given. */
  readonly classShown: string;
  /** Latest answer in its standard word, else as it stands; "" when there is none. */
  readonly ratingShown: string;
  /** In charge: of the household's own row, else the last visitor, else of its dispute, else "". */
  readonly owner: string;
}

/** The state of every household, by its number. What is dated after the as-of day is not known yet. */
export function householdStates(
  { register, rounds, matters }: VisitMaterial,
  asOf: Serial,
): HouseholdState[] {
  const { households, visits, sources } = register;
  const last = lastVisits(visits, asOf);
  const ratings = latestRatings(rounds, households, asOf);
  const matterOf = householdMatters(register, matters, asOf);
  const classOf = householdClasses(register, asOf);
  const ownerOf = sources.map((records) => [
    namesOf(records.column("owner")),
    namesOf(records.column("visitor")),
  ]);
  return households.list.map(({ source, record }, household): HouseholdState => {
    const visit = last.get(household);
    const { round, belowSince = 0 } = ratings.get(household) ?? {};
    const party = matterOf.get(household);
    const { read, shown } = classOf(household);
    const isRegistered = sources[source]?.ledger.kind === "household";
    const inCharge = isRegistered ? ownerOf[source]?.map((names) => names(record)[0] ?? "") : [];
    const lastVisit = visit?.day ?? 0;
    const unvisited = party?.closings.filter((day) => day > lastVisit) ?? [];
    return {
      visitClass: read,
      classShown: shown,
      rating: round?.reading.level ?? null,
      ratingShown: round === undefined ? "" : (round.reading.canonical ?? round.word),
      ratingSince: belowSince,
      lastVisit,
      disputeSince: party?.disputeSince ?? null,
      closedOn: unvisited.reduce((first, day) => (first === 0 ? day : Math.min(first, day)), 0),
      owner:
        [...(inCharge ?? []), visit?.visitors[0], party?.disputeOwner].find((name) => name) ?? "",
    };
  });
}

function lastVisits(visits: readonly Visit[], asOf: Serial): ReadonlyMap<number, Visit> {
  const last = new Map<number, Visit>();
  for (const visit of visits) {
    if (visit.household < 0 || visit.day > asOf) continue;
    if (visit.day >= (last.get(visit.household)?.day ?? 0)) last.set(visit.household, visit);
  }
  return last;
}
