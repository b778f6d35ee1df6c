import type { CellValue } from "../sheet/grid";
import { isEmptyCell } from "../sheet/grid";
import type { FieldId } from "./fields";
import type { Ledger, TickGroup } from "./ledger";
import { isCross } from "./vocabulary/tick";
import { saysNothing } from "./vocabulary/word";

/** Fields in which two ticks are no answer at all: 满意 and 不满意. */
const ANSWERS: ReadonlySet<FieldId> = new Set<FieldId>(["rating", "status", "awareness"]);

/** Whether a cell under a word is ticked: filled, and neither —, 无 nor ×. */
export function isTicked(value: CellValue | undefined): boolean {
  return value !== undefined && !isEmptyCell(value) && !saysNothing(value) && !isCross(value);
}

/** Place of the ticked column of a group in a row, -1: none, or several where one alone is an answer. */
export function tickedIn(
  row: readonly CellValue[] | undefined,
  { field, columns }: TickGroup,
): number {
  const first = columns.findIndex((index) => isTicked(row?.[index]));
  if (first < 0 || !ANSWERS.has(field)) return first;
  return columns.some((index, at) => at > first && isTicked(row?.[index])) ? -1 : first;
}

/** Rows of a ledger with several ticks where one alone is an answer: they have none. */
export function rowsTickedTwice({ tickGroups, grid, records }: Ledger): readonly number[] {
  const groups = tickGroups.filter(({ field }) => ANSWERS.has(field));
  if (groups.length === 0) return [];
  return Array.from(records).filter((row) =>
    groups.some((group) => {
      const values = grid.values[row];
      return (
        tickedIn(values, group) < 0 && group.columns.some((index) => isTicked(values?.[index]))
      );
    }),
  );
}
