import { withDigits } from "../../sheet/date-parts";
import { readDate } from "../../sheet/date-text";
import { isEmptyCell, type Grid } from "../../sheet/grid";
import { dateOf } from "../../sheet/serial";
import type { Ledger } from "../ledger";
import { yearSpanIn } from "./year-span";

const YEAR = /(?<![0-9])(20[0-4][0-9])(?![0-9])/;
const SHORT_YEAR = /(?<![0-9])([0-4][0-9])年/;
/** 20240531, 202405 */
const COMPACT = /(?<![0-9])(20[0-4][0-9])(?:0[1-9]|1[0-2])(?:[0-3][0-9])?(?![0-9])/;
const LONGEST = 200;
/** No ledger kept in a workbook is older. */
const FIRST_YEAR = 1990;

/** A year written in a text: 2024年, 2024.05, 24年, 二〇二四年, 202405. */
export function yearIn(text: string): number | null {
  const digits = withDigits(text.slice(0, LONGEST));
  const full = YEAR.exec(digits) ?? COMPACT.exec(digits);
  if (full !== null) return Number(full[1]);
  const short = SHORT_YEAR.exec(digits);
  return short === null ? null : 2000 + Number(short[1]);
}

function yearAbove(grid: Grid, headerTop: number): number | null {
  for (let row = 0; row < headerTop; row++) {
    for (const value of grid.values[row] ?? []) {
      if (isEmptyCell(value)) continue;
      const year = typeof value === "string" ? yearIn(value) : null;
      if (year !== null) return year;
    }
  }
  return null;
}

/** The years of full dates in the given columns, over the given rows: the commonest, and its share. */
function yearInside(
  grid: Grid,
  columns: readonly number[],
  rows: Int32Array,
): { year: number; share: number } | null {
  const counts = new Map<number, number>();
  let total = 0;
  for (const row of rows) {
    for (const column of columns) {
      const value = grid.values[row]?.[column];
      if (value === undefined || isEmptyCell(value)) continue;
      const reading = readDate(value, null);
      if (reading.kind !== "date") continue;
      const { year } = dateOf(Math.floor(reading.serial));
      // A day alone (7) or a number of days (30) reads as one of 1900.
      if (year < FIRST_YEAR) continue;
      counts.set(year, (counts.get(year) ?? 0) + 1);
      total++;
    }
  }
  let best: { year: number; share: number } | null = null;
  for (const [year, count] of counts)
    if (best === null || count > best.share * total) best = { year, share: count / total };
  return best;
}

/** What names a ledger: the lines above its header, the sheet, the book. */
function textsOf(grid: Grid, headerTop: number): readonly string[] {
  const above = grid.values
    .slice(0, headerTop)
    .flatMap((row) => row.filter((value): value is string => typeof value === "string"));
  return [...above, grid.sheet, grid.book];
}

/**
 * The year that yearless dates of a ledger belong to: of the title and lines above the header, else of
 * the sheet's name, else of the book's; full dates inside overrule when they nearly all agree.
 * Of a span over the turn of a year it is the later one, up to the span's last day.
 */
export function yearOf(
  grid: Grid,
  headerTop: number,
  dateColumns: readonly number[],
  rows: Int32Array,
): Pick<Ledger, "year" | "yearFrom" | "lastDay"> {
  const inside = yearInside(grid, dateColumns, rows);
  const span =
    textsOf(grid, headerTop)
      .map(yearSpanIn)
      .find((one) => one !== null) ?? null;
  if (span !== null) return { year: span.year, yearFrom: "said", lastDay: span.last };
  const said = yearAbove(grid, headerTop) ?? yearIn(grid.sheet) ?? yearIn(grid.book);
  if (inside !== null && (said === null || inside.share >= 0.9))
    return { year: inside.year, yearFrom: said === null ? "dates" : "said" };
  return { year: said, yearFrom: said === null ? undefined : "said" };
}
