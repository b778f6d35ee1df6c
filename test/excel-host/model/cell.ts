import type { CellValue } from "../../../src/sheet/grid";

/** What a cell of the model holds; a cell that is not there is empty and plain. */
export interface Cell {
  value: CellValue;
  /** With its leading `=`. */
  formula?: string;
  /** Number format, US letters; absent: General. */
  format?: string;
  /** Typed with a leading apostrophe. */
  quoted?: boolean;
  look?: Look;
}

/** The rest of a cell's format, one flat record of what was set: `font.bold`, `fill.color` … */
export type Look = Record<string, string | number | boolean | null>;

export interface Link {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

export const isBlank = (cell: Cell | undefined): boolean =>
  cell === undefined || (cell.formula === undefined && (cell.value === "" || cell.value === null));

export const formatOf = (cell: Cell | undefined): string => cell?.format ?? "General";

/** What `Range.formulas` answers: the formula, or the constant itself. */
export const inputOf = (cell: Cell | undefined): CellValue => cell?.formula ?? cell?.value ?? "";
