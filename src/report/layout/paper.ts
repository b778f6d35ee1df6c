import type { SheetDraft } from "../../sheet/draft";

/** Points of A4, and what its margins on own sheets take across and down. */
const A4 = { long: 842, short: 595 } as const;
const MARGINS = { across: 72, down: 94 } as const;
/** A character of width in points (8 pixels, as 宋体 11 and 等线 11 have it). */
const POINTS_PER_CHARACTER = 6;
/** What every column has beside its characters. */
const COLUMN_PADDING = 0.71;
/** What of a page is used: programs differ by a few per cent. */
const USED = 0.95;

/** Points of rows a printed page holds: a page wider than the paper is scaled down and holds more. */
export function pageCapacity(widths: readonly number[], landscape: boolean): number {
  const [across, down] = landscape ? [A4.long, A4.short] : [A4.short, A4.long];
  const width = widths.reduce((sum, one) => sum + (one + COLUMN_PADDING) * POINTS_PER_CHARACTER, 0);
  return (down - MARGINS.down) * Math.max(1, width / (across - MARGINS.across)) * USED;
}

/** The columns of a draft that are printed. */
export function printedWidths({ columnWidths, print }: SheetDraft): readonly number[] {
  const { area } = print;
  return area === undefined ? columnWidths : columnWidths.slice(area.left, area.right + 1);
}
