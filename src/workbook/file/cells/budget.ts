import type { Merge } from "../../../sheet/grid";
import { Limits } from "../limits";
import { fileProblem } from "../problems";
import type { LossCode } from "../types";

/**
 * What a whole workbook has taken so far, however many sheets it is spread over: a file of a few kilobytes
 * can ask for any number of cells by saying where the last one stands, or how often one is repeated.
 */
export interface Budget {
  /** Places of values, gaps before them included. */
  cells: number;
  gaps: number;
  styles: number;
  rows: number;
  rowFacts: number;
  merges: number;
  /** Values that an ods says once for many cells. */
  repeats: number;
  formulaText: number;
  /** Rows × columns of sheets with flags. */
  flags: number;
  /** Characters of long texts, and how many there may be. */
  longText: number;
  readonly mostLongText: number;
  /** What was left out because it was too much. */
  readonly dropped: Set<LossCode>;
}

/** `fileBytes`: size of the file as it is packed; absent for one that says every text in full. */
export function newBudget(fileBytes = Infinity): Budget {
  return {
    dropped: new Set(),
    longText: 0,
    mostLongText: Limits.longTextAlways + Limits.longTextRatio * fileBytes,
    cells: 0,
    gaps: 0,
    styles: 0,
    rows: 0,
    rowFacts: 0,
    merges: 0,
    repeats: 0,
    formulaText: 0,
    flags: 0,
  };
}

/** Takes the places of one value and the gap before it; false: the workbook has taken too many. */
export function takeCell(budget: Budget, gap: number): boolean {
  budget.cells += gap + 1;
  budget.gaps += gap;
  const values = budget.cells - budget.gaps;
  return (
    budget.cells <= Limits.bookCells &&
    budget.gaps <= Limits.gapsAlways + Limits.gapsPerCell * values
  );
}

/** Throws `Problem` with `book-too-many-sheets`. */
export function refuseManySheets(count: number, file: string): void {
  if (count > Limits.sheets)
    throw fileProblem("book-too-many-sheets", { file, count, limit: Limits.sheets });
}

/** Takes rows that a sheet grows by. Throws `Problem` with `book-too-large`. */
export function takeRows(budget: Budget, count: number, sheet: string): void {
  budget.rows += count;
  if (budget.rows > Limits.bookRows) throw fileProblem("book-too-large", { sheet });
}

/** A formula as it may be kept: `""`, for one that cannot be read, when it is longer than any or all are too many. */
export function keptFormula(budget: Budget, formula: string): string {
  budget.formulaText += formula.length;
  const isTooMuch =
    formula.length > Limits.formulaText || budget.formulaText > Limits.bookFormulaText;
  return isTooMuch ? "" : formula;
}

/** Takes rows × columns of flags. Throws `Problem` with `book-too-large`. */
export function takeFlags(budget: Budget, count: number, sheet: string): void {
  budget.flags += count;
  if (budget.flags > Limits.bookFlags) throw fileProblem("book-too-large", { sheet });
}

/** Takes a merged area; false: there are too many, it lies off the sheet or is turned round. */
export function takeMerge(budget: Budget, { top, left, bottom, right }: Merge): boolean {
  const isOnSheet =
    top <= bottom && left <= right && bottom < Limits.rows && right < Limits.columns;
  const fits = isOnSheet && budget.merges++ < Limits.merges;
  if (!fits) budget.dropped.add("loss-merges");
  return fits;
}

/** Takes a long text of a cell. Throws `Problem` with `book-too-much-text`. */
export function takeText(budget: Budget, text: string, sheet: string): void {
  if (text.length <= Limits.longText) return;
  budget.longText += text.length;
  if (budget.longText > budget.mostLongText) throw fileProblem("book-too-much-text", { sheet });
}

/** The budget of a workbook whose sheets are read one by one, perhaps again and again. */
export interface BookBudget {
  /** Reads a sheet with what the others have left; a sheet that could not be read has taken nothing. */
  readonly reading: <Result>(sheet: string, read: (budget: Budget) => Result) => Result;
}

export function bookBudget(fileBytes?: number): BookBudget {
  const taken = new Map<string, Budget>();
  let total = newBudget(fileBytes);
  return {
    reading(sheet, read) {
      const others = minus(total, taken.get(sheet) ?? newBudget());
      const budget = { ...others };
      const result = read(budget);
      taken.set(sheet, minus(budget, others));
      total = budget;
      return result;
    },
  };
}

function minus(from: Budget, less: Budget): Budget {
  return {
    cells: from.cells - less.cells,
    gaps: from.gaps - less.gaps,
    styles: from.styles - less.styles,
    rows: from.rows - less.rows,
    rowFacts: from.rowFacts - less.rowFacts,
    merges: from.merges - less.merges,
    repeats: from.repeats - less.repeats,
    formulaText: from.formulaText - less.formulaText,
    flags: from.flags - less.flags,
    longText: from.longText - less.longText,
    mostLongText: from.mostLongText,
    dropped: from.dropped,
  };
}
