import type { RecordColumn } from "../ledger/record-column";
import { readId, type IdState } from "../sheet/id-number";
import type { Paper } from "../sheet/id-paper";
import { dateOf } from "../sheet/serial";
import type { CellValue } from "../sheet/grid";
import type { Reader } from "./reader";

/** The ID numbers of a ledger in typed arrays, one entry a record. */
export interface IdColumn {
  readonly source: RecordColumn;
  /** Index into `ID_STATES`. */
  readonly state: Uint8Array;
  /** Birth date as yyyymmdd, 0: none can be read. */
  readonly birth: Int32Array;
  /** 1: 男, 2: 女, 0: cannot be read. */
  readonly gender: Uint8Array;
  /** Digits 1–8 and 9–17: together a right number's identity; 0 where it is not right. */
  readonly high: Int32Array;
  readonly low: Int32Array;
  /** Records whose number can be written tidily without changing it, to how it should be written. */
  readonly tidier: ReadonlyMap<number, string>;
}

export const ID_STATES: readonly IdState[] = [
  "blank",
  "ok",
  "masked",
  "length",
  "characters",
  "checksum",
  "birth-date",
  "fifteen",
  "truncated",
  "paper",
];

const OK = ID_STATES.indexOf("ok");
const WEIGHTS = Int32Array.of(7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2);
/** Check characters by remainder: 1 0 X 9 8 7 6 5 4 3 2 (GB 11643). */
const CHECKS = Uint8Array.from("10X98765432", (sign) => sign.charCodeAt(0));
const MONTH_DAYS = Uint8Array.of(0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31);

/**
 * Reads the column. A right, tidy number is read by its character codes without making an object;
 * whatever that does not accept is read by `readId`, which is told the paper that a record names.
 */
export function idReader(
  source: RecordColumn,
  count: number,
  paperOf: (record: number) => Paper,
): Reader & { ids: () => IdColumn } {
  const state = new Uint8Array(count);
  const birth = new Int32Array(count);
  const gender = new Uint8Array(count);
  const high = new Int32Array(count);
  const low = new Int32Array(count);
  const tidier = new Map<number, string>();
  let done = 0;
  const readRight = (value: string, i: number): boolean => {
    let sum = 0;
    let front = 0;
    for (let at = 0; at < 8; at++) {
      const digit = value.charCodeAt(at) - 48;
      if (digit >>> 0 > 9) return false;
      front = front * 10 + digit;
      sum += digit * (WEIGHTS[at] as number);
    }
    let back = 0;
    for (let at = 8; at < 17; at++) {
      const digit = value.charCodeAt(at) - 48;
      if (digit >>> 0 > 9) return false;
      back = back * 10 + digit;
      sum += digit * (WEIGHTS[at] as number);
    }
    const born = (front % 100) * 1_000_000 + ((back / 1000) | 0);
    if (CHECKS[sum % 11] !== value.charCodeAt(17) || !isDay(born)) return false;
    state[i] = OK;
    birth[i] = born;
    gender[i] = (back & 1) === 1 ? 1 : 2;
    high[i] = front;
    low[i] = back;
    return true;
  };
  const readAny = (value: CellValue, i: number): void => {
    const reading = readId(value, paperOf(i));
    state[i] = ID_STATES.indexOf(reading.state);
    birth[i] = reading.birth === null ? 0 : dayKey(reading.birth);
    gender[i] = reading.gender === "男" ? 1 : reading.gender === "女" ? 2 : 0;
    const { canonical } = reading;
    if (typeof value === "string" && value !== canonical && isWhole(reading.state))
      tidier.set(i, canonical);
    if (state[i] === OK && canonical.length === 18) readRight(canonical, i);
  };
  const take = (to: number): void => {
    for (; done < to; done++) {
      const value = source.valueAt(done);
      if (value === "") continue;
      const plain = typeof value === "string" && value.length === 18;
      if (!plain || !readRight(value, done)) readAny(value, done);
    }
  };
  return {
    take,
    ids: () => {
      take(count);
      return { source, state, birth, gender, high, low, tidier };
    },
  };
}

/** Whether all figures of a number stand there, right or wrong: then blanks and widths mean nothing. */
function isWhole(state: IdState): boolean {
  return state === "ok" || state === "checksum" || state === "birth-date" || state === "fifteen";
}

function isDay(key: number): boolean {
  const year = (key / 10_000) | 0;
  const month = ((key / 100) | 0) % 100;
  const day = key % 100;
  if (year < 1900 || year > 2099 || day < 1 || day > (MONTH_DAYS[month] ?? 0)) return false;
  return month !== 2 || day < 29 || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
}

/** A day serial as yyyymmdd. */
export function dayKey(serial: number): number {
  const { year, month, day } = dateOf(serial);
  return year * 10_000 + month * 100 + day;
}
