import type { Profile } from "../../profile/profile";
import type { Asked } from "../asked";
import type { Ledger } from "../ledger";
import { openRecords, type Records } from "../records";
import { UNREAD_REASONS, type ReasonDeclaration } from "./reasons";

/**
 * The rows of a ledger that report that there was nothing (零报告, inspected places without a hazard),
 * opened like records: somebody looked there on that day. `null` when there are none.
 */
export function openReported(
  ledger: Ledger,
  profile: Profile,
  asked: Asked | null = null,
): Records | null {
  const rows = ledger.left.filter(({ reason }) => {
    const declared: ReasonDeclaration = UNREAD_REASONS[reason];
    return declared.reported === true;
  });
  if (rows.length === 0) return null;
  const records = Int32Array.from(rows, ({ row }) => row);
  return openRecords({ ...ledger, records }, profile, asked);
}
