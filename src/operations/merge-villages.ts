import { fill } from "../locale/format";
import { fieldLabels } from "../locale/zh-CN/fields";
import { duplicateTexts, mergedText } from "../locale/zh-CN/merged";
import type { Profile } from "../profile/profile";
import { mergeNotes, type MergeNotesData } from "../report/merge-notes";
import { mergedSheet } from "../report/merged-ledger";
import { cellName } from "../sheet/address";
import type { SheetDraft } from "../sheet/draft";
import type { Serial } from "../sheet/serial";
import { mergeBooks, type KeptText, type MergeResult } from "./merge-books";
import { mergedDuplicates, type MergedDuplicate } from "./merged-duplicates";
import { noLedger } from "./no-ledger";
import { shortPaths } from "./short-paths";
import type { Book } from "./read-book";

export interface MergeContext {
  readonly profile: Profile;
  readonly asOf: Serial;
  /** Files that were handed over but could not be read, with why: they are told in the notes. */
  readonly unreadable?: readonly { readonly file: string; readonly message: string }[];
}

export interface MergedVillages extends MergeResult {
  /** Records taken over, all kinds together. */
  readonly records: number;
  /** The same matter or person in two sources. */
  readonly duplicates: readonly MergedDuplicate[];
  /** A sheet a kind, then the notes. */
  readonly drafts: readonly SheetDraft[];
}

/**
 * Merges many villages' files into one ledger a kind, with notes on every sheet and row that was not
 * taken over and on what a person must look at. Throws `Problem("no-ledger")` when there is none.
 */
export function mergeVillages(books: readonly Book[], context: MergeContext): MergedVillages {
  const { unreadable = [] } = context;
  const result = mergeBooks(books, context.profile);
  if (result.ledgers.length === 0) throw noLedger(books);
  const duplicates = mergedDuplicates(result.ledgers, context);
  const names = shortPaths([...result.sources, ...unreadable].map(({ file }) => file));
  const named = <T extends { readonly file: string }>(one: T): T => ({
    ...one,
    file: names.get(one.file) ?? one.file,
  });
  const remarks = [
    ...unreadable.map((one) => ({ ...named(one), sheet: "", cell: "" })),
    ...duplicates.map(({ code, record, other }) =>
      duplicateRemark({ code, record: named(record), other: named(other) }),
    ),
    ...result.keptTexts.map(named).map(keptRemark),
  ];
  return {
    ...result,
    records: result.ledgers.reduce((sum, { records }) => sum + records.length, 0),
    duplicates,
    drafts: [
      ...result.ledgers.map((one) => mergedSheet({ ...one, records: one.records.map(named) })),
      mergeNotes({ sources: result.sources.map(named), remarks }),
    ],
  };
}

type Remark = MergeNotesData["remarks"][number];

/** 与 … 第 9 行人员、时间和内容几乎相同，请核对 */
export function duplicateText({ code, other }: MergedDuplicate): string {
  return fill(mergedText.duplicate, {
    file: other.file,
    sheet: other.sheet,
    row: other.row + 1,
    what: duplicateTexts[code],
  });
}

/** 涉及金额“2000万”不是确切的数 … */
export function keptText({ field, value }: KeptText): string {
  return fill(mergedText.keptText, { field: fieldLabels[field], value: String(value) });
}

function duplicateRemark(duplicate: MergedDuplicate): Remark {
  const { file, sheet, row } = duplicate.record;
  return {
    file,
    sheet,
    cell: fill(mergedText.rowNumber, { row: row + 1 }),
    message: duplicateText(duplicate),
  };
}

function keptRemark(kept: KeptText): Remark {
  const { file, sheet, row, column } = kept;
  return {
    file,
    sheet,
    cell: cellName(row, column),
    message: keptText(kept),
  };
}
