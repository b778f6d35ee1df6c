import type { UnreadReason } from "../ledger/account/reasons";
import type { KindId } from "../ledger/kind-ids";
import { fill } from "../locale/format";
import { kindLabels } from "../locale/zh-CN/kinds";
import { mergedText as text } from "../locale/zh-CN/merged";
import { unreadTexts } from "../locale/zh-CN/unread";
import type { DraftCell, SheetDraft } from "../sheet/draft";

export interface MergeNotesData {
  readonly sources: readonly {
    readonly file: string;
    readonly sheet: string;
    readonly kind: KindId | null;
    readonly records: number;
    readonly skipped: readonly { readonly row: number; readonly reason: UnreadReason }[];
  }[];
  /** Duplicates across villages and numbers kept as texts, already put into words. */
  readonly remarks: readonly {
    readonly file: string;
    readonly sheet: string;
    readonly cell: string;
    readonly message: string;
  }[];
}

const last = 4;

/** The 合并说明 sheet: what each source gave, what was skipped and why, what a person must look at. */
export function mergeNotes({ sources, remarks }: MergeNotesData): SheetDraft {
  const total = sources.reduce((sum, source) => sum + source.records, 0);
  const skipped = sources.flatMap((source) =>
    source.skipped.map((one): DraftCell[] =>
      texts(source.file, source.sheet, text.line, unreadTexts[one.reason], one.row + 1),
    ),
  );
  const rows: DraftCell[][] = [
    [{ value: text.notesTitle, style: "title" }],
    [{ value: text.sources, style: "section" }],
    head(text.file, text.sheet, text.kind, text.skipped, text.records),
    ...sources.map((source) =>
      texts(
        source.file,
        source.sheet,
        source.kind === null ? text.none : kindLabels[source.kind],
        source.skipped.length,
        source.records,
      ),
    ),
    [text.total, "", "", skipped.length, total].map((value) => ({ value, style: "total" })),
    [{ value: fill(text.skippedTitle, { count: skipped.length }), style: "section" }],
    ...(skipped.length > 0 ? [head(text.file, text.sheet, "", text.reason, text.row)] : []),
    ...skipped,
    [{ value: fill(text.remarksTitle, { count: remarks.length }), style: "section" }],
    ...(remarks.length > 0 ? [head(text.file, text.sheet, text.cell, text.remark, "")] : []),
    ...remarks.map((one) => texts(one.file, one.sheet, one.cell, one.message, "")),
  ];
  return {
    name: text.notesName,
    rows,
    columnWidths: [24, 18, 16, 60, 10],
    merges: [{ top: 0, left: 0, bottom: 0, right: last }],
    frozenRows: 0,
    print: { landscape: true },
  };
}

function head(...labels: string[]): DraftCell[] {
  return labels.map((value) => ({ value, style: "head" }));
}

function texts(...values: (string | number)[]): DraftCell[] {
  return values.map((value) => ({ value, style: typeof value === "number" ? "integer" : "text" }));
}
