import type { FieldId } from "../ledger/fields";
import type { CellValue } from "../sheet/grid";
import { restsAfter, runNow, type Steps } from "../sheet/steps";
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
  return runNow(planningFixes(findings));
}

/** `planFixes` in steps of some thousand cells. */
export function* planningFixes(findings: readonly Finding[]): Steps<PlannedFix[]> {
  const books = new Map<string, Map<number, PlannedFix>>();
  let seen = 0;
  for (const finding of findings) {
    const { book, sheet: name, field, code, cells = [finding] } = finding;
    const key = `${book}\u0000${name}`;
    let sheet = books.get(key);
    for (const { row, column, value, fix } of cells) {
      if (restsAfter(seen++)) yield;
      if (fix === undefined || (fix.to === value && fix.format === undefined)) continue;
      if (sheet === undefined) books.set(key, (sheet = new Map<number, PlannedFix>()));
      // A number: tens of thousands of texts would be made to look places up by.
      const place = row * COLUMNS + column;
      const planned = sheet.get(place);
      if (planned !== undefined && !OUTER.has(planned.code)) continue;
      const { to, format } = fix;
      const change = { to, book, sheet: name, row, column, field, from: value, code };
      sheet.set(place, format === undefined ? change : { ...change, format });
    }
  }
  const planned: PlannedFix[] = [];
  for (const sheet of books.values()) {
    yield;
    const places = Float64Array.from(sheet.keys()).sort();
    for (const place of places) {
      if (restsAfter(planned.length)) yield;
      const change = sheet.get(place);
      if (change !== undefined) planned.push(change);
    }
  }
  return planned;
}

/** More than a sheet has. */
const COLUMNS = 2 ** 15;
