import { isEmptyCell, type Grid } from "../../sheet/grid";
import type { FieldId } from "../fields";
import type { LedgerColumn } from "../ledger";
import type { AccountedTable } from "./accounted-table";
import { FRAME, PERSONAL } from "./telling";

/**
 * Rows of a ledger of matters that only name a further party of the matter above: all they hold is about
 * a person, and the serial, or what the matter is about, is merged over them or left empty.
 */
export function furtherParties({ grid, columns, rows }: AccountedTable): readonly number[] {
  const others = columns.filter(
    ({ field }) => field !== null && field !== "note" && !PERSONAL.has(field),
  );
  const serial = columns.find(({ field }) => field === "serial" || field === "code");
  if (!columns.some(({ field }) => field === "person") || others.length === 0) return [];
  const merged = rowsMergedOver(grid, others);
  if (merged.size === 0 && serial === undefined) return [];
  const isContinued = continuation({ grid, columns, serial });
  const found = new Set<number>();
  for (let at = 1; at < rows.length; at++) {
    const row = rows[at] as number;
    const above = rows[at - 1] as number;
    if (serial !== undefined && !isEmptyCell(grid.values[row]?.[serial.index])) continue;
    if (isContinued(row)) {
      found.add(row);
      continue;
    }
    if (others.some((one) => tellsAnother(grid, one, row, above))) continue;
    const isNumberedAbove =
      serial !== undefined &&
      above === row - 1 &&
      (found.has(above) || !isEmptyCell(grid.values[above]?.[serial.index]));
    if (merged.has(row) || isNumberedAbove) found.add(row);
  }
  return [...found];
}

/**
 * Whether a row goes on with the matter above, whatever it adds (双方签订协议): the serial is merged over
 * it, and so is the state, a day or the category, none of which it has itself.
 */
function continuation({
  grid,
  columns,
  serial,
}: {
  readonly grid: Grid;
  readonly columns: readonly LedgerColumn[];
  readonly serial: LedgerColumn | undefined;
}): (row: number) => boolean {
  if (serial === undefined) return () => false;
  const deciding = columns.filter(({ field }) => field !== null && DECIDING.has(field));
  const numbered = rowsMergedOver(grid, [serial]);
  const decided = rowsMergedOver(grid, deciding);
  return (row) =>
    numbered.has(row) &&
    decided.has(row) &&
    deciding.every(({ index }) => isEmptyCell(grid.values[row]?.[index]));
}

const DECIDING: ReadonlySet<FieldId> = new Set<FieldId>([
  "status",
  "category",
  "occurredOn",
  "foundOn",
  "registeredOn",
  "closedOn",
]);

/** Whether a cell tells of a matter of its own: filled, and not the place of the row above again. */
function tellsAnother(
  grid: Grid,
  { index, field }: LedgerColumn,
  row: number,
  above: number,
): boolean {
  const value = grid.values[row]?.[index];
  if (isEmptyCell(value)) return false;
  return !(field !== null && FRAME.has(field) && value === grid.values[above]?.[index]);
}

/** Rows over which a merge from above carries what tells of the matter itself, not of its place alone. */
function rowsMergedOver(grid: Grid, columns: readonly LedgerColumn[]): ReadonlySet<number> {
  const own = new Set(columns.filter(isOfMatter).map(({ index }) => index));
  const rows = new Set<number>();
  for (const merge of grid.merges)
    if (merge.bottom > merge.top && own.has(merge.left))
      for (let row = merge.top + 1; row <= merge.bottom && row < grid.rowCount; row++)
        rows.add(row);
  return rows;
}

function isOfMatter({ field }: LedgerColumn): boolean {
  return field === "serial" || field === "code" || (field !== null && !FRAME.has(field));
}
