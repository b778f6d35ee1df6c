import { isEmptyCell, type CellValue } from "../sheet/grid";

/** A column's values, each distinct one once, and which of them every record holds. */
export interface Interned {
  readonly codes: Int32Array;
  readonly distinct: readonly CellValue[];
}

type Rows = readonly (readonly CellValue[])[];

/** Small whole numbers (day serials, counts) are found by index instead of by hash. */
const tableSize = 1 << 17;

/** Interns column `index` of the given grid rows; code 0 is the empty cell. */
export function internCells(values: Rows, rows: Int32Array, index: number): Interned {
  const count = rows.length;
  const codes = new Int32Array(count);
  const distinct: CellValue[] = [""];
  const known = new Map<CellValue, number>();
  let table: Int32Array | null = null;
  let previous: CellValue | undefined = "";
  let previousCode = 0;
  for (let i = 0; i < count; i++) {
    const value = values[rows[i] as number]?.[index];
    if (value === previous) {
      codes[i] = previousCode;
      continue;
    }
    let code: number | undefined;
    if (typeof value === "number" && value >= 0 && value < tableSize && (value | 0) === value) {
      table ??= new Int32Array(tableSize);
      code = table[value] as number;
      if (code === 0) table[value] = code = distinct.push(value) - 1;
    } else if (value === undefined || value === null || value === "") {
      code = 0;
    } else {
      code = known.get(value);
      if (code === undefined) {
        code = isEmptyCell(value) ? 0 : distinct.push(value) - 1;
        known.set(value, code);
      }
    }
    codes[i] = code;
    previous = value;
    previousCode = code;
  }
  return { codes, distinct };
}

const sampleSize = 400;

/**
 * Whether at least half of the column's values seem to be different texts. In a sample of s out of
 * D different values about s²/2D meet an equal one.
 */
export function looksVaried(values: Rows, rows: Int32Array, index: number): boolean {
  const step = Math.max(1, Math.floor(rows.length / sampleSize));
  const seen = new Set<CellValue>();
  let texts = 0;
  for (let i = 0; i < rows.length; i += step) {
    const value = values[rows[i] as number]?.[index];
    if (typeof value !== "string" || value === "") continue;
    texts++;
    seen.add(value);
  }
  return texts >= 50 && (texts - seen.size) * rows.length <= texts * texts;
}
