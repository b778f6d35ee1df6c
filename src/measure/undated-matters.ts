import type { Unread } from "../ledger/account/unread";
import { FOUND_FIELDS, type Matters } from "../ledger/matters/matters";
import { saysNothing } from "../ledger/vocabulary/word";
import { isEmptyCell, type CellValue } from "../sheet/grid";

/**
 * The matters without a readable day, which are in no month's figures: a row each, with the cell of the
 * day as it stands. A ledger without any day is named once, as a whole.
 */
export function undatedMatters(matters: readonly Matters[]): readonly Unread[] {
  return matters.flatMap(undatedOf);
}

function undatedOf({ records, found, count }: Matters): readonly Unread[] {
  const { book, sheet, values } = records.ledger.grid;
  const columns = FOUND_FIELDS.flatMap((field) => records.column(field) ?? []);
  if (count > 0 && found.every((day) => day <= 0))
    return [
      { book, sheet, row: null, column: null, reason: "no-day", value: records.ledger.title },
    ];
  const undated: Unread[] = [];
  found.forEach((day, record) => {
    if (day > 0) return;
    const row = records.rowOf(record);
    const said = columns.find((column) => !saysNothing(column.valueAt(record)));
    undated.push({
      book,
      sheet,
      row,
      column: (said ?? columns[0])?.columnAt(record) ?? null,
      reason: said === undefined ? "no-day" : "date-unreadable",
      value: said === undefined ? firstText(values[row]) : said.valueAt(record),
    });
  });
  return undated;
}

/** By what the clerk knows the row: its first text. */
function firstText(cells: readonly CellValue[] = []): CellValue {
  return cells.find((value) => typeof value === "string" && !isEmptyCell(value)) ?? "";
}
