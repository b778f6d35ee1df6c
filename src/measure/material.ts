import type { Asked } from "../ledger/asked";
import type { Ledger } from "../ledger/ledger";
import { doneFrom } from "../ledger/matters/follow-ups";
import { readingMatters, type Matters } from "../ledger/matters/matters";
import { openRecords, type Records } from "../ledger/records";
import { ratingColumns, type RatingColumn } from "../ledger/register/rating-columns";
import { joiningRegister, type Register } from "../ledger/register/register";
import { collectingRounds, type Round } from "../ledger/register/rounds";
import { nameVillages, type VillageNames } from "../ledger/register/villages";
import type { Profile } from "../profile/profile";
import { eachInSteps, onceInSteps, runNow, type Steps } from "../sheet/steps";
import { once } from "../sheet/once";

/** Ledgers opened for measuring. Everything is read once, whatever is asked how often. */
export interface Material {
  readonly profile: Profile;
  readonly opened: readonly Records[];
  readonly matters: readonly Matters[];
  readonly villageName: VillageNames;
  readonly ratings: (records: Records) => readonly RatingColumn[];
  /** Days from which revisits and feedback count as done, of ledgers of matters that keep them. */
  readonly revisits: (records: Records) => Int32Array | null;
  readonly feedback: (records: Records) => Int32Array | null;
  /** People, households and visits; joined when first asked for. */
  readonly register: () => Register;
  readonly rounds: () => readonly Round[];
  /** Does beforehand what these two do when they are first asked for. */
  readonly joining: () => Steps<void>;
}

export interface MaterialOptions {
  readonly profile: Profile;
  /** Opens a ledger; give one that remembers to share opened ledgers with other work. */
  readonly open?: (ledger: Ledger, profile: Profile, asked?: Asked | null) => Records;
  /** The day and period asked for: the year of dates that nothing tells one for. */
  readonly asked?: Asked;
  /** Further rows that name villages: their spellings are joined with the ledgers'. */
  readonly naming?: readonly Records[];
}

export function openMaterial(ledgers: readonly Ledger[], options: MaterialOptions): Material {
  return runNow(openingMaterial(ledgers, options));
}

/** `openMaterial` in steps of a ledger or some of its columns. */
export function* openingMaterial(
  ledgers: readonly Ledger[],
  { profile, open = openRecords, asked, naming = [] }: MaterialOptions,
): Steps<Material> {
  const opened = yield* eachInSteps(
    ledgers.filter((ledger) => ledger.kind !== null),
    (ledger) => open(ledger, profile, asked),
  );
  const matters: Matters[] = [];
  for (const records of opened) {
    const own = yield* readingMatters(records, profile);
    if (own !== null) matters.push(own);
  }
  const villageName = once(() => nameVillages([...opened, ...naming]));
  const register = onceInSteps(() =>
    joiningRegister(opened, ["household", "visit", "satisfaction"], villageName()),
  );
  const rounds = onceInSteps(function* () {
    const { sources, people } = yield* register();
    return yield* collectingRounds(sources, people, profile);
  });
  return {
    profile,
    opened,
    matters,
    villageName: (value) => villageName()(value),
    ratings: perLedger((records) => ratingColumns(records, profile)),
    revisits: perLedger((records) => doneFrom(records, "revisitedOn", "revisitResult")),
    feedback: perLedger((records) => doneFrom(records, "feedbackOn", "feedback")),
    register: () => runNow(register()),
    rounds: () => runNow(rounds()),
    joining: function* () {
      yield* rounds();
    },
  };
}

function perLedger<T>(compute: (records: Records) => T): (records: Records) => T {
  const known = new Map<Records, { readonly value: T }>();
  return (records) => {
    let found = known.get(records);
    if (found === undefined) known.set(records, (found = { value: compute(records) }));
    return found.value;
  };
}
