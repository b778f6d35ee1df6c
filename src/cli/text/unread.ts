import type { Unread } from "../../ledger/account/unread";
import { describeUnread, groupUnread, unreadHead } from "../../locale/describe-unread";

/** What a result left out, for reading: one line with the counts, then a line a sheet and reason. */
export function unreadBlock(unread: readonly Unread[]): readonly string[] {
  if (unread.length === 0) return [];
  const many = new Set(unread.map(({ book }) => book)).size > 1;
  const lines = groupUnread(unread).map(
    (group) => `  ${describeUnread(group, many ? "path" : "")}`,
  );
  return [[unreadHead(unread), ...lines].join("\n")];
}
