import assert from "node:assert/strict";
import type { FindingCode } from "../../src/check/codes";
import type { Finding } from "../../src/check/finding";
import { check, type CheckContext } from "../../src/check/run";
import type { Ledger } from "../../src/ledger/ledger";
import { describeFinding } from "../../src/locale/describe-finding";
import { defaultProfile } from "../../src/profile/defaults";
import { cellName } from "../../src/sheet/address";
import { serialOf } from "../../src/sheet/serial";

/** The day the tests are on. */
export const AS_OF = serialOf(2024, 6, 30);

/** Checks ledgers on the test day; every text must come out without an open placeholder. */
export function findingsIn(
  ledgers: Ledger | readonly Ledger[],
  context: Partial<CheckContext> = {},
): Finding[] {
  const all = Array.isArray(ledgers) ? (ledgers as readonly Ledger[]) : [ledgers as Ledger];
  const findings = check(all, { profile: defaultProfile, asOf: AS_OF, ...context });
  for (const finding of findings) {
    const { message, advice } = describeFinding(finding);
    assert.doesNotMatch(`${message}${advice}`, /[{}]/, `text of ${finding.code}`);
  }
  return findings;
}

/** Findings of the given codes as `code@A1` (with further cells `+n`), in the order reported. */
export function found(
  ledgers: Ledger | readonly Ledger[],
  codes: readonly FindingCode[],
  context: Partial<CheckContext> = {},
): string[] {
  return findingsIn(ledgers, context)
    .filter(({ code }) => codes.includes(code))
    .map(({ code, row, column, cells }) => {
      const more = cells === undefined ? "" : `+${String(cells.length - 1)}`;
      return `${code}@${cellName(row, column)}${more}`;
    });
}
