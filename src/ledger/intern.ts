import { isDitto } from "../sheet/ditto";
import { isEmptyCell, type CellValue } from "../sheet/grid";

/**
 * Gives every distinct value of a column a number, record by record and in order. A ditto mark (同上, 〃)
 * has the number of the value above it.
 */
export interface Interner {
  /** Code of each record so far; 0 is the empty cell. */
  readonly codes: Int32Array;
  readonly distinct: readonly CellValue[];
  /** Whether a ditto mark was met so far. */
  readonly repeats: () => boolean;
  /** Reads on up to (not including) this record. */
  readonly take: (to: number) => void;
}

type Rows = readonly (readonly CellValue[])[];

/** Small whole numbers (day serials up to the year 2079, counts) are found by index, not by hash. */
const TABLE = 1 << 16;

/** A table is not worth its making for fewer rows. */
const FEW_ROWS = 4096;

/** Stands for a ditto mark until it is known what it repeats. */
const DITTO = -1;

/** The last value met in each slot is known without hashing. */
const SLOTS = 64;

function slotOf(text: string): number {
  const { length } = text;
  return (text.charCodeAt(0) * 7 + text.charCodeAt(length - 1) + length) & (SLOTS - 1);
}

/** Interns column `index` of the given grid rows; `dittos`: whether ditto marks mean the value above. */
export function interner(values: Rows, rows: Int32Array, index: number, dittos = true): Interner {
  const codes = new Int32Array(rows.length);
  const distinct: CellValue[] = [""];
  const known = new Map<CellValue, number>();
  const recent = new Array<string>(SLOTS).fill("");
  const recentCodes = new Int32Array(SLOTS);
  let table: Int32Array | null = null;
  let previousCode = 0;
  let done = 0;
  let repeated = false;
  const codeOfNew = (value: CellValue): number => {
    if (dittos && typeof value === "string" && isDitto(value)) {
      repeated = true;
      return DITTO;
    }
    return isEmptyCell(value) ? 0 : distinct.push(value) - 1;
  };
  const codeOf = (value: CellValue): number => {
    let code = known.get(value);
    if (code === undefined) known.set(value, (code = codeOfNew(value)));
    return code;
  };
  const codeOfNumber = (value: number): number => {
    if ((value | 0) !== value || value < 0 || value >= TABLE || rows.length < FEW_ROWS)
      return codeOf(value);
    table ??= new Int32Array(TABLE);
    return table[value] || (table[value] = distinct.push(value) - 1);
  };
  const codeOfText = (value: string): number => {
    const slot = slotOf(value);
    if (recent[slot] === value) return recentCodes[slot] as number;
    recent[slot] = value;
    return (recentCodes[slot] = codeOf(value));
  };
  const take = (to: number): void => {
    for (; done < to; done++) {
      const value = values[rows[done] as number]?.[index];
      let code = 0;
      // By type: the comparisons of either are then those of one type.
      if (typeof value === "number") code = codeOfNumber(value);
      else if (typeof value === "string") code = value === "" ? 0 : codeOfText(value);
      else if (value === true || value === false) code = codeOf(value);
      if (code !== DITTO) previousCode = code;
      // Above the first record there is nothing to repeat.
      else if (done === 0) previousCode = distinct.push(value ?? "") - 1;
      codes[done] = previousCode;
    }
  };
  return { codes, distinct, repeats: () => repeated, take };
}

const SAMPLE = 400;
const FEWEST = 50;
/** In a sample of so many, about 2,000 different values of a column leave this share different. */
const VARIED = 0.92;

/**
 * Whether a column holds thousands of different texts, judged by a sample spread over it. Whole
 * numbers that are found by index are no texts.
 */
export function looksVaried(values: Rows, rows: Int32Array, index: number): boolean {
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  const seen = new Set<CellValue>();
  let filled = 0;
  let numbers = 0;
  for (let i = 0; i < rows.length; i += step) {
    const value = values[rows[i] as number]?.[index];
    if (value === "" || value === null || value === undefined) continue;
    filled++;
    if (typeof value === "number" && value >= 0 && value < TABLE) numbers++;
    seen.add(value);
  }
  return filled >= FEWEST && numbers * 2 < filled && seen.size > filled * VARIED;
}
