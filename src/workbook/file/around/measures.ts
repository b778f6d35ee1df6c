import type { ForeignSheet } from "../foreign";

/** Sizes of columns and rows of a sheet in pixels at 96 dpi, as near as can be told without its fonts. */
export interface Measures {
  columnPixels(column: number): number;
  rowPixels(row: number): number;
}

export function measuresOf(sheet: ForeignSheet): Measures {
  const usual = sheet.defaultWidth ?? 8.43;
  return {
    columnPixels(column) {
      const band = sheet.columns.find(({ first, last }) => first <= column && column <= last);
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
