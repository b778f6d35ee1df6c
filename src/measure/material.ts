import type { Asked } from "../ledger/asked";
import type { Ledger } from "../ledger/ledger";
import { doneFrom } from "../ledger/matters/follow-ups";
import { mattersOf, type Matters } from "../ledger/matters/matters";
import { openRecords, type Records } from "../ledger/records";
import { ratingColumns, type RatingColumn } from "../ledger/register/rating-columns";
import { joinRegister, type Register } from "../ledger/register/register";
import { collectRounds, type Round } from "../ledger/register/rounds";
import { nameVillages, type VillageNames } from "../ledger/register/villages";
import type { Profile } from "../profile/profile";

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

export function openMaterial(
  ledgers: readonly Ledger[],
  { profile, open = openRecords, asked, naming = [] }: MaterialOptions,
): Material {
  const opened = ledgers
    .filter((ledger) => ledger.kind !== null)
    .map((ledger) => open(ledger, profile, asked));
  const matters = opened.flatMap((records) => mattersOf(records, profile) ?? []);
  const villageName = once(() => nameVillages([...opened, ...naming]));
  const register = once(() =>
    joinRegister(opened, ["household", "visit", "satisfaction"], villageName()),
  );
  const rounds = once(() => collectRounds(register().sources, register().people, profile));
  return {
    profile,
    opened,
    matters,
    villageName: (value) => villageName()(value),
    ratings: perLedger((records) => ratingColumns(records, profile)),
    revisits: perLedger((records) => doneFrom(records, "revisitedOn", "revisitResult")),
    feedback: perLedger((records) => doneFrom(records, "feedbackOn", "feedback")),
    register,
    rounds,
  };
}

function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => (known ??= { value: compute() }).value;
}

function perLedger<T>(compute: (records: Records) => T): (records: Records) => T {
  const known = new Map<Records, { readonly value: T }>();
  return (records) => {
    let found = known.get(records);
    if (found === undefined) known.set(records, (found = { value: compute(records) }));
    return found.value;
  };
}
