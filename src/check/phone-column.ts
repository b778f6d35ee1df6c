import type { RecordColumn } from "../ledger/record-column";
import type { CellValue } from "../sheet/grid";
import type { Reader } from "./reader";
import { readPhone, type PhoneReading } from "../sheet/phone";

/** The phone numbers of a column that are not simply one mobile number as it should be. */
export interface PhoneColumn {
  /** By record, ascending; blanks are left out. */
  readonly others: readonly { readonly record: number; readonly reading: PhoneReading }[];
}

/** Reads the column; a plain mobile number is known by its character codes. */
export function phoneReader(
  column: RecordColumn,
  count: number,
): Reader & { phones: () => PhoneColumn } {
  const others: { record: number; reading: PhoneReading }[] = [];
  let done = 0;
  const take = (to: number): void => {
    for (; done < to; done++) {
      const value = column.valueAt(done);
      if (value === "" || isMobile(value)) continue;
      const reading = readPhone(value);
      if (reading.state !== "blank") others.push({ record: done, reading });
    }
  };
  return {
    take,
    phones: () => {
      take(count);
      return { others };
    },
  };
}

function isMobile(value: CellValue): boolean {
  if (typeof value === "number") return value >= 1.3e10 && value < 2e10 && Number.isInteger(value);
  if (typeof value !== "string" || value.length !== 11 || value.charCodeAt(0) !== 49) return false;
  if (value.charCodeAt(1) < 51) return false;
  for (let i = 1; i < 11; i++) if ((value.charCodeAt(i) - 48) >>> 0 > 9) return false;
  return true;
}
