import type { RecordColumn } from "../ledger/record-column";
import type { CellValue } from "../sheet/grid";
import { readNumber } from "../sheet/number-text";
import type { Reader } from "./reader";

/** A column of serials: the whole number of each record, 0 where it is blank or something else. */
export interface SerialColumn {
  readonly source: RecordColumn;
  readonly numbers: Int32Array;
  /** Cells that hold something else than a whole number. */
  readonly others: number;
}

const LARGEST = 1e7;

/** Reads 序号: numbers, and texts that are one (12, 十二). */
export function serialReader(
  source: RecordColumn,
  count: number,
): Reader & { serials: () => SerialColumn } {
  const numbers = new Int32Array(count);
  let others = 0;
  let done = 0;
  const take = (to: number): void => {
    for (; done < to; done++) {
      const value = source.valueAt(done);
      if (value === "") continue;
      const number = serialAt(value);
      if (number > 0) numbers[done] = number;
      else others++;
    }
  };
  return {
    take,
    serials: () => {
      take(count);
      return { source, numbers, others };
    },
  };
}

/** A cell's serial, 0 when it is none. */
export function serialAt(value: CellValue): number {
  const number = typeof value === "number" ? value : exactNumber(value);
  return Number.isInteger(number) && number > 0 && number < LARGEST ? number : 0;
}

function exactNumber(value: CellValue): number {
  const reading = readNumber(value);
  return reading.kind === "number" ? reading.value : NaN;
}
