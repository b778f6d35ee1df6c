import { viewKey } from "../../workbook/file/index";

/** Cells changed in the grid since their sheet was last read from the file; by `viewKey`. */
export interface TypedCells {
  add(sheet: string, cells: readonly { readonly row: number; readonly column: number }[]): void;
  has(sheet: string): boolean;
  /** Where the typing is now: what is asked of the file later knows everything typed so far. */
  moment(): number;
  /** A sheet's cells typed up to a moment, and those typed since. */
  parted(sheet: string, moment: number): Parted;
  /** A sheet was read from the file as of a moment and shown. */
  shown(sheet: string, moment: number): void;
  forget(sheet: string): void;
}

export interface Parted {
  readonly until: ReadonlySet<number>;
  readonly since: ReadonlySet<number>;
}

/** No cell is typed yet. */
export function createTypedCells(): TypedCells {
  const sheets = new Map<string, Map<number, number>>();
  let count = 0;
  const parted = (sheet: string, moment: number): Parted => {
    const until = new Set<number>();
    const since = new Set<number>();
    for (const [key, at] of sheets.get(sheet) ?? []) (at <= moment ? until : since).add(key);
    return { until, since };
  };
  return {
    add: (sheet, cells) => {
      count++;
      const typed = sheets.get(sheet) ?? new Map<number, number>();
      sheets.set(sheet, typed);
      for (const { row, column } of cells) typed.set(viewKey(row, column), count);
    },
    has: (sheet) => (sheets.get(sheet)?.size ?? 0) > 0,
    moment: () => count,
    parted,
    shown: (sheet, moment) => {
      for (const key of parted(sheet, moment).until) sheets.get(sheet)?.delete(key);
    },
    forget: (sheet) => {
      sheets.delete(sheet);
    },
  };
}
