import type { Unread } from "../ledger/account/unread";
import { describeUnread, groupUnread } from "../locale/describe-unread";

/** Reasons in one note; a note of more would be taller than a row can be. */
const MOST = 8;

/** What the figures of a sheet leave out and why, so many to a note; nothing left out: none. */
export function unreadNotes(unread: readonly Unread[]): string[] {
  const many = new Set(unread.map(({ book }) => book)).size > 1;
  const lines = groupUnread(unread).map((group) => describeUnread(group, many ? "name" : ""));
  const notes: string[] = [];
  for (let from = 0; from < lines.length; from += MOST)
    notes.push(`${lines.slice(from, from + MOST).join("；")}。`);
  return notes;
}
