import type { DraftArea } from "../../sheet/draft";

/** How a sheet is set up for paper. Rows are 0-based. */
export interface ViewPrint {
  /** `null`: the file does not say. */
  readonly landscape: boolean | null;
  /** What of the sheet is printed; `null`: all of it. */
  readonly area: DraftArea | null;
  /** Rows repeated on every page, first and last. */
  readonly titleRows: readonly [number, number] | null;
  /** Rows before which a new page begins. */
  readonly breaks: readonly number[];
}

/** Cells of a sheet that a chart reads. */
export interface ChartCells {
  readonly sheet: string;
  readonly area: DraftArea;
}

/** A chart of columns, bars, lines or parts of a round, with the figures the file keeps for it. */
export interface ViewChart {
  readonly title: string;
  /** Bars lie; columns stand; a pie shows its first series. */
  readonly kind: "bar" | "column" | "pie";
  /** Bars or columns stand one on the other. */
  readonly stacked?: true;
  readonly categories: readonly string[];
  /** Where the categories are read from; absent: from no one place. */
  readonly categoriesFrom?: ChartCells;
  readonly series: readonly {
    readonly name: string;
    readonly line: boolean;
    /** `rrggbb` */
    readonly color: string;
    readonly values: readonly (number | null)[];
    readonly from?: ChartCells;
  }[];
  /** Number format of its value axis, e.g. `0%`. */
  readonly format: string;
  /** The cells it stands on. */
  readonly anchor: DraftArea;
}
