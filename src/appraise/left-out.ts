import type { UnreadReason } from "../ledger/account/reasons";
import type { Unread } from "../ledger/account/unread";
import type { Records } from "../ledger/records";
import type { KindId } from "../ledger/kind-ids";
import type { CellValue } from "../sheet/grid";
import { recordDays } from "./record-days";
import type { Units } from "./units";

/** Kinds whose records happen on a day. */
const DATED: ReadonlySet<KindId | null> = new Set<KindId | null>([
  "dispute",
  "opinion",
  "petition",
  "hazard",
  "visit",
  "contact",
  "satisfaction",
]);

/** Records that name no unit, and those of no period; a ledger of such records alone is said once. */
export function leftOut(opened: readonly Records[], units: Units): Unread[] {
  return opened.flatMap((records) => {
    const unitOf = units.ofRecords(records);
    const daysOf = recordDays(records);
    const isDated = DATED.has(records.ledger.kind);
    return [
      ...said(records, "no-unit", (record) => (unitOf[record] ?? -1) < 0),
      ...(isDated ? said(records, "no-day", (record) => daysOf(record).length === 0) : []),
    ];
  });
}

function said(
  records: Records,
  reason: UnreadReason,
  isOut: (record: number) => boolean,
): Unread[] {
  const { grid, title } = records.ledger;
  const at = (row: number | null, value: CellValue): Unread => ({
    ...{ book: grid.book, sheet: grid.sheet, row, column: null, reason, value },
  });
  const out: number[] = [];
  for (let record = 0; record < records.count; record++) if (isOut(record)) out.push(record);
  if (out.length > 0 && out.length === records.count) return [at(null, title)];
  return out.map((record) => at(records.rowOf(record), tellingCell(records, record)));
}

function tellingCell(records: Records, record: number): CellValue {
  for (const field of ["summary", "name", "person", "householder"] as const) {
    const value = records.value(field, record);
    if (value !== "" && value !== null) return value;
  }
  return "";
}
