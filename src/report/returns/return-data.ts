import type { CellValue } from "../../sheet/grid";
import type { Serial } from "../../sheet/serial";
import type { Severity } from "../../sheet/severity";

/** One thing a village has to put right. */
export interface ReturnLine {
  readonly severity: Severity;
  readonly sheet: string;
  /** `sheet` with its file, where there are several files. */
  readonly place: string;
  /** A1 name of the first cell, and how many cells there are. */
  readonly cell: string;
  readonly count: number;
  /** All cells for reading, up to ten. */
  readonly cells: string;
  readonly person: string;
  readonly message: string;
  readonly advice: string;
  readonly value: CellValue;
}

/** A value of a ledger's row; `day`: the cell shows it as a date. */
export interface ReturnCell {
  readonly value: CellValue;
  readonly day: boolean;
}

/** The rows of one ledger that are concerned, as they stand there, under its header. */
export interface ReturnRows {
  readonly place: string;
  readonly header: readonly (readonly ReturnCell[])[];
  readonly rows: readonly {
    /** 0-based row of the sheet. */
    readonly row: number;
    readonly cells: readonly ReturnCell[];
  }[];
}

/** What goes back to one village: its findings and its rows, nobody else's. */
export interface ReturnData {
  /** "" for records that name no village. */
  readonly village: string;
  readonly unit: string;
  readonly asOf: Serial;
  readonly lines: readonly ReturnLine[];
  readonly rows: readonly ReturnRows[];
}
