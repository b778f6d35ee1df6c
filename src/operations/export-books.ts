import { exportRecords } from "../export/export-records";
import type { RecordTable } from "../export/record-table";
import type { Unread } from "../ledger/account/unread";
import type { Profile } from "../profile/profile";
import type { Serial } from "../sheet/serial";
import { noLedger } from "./no-ledger";
import { ledgersOf, type BookSheets } from "./read-book";
import { unreadIn } from "./unread";

export interface ExportedBooks {
  readonly table: RecordTable;
  readonly unread: readonly Unread[];
}

/** Every record of every ledger of the books as one table; throws `Problem("no-ledger")` for none. */
export function exportBooks(
  books: readonly BookSheets[],
  options: { readonly profile: Profile; readonly asOf: Serial },
): ExportedBooks {
  const ledgers = books.flatMap(ledgersOf).filter(({ kind }) => kind !== null);
  if (ledgers.length === 0) throw noLedger(books);
  return { table: exportRecords(ledgers, options), unread: unreadIn(books, ledgers) };
}
