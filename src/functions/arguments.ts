import { readDate } from "../sheet/date-text";
import { isEmptyCell, type CellValue } from "../sheet/grid";
import type { Serial } from "../sheet/serial";
import { squeeze } from "../sheet/text";
import type { Area, Argument } from "./definition";
import { failure } from "./failure";
import { widthOf } from "../sheet/lists";

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

/** Rows shared by several areas; areas of different heights are an error. */
export function sameHeight(...areas: readonly Area[]): number {
  const [first] = areas;
  const height = first?.length ?? 0;
  if (areas.some((area) => area.length !== height)) throw failure("different-lengths");
  return height;
}

/**
 * Computes row by row where a column is given, once where cells are: arguments of one row are
 * repeated. A single result is a value, several spill downwards.
 */
export function eachRow(
  args: readonly Argument[],
  compute: (...cells: CellValue[]) => CellValue,
): CellValue | CellValue[][] {
  const areas = args.map(areaOf);
  const height = widthOf(areas, 1);
  if (areas.some((area) => area.length > 1 && area.length !== height))
    throw failure("different-lengths");
  const at = (area: Area, row: number): CellValue =>
    (area.length === 1 ? area[0] : area[row])?.[0] ?? null;
  // eslint-disable-next-line no-restricted-syntax -- the arguments of a formula
  const computeRow = (row: number): CellValue => compute(...areas.map((area) => at(area, row)));
  if (height === 1) return computeRow(0);
  return Array.from({ length: height }, (_, row) => [computeRow(row)]);
}

function isArea(argument: CellValue | Area): argument is Area {
  return Array.isArray(argument);
}
