import { describePaneProblem } from "../../locale/describe-pane-problem";
import { mergeVillages } from "../../operations/merge-villages";
import { readBook, type Book } from "../../operations/read-book";
import { defaultProfile } from "../../profile/index";
import type { SheetDraft } from "../../sheet/draft";
import { Problem } from "../../sheet/problem";
import type { Serial } from "../../sheet/serial";
import { openWorkbook } from "../../workbook/file/index";
import type { Watch } from "../../workbook/port";
import { readBytes } from "./read-bytes";

export interface FileToMerge {
  /** Its name, with the folders it lies in. */
  readonly path: string;
  readonly file: Blob;
}

/** What came of merging files. */
export interface MergedFacts {
  readonly records: number;
  /** Files that gave records. */
  readonly taken: number;
  /** Files that could not be read, with why. */
  readonly unread: readonly { readonly file: string; readonly message: string }[];
  /** Files that were read but hold no ledger. */
  readonly without: readonly string[];
  /** Records that stand in two sources. */
  readonly duplicates: number;
}

export interface MergedFiles extends MergedFacts {
  /** A ledger a kind and the notes; none when no file holds a ledger. */
  readonly drafts: readonly SheetDraft[];
}

/** Reads all files one after another and makes one ledger a kind of them, as `merge` does. */
export async function mergeFiles(
  files: readonly FileToMerge[],
  asOf: Serial,
  watch: Watch,
): Promise<MergedFiles> {
  const books: Book[] = [];
  const unread: { file: string; message: string }[] = [];
  for (const [i, { path, file }] of files.entries()) {
    watch.progress?.(i + 1, files.length);
    try {
      const bytes = await readBytes(file, path);
      books.push(await readBook(await openWorkbook(bytes, path), defaultProfile));
    } catch (error) {
      unread.push({ file: path, message: describePaneProblem(error) });
    }
  }
  const all = books.map(({ workbook }) => workbook.name);
  try {
    const merged = mergeVillages(books, { profile: defaultProfile, asOf, unreadable: unread });
    const taken = new Set(
      merged.sources.filter(({ records }) => records > 0).map(({ file }) => file),
    );
    return {
      drafts: merged.drafts,
      records: merged.records,
      taken: taken.size,
      unread,
      without: all.filter((file) => !taken.has(file)),
      duplicates: merged.duplicates.length,
    };
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== "no-ledger") throw error;
    return { drafts: [], records: 0, taken: 0, unread, without: all, duplicates: 0 };
  }
}
