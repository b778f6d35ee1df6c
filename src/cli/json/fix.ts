import type { FixResult } from "../../operations/fix-book";
import { shownFix, shownValue } from "../../report/shown-value";
import { cellName } from "../../sheet/address";

/** JSON of `fix` (CONTRACT §1). */
export function fixJson({ fixed, left, unread }: FixResult) {
  return {
    fixed: fixed.map((fix) => ({
      sheet: fix.sheet,
      cell: cellName(fix.row, fix.column),
      from: shownValue({ field: fix.field, value: fix.from }),
      to: shownFix(fix, "day"),
      code: fix.code,
    })),
    left,
    unread: unread.map(({ book, sheet, row, column, reason, value }) => ({
      file: book,
      sheet,
      row,
      column,
      reason,
      value,
    })),
  };
}
