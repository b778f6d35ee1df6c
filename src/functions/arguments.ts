import { readDate } from "../sheet/date-text";
import { isEmptyCell, type CellValue } from "../sheet/grid";
import { Problem } from "../sheet/problem";
import type { Serial } from "../sheet/serial";
import { squeeze } from "../sheet/text";
import { firstDataRow } from "./column";
import type { Area, Argument, CellResult, Result } from "./definition";
import { failure, isFailure } from "./failure";

/** Any argument as an area: a cell is 1 × 1, nothing is empty. */
export function areaOf(argument: Argument): Area {
  if (argument === undefined) return [];
  return isArea(argument) ? argument : [[argument]];
}

/** The one cell of an argument; of an area the first. */
export function cellOf(argument: Argument): CellValue {
  if (argument === undefined) return null;
  return isArea(argument) ? (argument[0]?.[0] ?? null) : argument;
}

/** A word out of a closed list, the first when the argument is absent. */
export function optionOf<T extends string>(argument: Argument, words: readonly [T, ...T[]]): T {
  const value = cellOf(argument);
  if (isEmptyCell(value)) return words[0];
  const word = words.find((one) => one === squeeze(String(value)));
  if (word === undefined)
    throw failure("unknown-option", { value: String(value), words: words.join("、") });
  return word;
}

/** A day, or `null` when the argument is absent or blank. Throws on a text that is no date. */
export function dayOf(value: CellValue, year: number | null = null): Serial | null {
  const reading = readDate(value, year);
  if (reading.kind === "blank") return null;
  if (reading.kind !== "date") throw failure("not-a-date", { value: String(value) });
  return Math.floor(reading.serial);
}

/** Whether a cell is a day, an attempt at one or says that there is none: no label of a column. */
export const saysDay = (value: CellValue): boolean => readDate(value, null).kind !== "other";

/** Rows shared by several areas; areas of different heights are an error. */
export function sameHeight(...areas: readonly Area[]): number {
  const [first] = areas;
  const height = first?.length ?? 0;
  if (areas.some((area) => area.length !== height)) throw failure("different-lengths");
  return height;
}

/** An area up to the last row whose first cell holds something: a whole column costs what stands in it. */
export function filled(area: Area): Area {
  let end = area.length;
  while (end > 0 && isEmptyCell(area[end - 1]?.[0])) end--;
  return end === area.length ? area : area.slice(0, end);
}

/** A cell's result, or why there is none: in a column an error stands at its own place only. */
type Compute = (...cells: CellValue[]) => CellResult;

/**
 * Computes row by row where a column is given, once where cells are: arguments of one row are repeated. A single
 * result is a value, several spill downwards as far as one of the columns is filled. Labels on top of a column,
 * told from answers by `isAnswer` in the argument `judged`, stay blank.
 */
export function eachRow(
  args: readonly Argument[],
  compute: Compute,
  isAnswer?: (value: CellValue) => boolean,
  judged = 0,
): Result {
  const areas = args.map(areaOf);
  const columns = areas.filter((area) => area.length > 1);
  // eslint-disable-next-line no-restricted-syntax -- the arguments of a formula
  const given = sameHeight(...columns);
  const at = (area: Area, row: number): CellValue =>
    (area.length === 1 ? area[0] : area[row])?.[0] ?? null;
  // eslint-disable-next-line no-restricted-syntax -- the arguments of a formula
  const computeRow = (row: number): CellResult => compute(...areas.map((area) => at(area, row)));
  if (given === 0) {
    const only = computeRow(0);
    if (only instanceof Problem) throw only;
    return only;
  }
  const last = columns.reduce((most, area) => Math.max(most, filled(area).length), 1);
  const told = areas[judged] ?? [];
  const head = isAnswer === undefined || told.length <= 1 ? 0 : firstDataRow(told, isAnswer);
  return Array.from({ length: last }, (_, row) => [
    row < head ? "" : atItsPlace(() => computeRow(row)),
  ]);
}

function atItsPlace(compute: () => CellResult): CellResult {
  try {
    return compute();
  } catch (error) {
    if (isFailure(error)) return error;
    throw error;
  }
}

function isArea(argument: CellValue | Area): argument is Area {
  return Array.isArray(argument);
}
