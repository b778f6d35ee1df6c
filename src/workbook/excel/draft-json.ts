import type { DraftCell, SheetDraft } from "../../sheet/draft";

/** A cell in a list: nothing, a plain value, or value, style and the rest. */
type PackedCell = null | readonly [DraftCell["value"], DraftCell["style"]?, Rest?];
type Rest = Pick<DraftCell, "formula" | "decimals" | "link">;

interface PackedDraft extends Omit<SheetDraft, "rows" | "rowHeights"> {
  readonly rows: readonly (readonly PackedCell[])[];
  readonly rowHeights: readonly (readonly [number, number])[];
}

/** A draft as a text to be kept in the workbook. */
export function draftText(draft: SheetDraft): string {
  const packed: PackedDraft = {
    ...draft,
    rows: draft.rows.map((cells) => cells.map(pack)),
    rowHeights: [...(draft.rowHeights ?? [])],
  };
  return JSON.stringify(packed);
}

/** The draft of such a text; null when it is none. */
export function draftFromText(text: string): SheetDraft | null {
  try {
    const packed = JSON.parse(text) as PackedDraft;
    return {
      ...packed,
      rows: packed.rows.map((cells) => cells.map(unpack)),
      rowHeights: new Map(packed.rowHeights),
    };
  } catch {
    return null;
  }
}

function pack(cell: DraftCell | null): PackedCell {
  if (cell === null) return null;
  const { value, style, ...rest } = cell;
  if (Object.keys(rest).length > 0) return [value, style, rest];
  return style === undefined ? [value] : [value, style];
}

function unpack(cell: PackedCell): DraftCell | null {
  if (cell === null) return null;
  const [value, style, rest] = cell;
  return { value, ...(style && { style }), ...rest };
}
