import type { Finding } from "../../check/finding";
import { UNKNOWN_VILLAGE } from "../../ledger/vocabulary/village";
import { describeFinding } from "../../locale/describe-finding";
import type { CheckResult } from "../../operations/check-books";
import type { Progress } from "../../operations/compare-findings";
import { findingKeys, NO_KEY, type RecordKey } from "../../operations/finding-keys";
import type { Profile } from "../../profile/profile";
import { shownFix, shownValue } from "../../report/shown-value";
import { cellName } from "../../sheet/address";
import type { WrittenReturn } from "../return-files";
import { keyText } from "./finding-key";
import { unreadJson } from "./unread";

/** What `check` was asked for beside the findings. */
export interface CheckExtras {
  readonly returns: readonly WrittenReturn[] | null;
  readonly since: Progress | null;
}

type KeysOf = (finding: Finding) => readonly RecordKey[];

/** JSON of `check` (CONTRACT §1). */
export function checkJson(
  { findings, ledgers, records, unread }: CheckResult,
  profile: Profile,
  { returns, since }: CheckExtras,
) {
  const counts: Record<string, number> = {};
  for (const finding of findings)
    counts[finding.code] = (counts[finding.code] ?? 0) + (finding.cells?.length ?? 1);
  const keysOf = findingKeys(ledgers, profile);
  return {
    findings: findings.map((finding) => findingJson(finding, keysOf)),
    counts,
    records,
    unread: unreadJson(unread),
    ...(returns === null ? {} : { returns: returns.map(returnJson) }),
    ...(since === null ? {} : sinceJson(since)),
  };
}

function returnJson({ village, ...rest }: WrittenReturn) {
  return { village: village === "" ? UNKNOWN_VILLAGE : village, ...rest };
}

function sinceJson({ villages, unchecked, ...totals }: Progress) {
  const since = villages.map(({ village, ...counts }) => ({
    village: village === "" ? UNKNOWN_VILLAGE : village,
    ...counts,
  }));
  return { since, ...totals, ...(unchecked.count === 0 ? {} : { unchecked }) };
}

function findingJson(finding: Finding, keysOf: KeysOf) {
  const { code, severity, book, sheet, row, column, field, fix, cells, record } = finding;
  const { message, advice } = describeFinding(finding);
  const keys = keysOf(finding);
  const { village, person } = keys[0] ?? NO_KEY;
  return {
    code,
    severity,
    file: book,
    sheet,
    cell: cellName(row, column),
    row: row + 1,
    field,
    value: shownValue(finding),
    ...(record === undefined ? {} : { record }),
    village,
    person,
    key: keyText(keys[0] ?? NO_KEY),
    message,
    advice,
    ...(fix === undefined ? {} : { fix: { to: shownFix(fix, "day") } }),
    ...(cells === undefined
      ? {}
      : {
          cells: cells.map((cell) => cellName(cell.row, cell.column)),
          keys: keys.map(keyText),
        }),
  };
}
