import type { CellValue } from "../../src/sheet/grid";
import { serialOf } from "../../src/sheet/serial";
import { BENCH_DAY } from "../grid";

/** A row of the bench's ledger, 20 cells in the order of `benchRows`. */
export type Row = readonly CellValue[];

/** Findings by `code field`. */
export type Counts = Record<string, number>;

/** What is asked of one cell by itself. */
export interface CellTest {
  readonly code: string;
  readonly field: string;
  readonly column: number;
  readonly isBad: (value: CellValue) => boolean;
}

/** What is asked of the cells of a row together. */
export interface RowTest {
  readonly code: string;
  readonly field: string;
  readonly isBad: (row: Row) => boolean;
}

const DAY_TEXT = /^(\d{4})[./年](\d{1,2})[./月](\d{1,2})日?$/;

/** The day of a cell as a serial, 0: none. */
export function dayOf(value: CellValue | undefined): number {
  if (typeof value === "number") return value;
  const parts = typeof value === "string" && value !== "" ? DAY_TEXT.exec(value) : null;
  return parts === null ? 0 : serialOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Whether 18 characters end with their check digit. */
function isChecked(id: string): boolean {
  let sum = 0;
  for (let at = 0; at < 17; at++) sum += (id.charCodeAt(at) - 48) * (WEIGHTS[at] ?? 0);
  return "10X98765432".charAt(sum % 11) === id.charAt(17);
}

const isEmpty = (value: CellValue): boolean => value === "";
const isDayText = (value: CellValue): boolean => typeof value === "string" && dayOf(value) > 0;
const isOpen = (row: Row): boolean => row[16] === "化解中";

/** 16 of the 22 common rules: cells by themselves. */
export const CELL_TESTS: readonly CellTest[] = [
  { code: "required-missing", field: "village", column: 2, isBad: isEmpty },
  { code: "required-missing", field: "person", column: 3, isBad: isEmpty },
  { code: "required-missing", field: "category", column: 9, isBad: isEmpty },
  { code: "required-missing", field: "summary", column: 12, isBad: isEmpty },
  { code: "required-missing", field: "status", column: 16, isBad: isEmpty },
  { code: "stray-blanks", field: "person", column: 3, isBad: (value) => / /.test(String(value)) },
  {
    code: "id-length",
    field: "idNumber",
    column: 4,
    isBad: (value) => value !== "" && String(value).length !== 18,
  },
  {
    code: "id-checksum",
    field: "idNumber",
    column: 4,
    isBad: (value) => String(value).length === 18 && !isChecked(String(value)),
  },
  {
    code: "phone-invalid",
    field: "phone",
    column: 5,
    isBad: (value) => !/^1[3-9][0-9０-９]{9}$|^１[３-９][０-９]{9}$/.test(String(value)),
  },
  {
    code: "phone-untidy",
    field: "phone",
    column: 5,
    isBad: (value) => /^１[３-９][０-９]{9}$/.test(String(value)),
  },
  { code: "date-text", field: "occurredOn", column: 13, isBad: isDayText },
  { code: "date-text", field: "foundOn", column: 14, isBad: isDayText },
  { code: "date-text", field: "deadline", column: 15, isBad: isDayText },
  { code: "date-text", field: "closedOn", column: 17, isBad: isDayText },
  {
    code: "date-future",
    field: "closedOn",
    column: 17,
    isBad: (value) => dayOf(value) > BENCH_DAY,
  },
  {
    code: "status-synonym",
    field: "status",
    column: 16,
    isBad: (value) => value === "调解成功",
  },
];

/** Cells of a row against each other. */
export const ROW_TESTS: readonly RowTest[] = [
  {
    code: "id-gender",
    field: "gender",
    isBad: (row) => {
      const id = String(row[4]);
      if (id.length !== 18 || !isChecked(id)) return false;
      return (id.charCodeAt(16) % 2 === 1 ? "男" : "女") !== row[6];
    },
  },
  {
    code: "date-order",
    field: "closedOn",
    isBad: (row) => {
      const closed = dayOf(row[17]);
      return closed > 0 && closed < Math.max(dayOf(row[13]), dayOf(row[14]));
    },
  },
  {
    code: "overdue",
    field: "deadline",
    isBad: (row) => isOpen(row) && dayOf(row[15]) < BENCH_DAY,
  },
  {
    code: "closed-late",
    field: "closedOn",
    isBad: (row) => !isOpen(row) && dayOf(row[17]) > dayOf(row[15]),
  },
  {
    code: "leader-missing",
    field: "leader",
    isBad: (row) => row[10] === "重大" && row[18] === "",
  },
];

/** The last of the 22: a number given twice. */
export const TWICE = { code: "code-duplicate", field: "code", column: 1 };

export const keyOf = ({ code, field }: { code: string; field: string }): string =>
  `${code} ${field}`;

/** The codes of the common rules. */
export const COMMON_CODES: ReadonlySet<string> = new Set(
  [...CELL_TESTS, ...ROW_TESTS, TWICE].map(({ code }) => code),
);

export function emptyCounts(): Counts {
  return Object.fromEntries([...CELL_TESTS, ...ROW_TESTS, TWICE].map((one) => [keyOf(one), 0]));
}

export function countTwice(rows: readonly Row[]): number {
  const seen = new Set<CellValue>();
  for (const row of rows) seen.add(row[TWICE.column] ?? "");
  return rows.length - seen.size;
}
