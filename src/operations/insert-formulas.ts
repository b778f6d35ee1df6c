import type { Workbook } from "../workbook/port";
import { applyRecorded, type JournalReport } from "./journal";
import type { Moment } from "./moment";

/** Where the first cell goes, 0-based. */
export interface FirstCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * 插入为公式: writes texts and formulas (with their `=`) from a cell on, over empty cells alone; the face has
 * looked that they are.
 */
export async function insertFormulas(
  workbook: Workbook,
  { at }: Pick<Moment, "at">,
  { sheet, row, column }: FirstCell,
  rows: readonly (readonly string[])[],
): Promise<JournalReport> {
  const edits = rows.flatMap((cells, down) =>
    cells.map((value, right) => ({
      row: row + down,
      column: column + right,
      value,
      ...(value.startsWith("=") ? { formula: true as const } : {}),
    })),
  );
  const facts = { operation: "insertFormulas", at, sheets: [sheet] } as const;
  return applyRecorded(workbook, { cells: [{ sheet, edits }] }, facts);
}
