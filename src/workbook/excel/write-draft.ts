import type { SheetDraft } from "../../sheet/draft";
import type { CellValue } from "../../sheet/grid";
import { draftHeights } from "../file/writing/draft/draft-heights";
import { areasOf } from "../areas";
import { addressLists, writtenAreas, writtenRange } from "./addresses";
import { jsonBytes } from "./batch";
import type { WriteBatch } from "./batch";
import { addChart } from "./draft-charts";
import { draftEntries, isFormulaCell } from "./draft-entries";
import { draftFormats, paintDraft } from "./draft-looks";
import { joinCells } from "./draft-merges";
import { layOutPage } from "./draft-page";
import { entryOfText } from "./typed-text";
import { widthOf } from "../../sheet/lists";

/** Points; Excel refuses a taller row. */
const MaxHeight = 409;
/** Rows whose heights Excel is asked to fit to their texts; many would take long. */
const MaxFitted = 2000;

/** Queues a whole draft on an empty sheet. Looks come first, so that rows grow with the texts put in. */
export async function writeDraft(
  batch: WriteBatch,
  sheet: Excel.Worksheet,
  draft: SheetDraft,
  date1904: boolean,
): Promise<void> {
  await batch.room(5000);
  sheet.showGridlines = false;
  await paintDraft(batch, sheet, draft);
  setWidths(sheet, draft.columnWidths);
  await writeEntries(batch, sheet, draft, date1904);
  await joinCells(batch, sheet, draft.merges);
  await setHeights(batch, sheet, draft);
  await batch.room(20_000);
  if (draft.frozenRows > 0) sheet.freezePanes.freezeRows(draft.frozenRows);
  if (draft.filter !== undefined) sheet.autoFilter.apply(writtenRange(sheet, draft.filter));
  for (const { area, words } of draft.lists ?? []) {
    await batch.room(1000);
    const source = words.join(",");
    writtenRange(sheet, area).dataValidation.rule = { list: { inCellDropDown: true, source } };
  }
  for (const chart of draft.charts ?? []) {
    await batch.room(10_000);
    addChart(sheet, chart);
  }
  layOutPage(sheet, draft);
}

/** Points of a column that is so many characters wide, in the font Chinese workbooks begin with. */
const pointsOfWidth = (characters: number): number => (characters * 8 + 5) * 0.75;

function setWidths(sheet: Excel.Worksheet, widths: readonly number[]): void {
  let first = 0;
  widths.forEach((width, column) => {
    if (widths[column + 1] === width) return;
    const range = sheet.getRangeByIndexes(0, first, 1, column - first + 1).untrack();
    range.format.columnWidth = pointsOfWidth(width);
    first = column + 1;
  });
}

/** Rows are fitted to their texts first, then set where the draft says how tall they are. */
async function setHeights(
  batch: WriteBatch,
  sheet: Excel.Worksheet,
  draft: SheetDraft,
): Promise<void> {
  const width = widthOf(draft.rows);
  await batch.room(1000);
  if (draft.rows.length <= MaxFitted && width > 0)
    sheet.getRangeByIndexes(0, 0, draft.rows.length, width).untrack().format.autofitRows();
  for (const [height, rows] of rowsByHeight(draftHeights(draft)))
    for (const list of addressLists(areasOf(rows))) {
      await batch.room(list.length + 800);
      writtenAreas(sheet, list).format.rowHeight = height;
    }
}

function rowsByHeight(heights: ReadonlyMap<number, number>) {
  const rows = new Map<number, { row: number; column: number }[]>();
  for (const [row, needed] of heights) {
    const height = Math.min(needed, MaxHeight);
    const same = rows.get(height);
    if (same === undefined) rows.set(height, [{ row, column: 0 }]);
    else same.push({ row, column: 0 });
  }
  return rows;
}

async function writeEntries(
  batch: WriteBatch,
  sheet: Excel.Worksheet,
  draft: SheetDraft,
  date1904: boolean,
): Promise<void> {
  const columns = widthOf(draft.rows);
  if (columns === 0) return;
  const formats = draftFormats(draft);
  const rows = draftEntries(draft, date1904).map((cells, row) =>
    Array.from({ length: columns }, (_, column) => {
      const entry = cells[column] ?? "";
      if (entry === "") return null;
      const plain = typeof entry === "string" && !isFormulaCell(draft.rows[row]?.[column]);
      return plain ? entryOfText(entry, formats[row]?.[column] ?? "General") : entry;
    }),
  );
  for (const { from, to, bytes } of slices(rows)) {
    await batch.room(bytes);
    const range = sheet.getRangeByIndexes(from, 0, to - from, columns).untrack();
    const codes = formats
      .slice(from, to)
      .map((cells) => Array.from({ length: columns }, (_, c) => cells[c] ?? null));
    if (codes.some((cells) => cells.some((code) => code !== null))) range.numberFormat = codes;
    range.values = rows.slice(from, to);
  }
}

/** Bytes of entries in one table. */
const SliceBytes = 1_000_000;

function slices(rows: readonly (readonly CellValue[])[]) {
  const list: { from: number; to: number; bytes: number }[] = [];
  let from = 0;
  let bytes = 0;
  rows.forEach((cells, row) => {
    bytes += cells.reduce((sum: number, cell) => sum + jsonBytes(cell) + 8, 0);
    if (bytes < SliceBytes && row < rows.length - 1) return;
    list.push({ from, to: row + 1, bytes });
    from = row + 1;
    bytes = 0;
  });
  return list;
}
