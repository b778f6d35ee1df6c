import assert from "node:assert/strict";
import type { FindingCode } from "../../../src/check/codes";
import type { CheckContext } from "../../../src/check/run";
import type { Ledger } from "../../../src/ledger/ledger";
import type { CellValue } from "../../../src/sheet/grid";
import { cellName } from "../../../src/sheet/address";
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

/** As `cases`, with all that a finding says: `severity code@A1 param=value → fix ~ other row`. */
export function toldCases(codes: readonly FindingCode[], list: readonly Case[]): void {
  for (const [title, ledgers, expected] of list)
    it(title, () => {
      assert.deepEqual(told(ledgers, codes).sort(), [...expected].sort());
    });
}

/** Findings of the codes with their params but the label's, cell by cell. */
export function told(
  ledgers: Ledger | readonly Ledger[],
  codes: readonly FindingCode[],
  context: Partial<CheckContext> = {},
): string[] {
  return findingsIn(ledgers, context)
    .filter(({ code }) => codes.includes(code))
    .flatMap(({ code, severity, params, cells, ...own }) => {
      const said = Object.entries(params)
        .filter(([name]) => name !== "label" && name !== "count")
        .map(([name, value]) => ` ${name}=${String(value)}`)
        .join("");
      return (cells ?? [own]).map(({ row, column, fix, other }) => {
        const form = fix?.format === undefined ? "" : ` as ${fix.format}`;
        const to = fix === undefined ? "" : ` → ${String(fix.to)}${form}`;
        const beside = other === undefined ? "" : ` ~ ${String(other.row + 1)}`;
        return `${severity} ${code}@${cellName(row, column)}${said}${to}${beside}`;
      });
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
