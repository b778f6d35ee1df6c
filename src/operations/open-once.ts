import type { Ledger } from "../ledger/ledger";
import type { Records } from "../ledger/records";
import type { Profile } from "../profile/profile";

type Open = (ledger: Ledger, profile: Profile) => Records;

/** Opens each ledger once, whoever asks; all must ask with the same profile. */
export function openOnce(open: Open): Open {
  const known = new Map<Ledger, Records>();
  return (ledger, profile) => {
    let records = known.get(ledger);
    if (records === undefined) known.set(ledger, (records = open(ledger, profile)));
    return records;
  };
}
