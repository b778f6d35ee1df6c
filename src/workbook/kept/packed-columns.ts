import * as v from "valibot";
import type { CellValue } from "../../sheet/grid";
import { listOf } from "./cells";

/** Rows of one table of plain values, all of the same width. */
export type PackedRow = readonly CellValue[];

/** Changed cells down their columns: there values are alike. Row and column stand first. */
export function byColumn<T extends readonly [number, number, ...unknown[]]>(
  cells: readonly T[],
): T[] {
  return [...cells].sort((one, other) => one[1] - other[1] || one[0] - other[0]);
}

/** Rows of a table that is packed at once. */
export const MostRows = 10_000;
const MostColumns = 16;

/** Far from where sums of whole numbers stop being exact. */
const isStep = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Math.abs(Number(value)) < 2 ** 50;
const isPlain = (value: unknown): value is CellValue =>
  value === null || ["string", "boolean"].includes(typeof value) || Number.isFinite(value);

const column = v.union([
  /** The same in every row. */
  v.strictObject({ one: v.custom<CellValue>(isPlain) }),
  /** Whole numbers, each as the difference from the one before. */
  v.strictObject({ steps: listOf(isStep, MostRows) }),
  /** Few different values by their number. */
  v.strictObject({ words: listOf(isPlain, MostRows), at: listOf(isStep, MostRows) }),
  v.strictObject({ all: listOf(isPlain, MostRows) }),
]);

type Column = v.InferOutput<typeof column>;

const table = v.strictObject({
  rows: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MostRows)),
  columns: v.pipe(v.array(column), v.maxLength(MostColumns)),
});

/** A table by columns, each in the shortest of its forms. */
export function columnsOf(rows: readonly PackedRow[]): v.InferOutput<typeof table> {
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, at) =>
    shortest(rows.map((row) => row[at] ?? null)),
  );
  return { rows: rows.length, columns };
}

function shortest(values: readonly CellValue[]): Column {
  const [first = null] = values;
  if (values.every((value) => value === first)) return { one: first };
  if (values.every(isStep))
    return { steps: values.map((value, i) => value - (values[i - 1] ?? 0)) };
  const numbers = new Map<CellValue, number>();
  const at = values.map((value) => {
    const known = numbers.get(value) ?? numbers.size;
    numbers.set(value, known);
    return known;
  });
  return numbers.size * 2 <= values.length ? { words: [...numbers.keys()], at } : { all: values };
}

/** The rows of such a table; null: it is none, or one of another width than asked for. */
export function rowsOf(value: unknown, width: number | null): CellValue[][] | null {
  const parsed = v.safeParse(table, value, { abortEarly: true });
  if (!parsed.success) return null;
  const { rows, columns } = parsed.output;
  if (width !== null && columns.length !== width) return null;
  const lists = columns.map((one) => valuesOf(one, rows));
  if (lists.some((list) => list.length !== rows || list.includes(undefined))) return null;
  return Array.from({ length: rows }, (_, row) => lists.map((list) => list[row] ?? null));
}

function valuesOf(short: Column, rows: number): readonly (CellValue | undefined)[] {
  if ("one" in short) return Array.from({ length: rows }, () => short.one);
  if ("all" in short) return short.all;
  if ("words" in short) return short.at.map((number) => short.words[number]);
  let last = 0;
  return short.steps.map((step) => (last += step));
}
