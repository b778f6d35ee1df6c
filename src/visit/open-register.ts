import type { Steps } from "../sheet/steps";
import type { Asked } from "../ledger/asked";
import type { Ledger } from "../ledger/ledger";
import { readingMatters, type Matters } from "../ledger/matters/matters";
import { openRecords, type Records } from "../ledger/records";
import { joiningRegister, type Register } from "../ledger/register/register";
import { collectingRounds, type Round } from "../ledger/register/rounds";
import type { Profile } from "../profile/profile";

/** Everything the plan of visits is made from. */
export interface VisitMaterial {
  readonly profile: Profile;
  readonly register: Register;
  readonly rounds: readonly Round[];
  /** Ledgers of matters among the register's sources, by source number. */
  readonly matters: ReadonlyMap<number, Matters>;
}

export interface VisitMaterialOptions {
  readonly profile: Profile;
  /** Opens a ledger; give one that remembers to share opened ledgers with other work. */
  readonly open?: (ledger: Ledger, profile: Profile, asked?: Asked | null) => Records;
  /** The day and period asked for: the year of dates that nothing tells one for. */
  readonly asked?: Asked;
}

/** Opens ledgers for planning visits, in steps of a ledger and some of its rows. */
export function* openingVisitMaterial(
  ledgers: readonly Ledger[],
  { profile, open = openRecords, asked }: VisitMaterialOptions,
): Steps<VisitMaterial> {
  const opened = ledgers
    .filter((ledger) => ledger.kind !== null)
    .map((ledger) => open(ledger, profile, asked));
  const register = yield* joiningRegister(opened);
  const matters = new Map<number, Matters>();
  for (const [source, records] of register.sources.entries()) {
    const found = yield* readingMatters(records, profile);
    if (found !== null) matters.set(source, found);
  }
  const rounds = yield* collectingRounds(register.sources, register.people, profile);
  return { profile, register, rounds, matters };
}
