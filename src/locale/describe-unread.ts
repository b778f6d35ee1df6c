import {
  UNREAD_REASONS,
  type ReasonDeclaration,
  type UnreadReason,
} from "../ledger/account/reasons";
import type { Unread } from "../ledger/account/unread";
import { columnName } from "../sheet/address";
import { fill } from "./format";
import { unreadNames, unreadText, unreadTexts } from "./zh-CN/unread";

/** What was left out for one reason on one sheet. */
export interface UnreadGroup {
  readonly reason: UnreadReason;
  readonly items: readonly [Unread, ...Unread[]];
}

/** Gathers what was left out by sheet and reason, in the order met. */
export function groupUnread(unread: readonly Unread[]): readonly UnreadGroup[] {
  const groups = new Map<string, { reason: UnreadReason; items: [Unread, ...Unread[]] }>();
  for (const one of unread) {
    const key = JSON.stringify([one.book, one.sheet, one.reason]);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { reason: one.reason, items: [one] });
    else known.items.push(one);
  }
  return [...groups.values()];
}

/** 没有计入：零报告3行、填写示例1行; "" when nothing was left out. */
export function unreadHead(unread: readonly Unread[]): string {
  const counts = new Map<UnreadReason, number>();
  for (const { reason } of unread) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  if (counts.size === 0) return "";
  const list = [...counts].map(([reason, count]) =>
    fill(UNREAD_REASONS[reason].place === "row" ? unreadText.rows : unreadText.others, {
      name: unreadNames[reason],
      count,
    }),
  );
  return fill(unreadText.head, { list: list.join("、") });
}

/** Rows or columns named before the rest is counted. */
const NAMED = 10;

/** “台账”第4、5、6行：零报告，已算报过，不算事项; `named`: the file before it, whole or by its name alone. */
export function describeUnread(group: UnreadGroup, named: "" | "name" | "path" = ""): string {
  const { reason, items } = group;
  const path = items[0].book;
  const file = named === "name" ? (path.split(/[\\/]/).at(-1) ?? path) : path;
  const book = named === "" ? "" : fill(unreadText.book, { book: file });
  return fill(unreadText.line, { place: book + placeOf(items), reason: unreadTexts[reason] });
}

function placeOf(items: UnreadGroup["items"]): string {
  const { sheet, row, column, reason } = items[0];
  const shown = items.slice(0, NAMED);
  const declared: ReasonDeclaration = UNREAD_REASONS[reason];
  if (declared.named === true) {
    const list = shown.map((one) => String(one.value)).join("、");
    return fill(unreadText.named, {
      place: sheet === "" ? "" : fill(unreadText.sheet, { sheet }),
      names: fill(items.length > NAMED ? unreadText.moreNames : unreadText.names, {
        list,
        count: items.length,
      }),
    });
  }
  if (row !== null) {
    const rows = shown.map((one) => String((one.row ?? 0) + 1)).join("、");
    const more = items.length > NAMED ? fill(unreadText.more, { count: items.length }) : "";
    return fill(unreadText.row, { sheet, rows }).replace(/行$/, more === "" ? "行" : more);
  }
  if (column === null) return fill(unreadText.sheet, { sheet });
  return fill(unreadText.column, {
    sheet,
    columns: shown.map((one) => columnName(one.column ?? 0)).join("、"),
    labels: shown.map((one) => String(one.value)).join("、"),
  });
}
