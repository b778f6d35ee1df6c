import type { Records } from "../ledger/records";
import { isOverdueOn } from "../ledger/matters/matters";
import type { MatterKind } from "../ledger/matters/states";
import { villageAt, villageColumn } from "../ledger/register/villages";
import type { Serial } from "../sheet/serial";
import type { Material } from "./material";

/** An open matter past its last day. Rows are records of `records`; `records.rowOf` gives the sheet row. */
export interface OverdueMatter {
  readonly kind: MatterKind;
  readonly records: Records;
  readonly record: number;
  readonly village: string;
  readonly deadline: Serial;
  /** Days since the deadline, 1 or more. */
  readonly overdueDays: number;
}

/** The overdue matters of some kinds on a day, the longest overdue first. */
export function overdueMatters(
  material: Material,
  kinds: readonly MatterKind[],
  day: Serial,
): OverdueMatter[] {
  const overdue: OverdueMatter[] = [];
  for (const matters of material.matters) {
    if (!kinds.includes(matters.kind)) continue;
    const villages = villageColumn(matters.records, material.villageName);
    for (let record = 0; record < matters.count; record++) {
      if (!isOverdueOn(matters, record, day)) continue;
      const deadline = matters.deadline[record] ?? 0;
      overdue.push({
        kind: matters.kind,
        records: matters.records,
        record,
        village: villageAt(villages, record),
        deadline,
        overdueDays: day - deadline,
      });
    }
  }
  return overdue.sort((a, b) => b.overdueDays - a.overdueDays);
}
