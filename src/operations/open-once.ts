import type { Asked } from "../ledger/asked";
import type { Ledger } from "../ledger/ledger";
import type { Records } from "../ledger/records";
import type { Profile } from "../profile/profile";

type Open = (ledger: Ledger, profile: Profile, asked?: Asked | null) => Records;

/** Opens each ledger once, whoever asks; all must ask with the same profile and for the same period. */
export function openOnce(open: Open): Open {
  const known = new Map<Ledger, Records>();
  return (ledger, profile, asked) => {
    let records = known.get(ledger);
    if (records === undefined) known.set(ledger, (records = open(ledger, profile, asked)));
    return records;
  };
}
