import type { Asked } from "../ledger/asked";
import type { Ledger } from "../ledger/ledger";
import { mattersOf, type Matters } from "../ledger/matters/matters";
import { openRecords, type Records } from "../ledger/records";
import { joinRegister, type Register } from "../ledger/register/register";
import { collectRounds, type Round } from "../ledger/register/rounds";
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

export function openVisitMaterial(
  ledgers: readonly Ledger[],
  { profile, open = openRecords, asked }: VisitMaterialOptions,
): VisitMaterial {
  const opened = ledgers
    .filter((ledger) => ledger.kind !== null)
    .map((ledger) => open(ledger, profile, asked));
  const register = joinRegister(opened);
  const matters = new Map<number, Matters>();
  register.sources.forEach((records, source) => {
    const found = mattersOf(records, profile);
    if (found !== null) matters.set(source, found);
  });
  const rounds = collectRounds(register.sources, register.people, profile);
  return { profile, register, rounds, matters };
}
