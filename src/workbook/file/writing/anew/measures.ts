import type { ForeignColumns, ForeignSheet } from "../../foreign/foreign";
import { Limits } from "../../limits";

/** Sizes of columns and rows of a sheet in pixels at 96 dpi, as near as can be told without its fonts. */
export interface Measures {
  columnPixels(column: number): number;
  rowPixels(row: number): number;
}

export function measuresOf(sheet: ForeignSheet): Measures {
  const usual = sheet.defaultWidth ?? 8.43;
  let bands: ReadonlyMap<number, ForeignColumns> | null = null;
  return {
    columnPixels(column) {
      bands ??= bandsByColumn(sheet.columns);
      const band = bands.get(column);
      if (band?.hidden === true) return 0;
      return Math.round((band?.width ?? usual) * 7 + 5);
    },
    rowPixels(row) {
      const facts = sheet.rows.get(row);
      if (facts?.hidden === true) return 0;
      return Math.round(((facts?.height ?? sheet.defaultHeight ?? 13.5) * 4) / 3);
    },
  };
}

/** The first band that each column lies in; bands may lie over each other any number of times. */
function bandsByColumn(columns: readonly ForeignColumns[]): Map<number, ForeignColumns> {
  const found = new Map<number, ForeignColumns>();
  /** From a column that is taken, one further on that may not be. */
  const next = new Map<number, number>();
  const freeFrom = (column: number): number => {
    let free = column;
    for (let at = next.get(free); at !== undefined; at = next.get(free)) free = at;
    for (let at = column; at !== free;) {
      const after = next.get(at) ?? free;
      next.set(at, free);
      at = after;
    }
    return free;
  };
  for (const band of columns) {
    const last = Math.min(band.last, Limits.columns - 1);
    for (let column = freeFrom(band.first); column <= last; column = freeFrom(column)) {
      found.set(column, band);
      next.set(column, column + 1);
    }
  }
  return found;
}
