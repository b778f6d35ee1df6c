import type { DraftCell, SheetDraft } from "../../sheet/draft";
import { draftSchema, MaxDraftText, type PackedCell } from "../kept/draft-text";
import { readKept } from "../kept/json";

/** A draft as a text to be kept in the workbook. */
export function draftText(draft: SheetDraft): string {
  return JSON.stringify({
    ...draft,
    rows: draft.rows.map((cells) => cells.map(pack)),
    rowHeights: [...(draft.rowHeights ?? [])],
  });
}

/** The draft of such a text; null when it is none. */
export function draftFromText(text: string): SheetDraft | null {
  const packed = readKept(draftSchema, text, MaxDraftText).value;
  if (packed === null) return null;
  return {
    ...packed,
    rows: packed.rows.map((cells) => cells.map(unpack)),
    rowHeights: new Map(packed.rowHeights),
  };
}

function pack(cell: DraftCell | null): PackedCell {
  if (cell === null) return null;
  const { value, style, ...rest } = cell;
  if (Object.keys(rest).length > 0) return [value, style ?? null, rest];
  return style === undefined ? [value] : [value, style];
}

function unpack(cell: PackedCell): DraftCell | null {
  if (cell === null) return null;
  const [value, style, rest] = cell;
  return { value, ...(style && { style }), ...rest };
}
