import { runNow, type Steps } from "../../sheet/steps";
import type { KindId } from "../kind-ids";
import type { Records } from "../records";
import { joiningHouseholds, type Households } from "./households";
import { joiningPeople, type People } from "./people";
import { nameVillages, type VillageNames } from "./villages";
import { collectingVisits, type Visit } from "./visits";

/** Who lives where and who was visited: several ledgers joined into one register. */
export interface Register {
  /** The ledgers that tell of people; `source` numbers everywhere count these. */
  readonly sources: readonly Records[];
  readonly villageName: VillageNames;
  readonly people: People;
  readonly households: Households;
  readonly visits: readonly Visit[];
  /** Whether a household ledger says which households there are; else they are the people known. */
  readonly hasHouseholds: boolean;
}

/** Household ledgers first: their word on who lives where goes before the others'. */
const REGISTER_KINDS: readonly KindId[] = [
  "household",
  "visit",
  "satisfaction",
  "contact",
  "tenhouse",
  "dispute",
  "opinion",
  "petition",
];

/** Joins the ledgers of one or several workbooks by ID, then by name and village. */
export function joinRegister(
  opened: readonly Records[],
  kinds: readonly KindId[] = REGISTER_KINDS,
  villageName: VillageNames = nameVillages(opened),
): Register {
  return runNow(joiningRegister(opened, kinds, villageName));
}

/** `joinRegister` in steps of a ledger and some of its rows. */
export function* joiningRegister(
  opened: readonly Records[],
  kinds: readonly KindId[] = REGISTER_KINDS,
  villageName: VillageNames = nameVillages(opened),
): Steps<Register> {
  const sources = REGISTER_KINDS.filter((kind) => kinds.includes(kind)).flatMap((kind) =>
    opened.filter((records) => records.ledger.kind === kind),
  );
  const people = yield* joiningPeople(sources, villageName);
  const households = yield* joiningHouseholds(sources, people, villageName);
  return {
    sources,
    villageName,
    people,
    households,
    visits: yield* collectingVisits(sources, people, households, villageName),
    hasHouseholds: sources.some((records) => records.ledger.kind === "household"),
  };
}
