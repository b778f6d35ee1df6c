import assert from "node:assert/strict";
import type { FindingCode } from "../../../src/check/codes";
import type { CheckContext } from "../../../src/check/run";
import type { Ledger } from "../../../src/ledger/ledger";
import type { CellValue } from "../../../src/sheet/grid";
import { findingsIn, found } from "../found";

/** What a ledger has, and what is to be found there as `code@A1`; records begin in row 2. */
export type Case = readonly [
  title: string,
  ledgers: Ledger | readonly Ledger[],
  expected: readonly string[],
];

/** A rule's cases: nothing else under its codes may be found. */
export function cases(codes: readonly FindingCode[], list: readonly Case[]): void {
  for (const [title, ledgers, expected] of list)
    it(title, () => {
      assert.deepEqual(found(ledgers, codes).sort(), [...expected].sort());
    });
}

/** Severity of the only finding of a code. */
export function severityIn(
  ledgers: Ledger | readonly Ledger[],
  code: FindingCode,
  context: Partial<CheckContext> = {},
): string | undefined {
  const all = findingsIn(ledgers, context).filter((finding) => finding.code === code);
  assert.equal(all.length, 1, `${String(all.length)} × ${code}`);
  return all[0]?.severity;
}

/** So many rows, made one by one. */
export function rows(
  count: number,
  make: (i: number) => readonly CellValue[],
): (readonly CellValue[])[] {
  return Array.from({ length: count }, (_, i) => make(i));
}
