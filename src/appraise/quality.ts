import type { Finding } from "../check/finding";
import type { Records } from "../ledger/records";
import type { Window } from "../measure/window";
import type { Fault } from "./appraisal";
import { restsAfter, type Steps } from "../sheet/steps";
import { recordDays } from "./record-days";
import type { Units } from "./units";

/** Records of a unit found or visited in the period, and the errors in them. */
export interface UnitQuality {
  records: number;
  readonly faults: Fault[];
}

/**
 * 台账质量 by unit number: error-level findings, each of a finding's cells one, over the records of the
 * period. What stands in no record (a missing column, a total) is nobody's.
 */
export function* measuringQuality(
  opened: readonly Records[],
  units: Units,
  window: Window,
  findings: readonly Finding[],
): Steps<readonly UnitQuality[]> {
  const quality = units.names.map((): UnitQuality => ({ records: 0, faults: [] }));
  const unitAt = new Map<string, Map<number, number>>();
  for (const records of opened) {
    const { book, sheet } = records.ledger.grid;
    const key = keyOf(book, sheet);
    const rows = unitAt.get(key) ?? new Map<number, number>();
    unitAt.set(key, rows);
    const unitOf = units.ofRecords(records);
    yield;
    const daysOf = recordDays(records);
    yield;
    for (let record = 0; record < records.count; record++) {
      if (restsAfter(record)) yield;
      const own = quality[unitOf[record] ?? -1];
      if (own === undefined || !daysOf(record).some((day) => isIn(day, window))) continue;
      own.records++;
      rows.set(records.rowOf(record), unitOf[record] ?? -1);
    }
  }
  for (const [at, finding] of findings.entries()) {
    const { severity, code, book, sheet, row, column, cells } = finding;
    if (restsAfter(at)) yield;
    if (severity !== "error") continue;
    const rows = unitAt.get(keyOf(book, sheet));
    for (const cell of cells ?? [{ row, column }]) {
      const own = quality[rows?.get(cell.row) ?? -1];
      own?.faults.push({ book, sheet, row: cell.row, column: cell.column, code });
    }
  }
  return quality;
}

function isIn(day: number, { from, cut }: Window): boolean {
  return day >= (from ?? 0) && day <= cut;
}

function keyOf(book: string, sheet: string): string {
  return JSON.stringify([book, sheet]);
}
