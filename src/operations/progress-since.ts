import { recordVillages } from "../ledger/register/record-villages";
import type { Profile } from "../profile/profile";
import type { CheckResult } from "./check-books";
import { compareFindings, sheetOf, type FoundCell, type Progress } from "./compare-findings";
import { findingKeys } from "./finding-keys";

/** What was cleared, is left and is new since an earlier check, by village. */
export function progressSince(
  before: readonly FoundCell[],
  { findings, ledgers }: Pick<CheckResult, "findings" | "ledgers">,
  profile: Profile,
): Progress {
  const keysOf = findingKeys(ledgers, profile);
  const now = findings.flatMap((finding) => {
    const { code, field } = finding;
    const sheet = sheetOf(finding.book, finding.sheet);
    return keysOf(finding).map((key) => ({ code, sheet, field, key }));
  });
  return compareFindings(before, now, recordVillages(ledgers, profile).names(), profile);
}
