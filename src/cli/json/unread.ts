import type { Unread } from "../../ledger/account/unread";
import { groupUnread } from "../../locale/describe-unread";
import { unreadTexts } from "../../locale/zh-CN/unread";
import { columnName } from "../../sheet/address";

/** Longer lists of one reason on one sheet are gathered to their first place and a count. */
const MOST = 50;

/** `unread` of every result (CONTRACT “Nothing silent”): rows 1-based, columns letters. */
export function unreadJson(unread: readonly Unread[]) {
  return groupUnread(unread).flatMap(({ items }) =>
    items.length > MOST ? [{ ...one(items[0]), count: items.length }] : items.map(one),
  );
}

function one({ book, sheet, row, column, reason, value }: Unread) {
  return {
    file: book,
    sheet,
    row: row === null ? null : row + 1,
    column: column === null ? null : columnName(column),
    reason,
    value: value ?? "",
    message: unreadTexts[reason],
  };
}
