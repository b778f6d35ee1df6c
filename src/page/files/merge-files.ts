import { mergeBooks } from "../../operations/merge-books";
import { readBook } from "../../operations/read-book";
import type { Book } from "../../operations/read-book";
import { defaultProfile } from "../../profile/index";
import { mergedSheet } from "../../report/merged-ledger";
import { mergeNotes } from "../../report/merge-notes";
import type { SheetDraft } from "../../sheet/draft";
import type { Watch } from "../../workbook/port";
import { openRemote } from "../worker/connect";
import { pathOf } from "./pick-files";

export interface MergedFiles {
  readonly drafts: readonly SheetDraft[];
  readonly records: number;
  /** Files that could not be read, with why. */
  readonly failed: readonly { readonly file: string; readonly error: unknown }[];
}

/** Reads all files one after another and makes one ledger a kind of them. */
export async function mergeFiles(files: readonly File[], watch: Watch): Promise<MergedFiles> {
  const books: Book[] = [];
  const failed: { file: string; error: unknown }[] = [];
  for (const [i, file] of files.entries()) {
    watch.signal?.throwIfAborted();
    watch.progress?.(i + 1, files.length);
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { signal } = watch;
      const remote = await openRemote(bytes, pathOf(file), signal === undefined ? {} : { signal });
      try {
        books.push(await readBook(remote, defaultProfile));
      } finally {
        remote.close();
      }
    } catch (error) {
      watch.signal?.throwIfAborted();
      failed.push({ file: pathOf(file), error });
    }
  }
  const { ledgers, sources } = mergeBooks(books, defaultProfile);
  // The merged ledgers are the clerk’s to check and correct, no report of ours.
  const drafts = ledgers.map((ledger): SheetDraft => ({ ...mergedSheet(ledger), clerks: true }));
  return {
    drafts: drafts.length === 0 ? [] : [...drafts, mergeNotes({ sources, remarks: [] })],
    records: ledgers.reduce((sum, { records }) => sum + records.length, 0),
    failed,
  };
}
