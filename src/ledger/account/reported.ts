import type { Profile } from "../../profile/profile";
import type { Asked } from "../asked";
import type { Ledger } from "../ledger";
import { openRecords, type Records } from "../records";
import { UNREAD_REASONS, type ReasonDeclaration, type UnreadReason } from "./reasons";

/**
 * The rows of a ledger that report that there was nothing (零报告, inspected places without a hazard),
 * opened like records: somebody looked there on that day. `null` when there are none.
 */
export function openReported(
  ledger: Ledger,
  profile: Profile,
  asked: Asked | null = null,
): Records | null {
  return openLeft(ledger, profile, asked, (reason) => {
    const declared: ReasonDeclaration = UNREAD_REASONS[reason];
    return declared.reported === true;
  });
}

/** Prepared rows opened like records: nothing has happened in them, but they name places and people. */
export function openPrefilled(
  ledger: Ledger,
  profile: Profile,
  asked: Asked | null = null,
): Records | null {
  return openLeft(ledger, profile, asked, (reason) => reason === "prefilled");
}

function openLeft(
  ledger: Ledger,
  profile: Profile,
  asked: Asked | null,
  isWanted: (reason: UnreadReason) => boolean,
): Records | null {
  const rows = ledger.left.filter(({ reason }) => isWanted(reason));
  if (rows.length === 0) return null;
  const records = Int32Array.from(rows, ({ row }) => row);
  return openRecords({ ...ledger, records }, profile, asked);
}
