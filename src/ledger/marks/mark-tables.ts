import { isEmptyCell, type CellValue, type Grid } from "../../sheet/grid";
import { squeeze } from "../../sheet/text";

/** A column of marks given by hand: where its heading stands. 0-based. */
export interface MarkColumn {
  readonly grid: Grid;
  readonly label: string;
  readonly headerRow: number;
  readonly column: number;
}

/** A heading lies no deeper than this. */
const DEEPEST = 60;
const LONGEST_LABEL = 80;
const REMARK = /[(（【[][^()（）【】[\]]{0,40}[)）】\]]/g;

/**
 * Every column of a sheet headed by one of the labels; blanks and remarks in brackets (满分10分) make no
 * difference. The first heading of a column counts.
 */
export function markColumns(grid: Grid, labels: readonly string[]): MarkColumn[] {
  const wanted = new Map(labels.map((label) => [plainLabel(label), label]));
  const found: MarkColumn[] = [];
  const taken = new Set<number>();
  for (const [headerRow, row] of grid.values.slice(0, DEEPEST).entries())
    for (const [column, value] of row.entries()) {
      if (taken.has(column) || typeof value !== "string" || value.length > LONGEST_LABEL) continue;
      const label = wanted.get(plainLabel(value));
      if (label === undefined) continue;
      taken.add(column);
      found.push({ grid, label, headerRow, column });
    }
  return found;
}

function plainLabel(text: string): string {
  const squeezed = squeeze(text);
  return squeezed.replace(REMARK, "") || squeezed;
}

/** Whether a text names a unit, by whatever the ledgers call theirs. */
export type IsUnit = (text: string) => boolean;

/**
 * The column beside a column of marks that holds the names of the units: the nearest to the left, else to
 * the right, of those that name about as many as the best one. -1: there is none.
 */
export function unitColumn({ grid, headerRow, column }: MarkColumn, isUnit: IsUnit): number {
  const counts = new Int32Array(grid.columnCount);
  let best = 0;
  for (let row = headerRow + 1; row < grid.rowCount; row++)
    for (const [index, value] of (grid.values[row] ?? []).entries()) {
      if (index === column || typeof value !== "string" || !isUnit(value)) continue;
      const count = (counts[index] ?? 0) + 1;
      counts[index] = count;
      if (count > best) best = count;
    }
  if (best === 0) return -1;
  const near = (index: number): boolean => 2 * (counts[index] ?? 0) >= best;
  for (let index = column - 1; index >= 0; index--) if (near(index)) return index;
  for (let index = column + 1; index < counts.length; index++) if (near(index)) return index;
  return -1;
}

/** A cell of a column of marks, beside the name of a unit. */
export interface Mark {
  readonly row: number;
  readonly unit: string;
  readonly value: CellValue;
}

const LONGEST_UNIT = 60;

/** The rows under a heading that name somebody, until the heading of another table. */
export function marksUnder({ grid, headerRow, column }: MarkColumn, units: number): Mark[] {
  const marks: Mark[] = [];
  for (let row = headerRow + 1; row < grid.rowCount; row++) {
    const unit = grid.values[row]?.[units];
    const value = grid.values[row]?.[column] ?? "";
    if (typeof unit !== "string" || isEmptyCell(unit) || unit.length > LONGEST_UNIT) continue;
    marks.push({ row, unit: unit.trim(), value });
  }
  return marks;
}
