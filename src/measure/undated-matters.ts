import type { Unread } from "../ledger/account/unread";
import { FOUND_FIELDS, type Matters } from "../ledger/matters/matters";
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
  const column = FOUND_FIELDS.map((field) => records.column(field)).find((one) => one !== null);
  if (count > 0 && found.every((day) => day <= 0))
    return [
      { book, sheet, row: null, column: null, reason: "no-day", value: records.ledger.title },
    ];
  const undated: Unread[] = [];
  found.forEach((day, record) => {
    if (day > 0) return;
    const row = records.rowOf(record);
    const said = column?.valueAt(record) ?? "";
    const filled = said !== "";
    undated.push({
      book,
      sheet,
      row,
      column: column?.columnAt(record) ?? null,
      reason: filled ? "date-unreadable" : "no-day",
      value: filled ? said : firstText(values[row]),
    });
  });
  return undated;
}

/** By what the clerk knows the row: its first text. */
function firstText(cells: readonly CellValue[] = []): CellValue {
  return cells.find((value) => typeof value === "string" && !isEmptyCell(value)) ?? "";
}
