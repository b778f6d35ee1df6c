import { unreadTexts } from "../../locale/zh-CN/unread";
import type { MergedRecord } from "../../operations/merge-books";
import { duplicateText, keptText, type MergedVillages } from "../../operations/merge-villages";
import { cellName } from "../../sheet/address";
import { unreadJson } from "./unread";

/** JSON of `merge` (CONTRACT §1): rows 1-based. */
export function mergeJson(merged: MergedVillages, output: string) {
  return {
    output,
    records: merged.records,
    sources: merged.sources.map(({ file, sheet, kind, records, skipped }) => ({
      file,
      sheet,
      kind,
      records,
      skipped: skipped.map(({ row, reason }) => ({
        row: row + 1,
        reason: unreadTexts[reason],
        code: reason,
      })),
    })),
    sheets: merged.drafts.map(({ name }) => name),
    unread: unreadJson(merged.unread),
    duplicates: merged.duplicates.map((duplicate) => ({
      code: duplicate.code,
      ...place(duplicate.record),
      other: place(duplicate.other),
      message: duplicateText(duplicate),
    })),
    keptTexts: merged.keptTexts.map((kept) => ({
      file: kept.file,
      sheet: kept.sheet,
      row: kept.row + 1,
      cell: cellName(kept.row, kept.column),
      field: kept.field,
      value: kept.value,
      message: keptText(kept),
    })),
  };
}

function place({ file, sheet, row }: MergedRecord) {
  return { file, sheet, row: row + 1 };
}
