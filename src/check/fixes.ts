import type { FieldId } from "../ledger/fields";
import type { CellValue } from "../sheet/grid";
import type { FindingCode } from "./codes";
import type { Finding, Fix } from "./finding";

/** One cell to be changed by a safe fix; 0-based. */
export interface PlannedFix extends Fix {
  readonly book: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly field: FieldId | null;
  readonly from: CellValue;
  /** The finding that asks for the change. */
  readonly code: FindingCode;
}

/** Fixes of how a cell is written give way to those that read what it says. */
const OUTER: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "stray-blanks",
  "full-width",
  "control-characters",
]);

/**
 * The safe fixes of findings, at most one a cell: where a cell has several defects, the fix that reads
 * its meaning already leaves blanks and widths out. In the order of sheets, rows and columns.
 */
export function planFixes(findings: readonly Finding[]): PlannedFix[] {
  const books = new Map<string, Map<string, PlannedFix>>();
  for (const finding of findings)
    for (const cell of finding.cells ?? [finding]) {
      const { row, column, value, fix } = cell;
      if (fix === undefined || (fix.to === value && fix.format === undefined)) continue;
      const key = `${finding.book}\u0000${finding.sheet}`;
      const sheet = books.get(key) ?? new Map<string, PlannedFix>();
      books.set(key, sheet);
      const place = `${String(row)} ${String(column)}`;
      const planned = sheet.get(place);
      if (planned !== undefined && !OUTER.has(planned.code)) continue;
      const { book, sheet: name, field, code } = finding;
      sheet.set(place, { ...fix, book, sheet: name, row, column, field, from: value, code });
    }
  return [...books.values()].flatMap((sheet) =>
    [...sheet.values()].sort((a, b) => a.row - b.row || a.column - b.column),
  );
}
