import type { DraftArea } from "../../sheet/draft";
import type { CellValue } from "../../sheet/grid";
import { KeyStart } from "../kept/keys";
import { draftEntries, sameEntry } from "./draft-entries";
import { draftFromText } from "./draft-json";
import { readTables } from "./read-tables";
import { readSettings } from "./settings";
import type { Survey, SurveyedSheet } from "./survey";

/** An own sheet as it was before a new one took its place. */
export interface SavedSheet {
  /** The draft it was made of, as a text; null when none is kept. */
  readonly draft: string | null;
  /** Cells that hold something else than the draft says: row, column, entry, and format where no draft tells. */
  readonly changes: readonly (readonly [number, number, CellValue, string?])[];
}

/** Key under which the draft of an own sheet is kept. */
export const draftKey = (sheet: string): string => `${KeyStart}sheet.${sheet}`;

const Budget = 100_000;

/** Reads all that is needed to make own sheets again; the first request is one for all of them. */
export async function saveSheets(
  context: Excel.RequestContext,
  { date1904 }: Survey,
  sheets: readonly SurveyedSheet[],
): Promise<SavedSheet[]> {
  const [texts, used] = await Promise.all([
    sheets.length === 0
      ? []
      : readSettings(
          context,
          sheets.map(({ name }) => draftKey(name)),
        ),
    Promise.all(sheets.map(({ id }) => usedArea(context, id))),
  ]);
  const saved: SavedSheet[] = [];
  for (const [i, { id }] of sheets.entries()) {
    const text = texts[i] ?? null;
    const draft = text === null ? null : draftFromText(text);
    const { entries, formats } = await entriesIn(context, id, used[i] ?? null, draft === null);
    const expected = draft === null ? [] : draftEntries(draft, date1904);
    const changes = changesFrom(expected, entries, formats);
    saved.push({ draft: draft === null ? null : text, changes });
  }
  return saved;
}

/** What stands in cells other than is expected, with its format as far as formats were read. */
function changesFrom(expected: Rows, entries: Rows, formats: Rows): SavedSheet["changes"] {
  const changes: [number, number, CellValue, string?][] = [];
  for (let row = 0; row < Math.max(entries.length, expected.length); row++)
    for (let column = 0; column < Math.max(width(entries, row), width(expected, row)); column++) {
      const entry = entries[row]?.[column] ?? "";
      const format = formats[row]?.[column];
      if (sameEntry(entry, expected[row]?.[column] ?? "")) continue;
      changes.push(format === undefined ? [row, column, entry] : [row, column, entry, `${format}`]);
    }
  return changes;
}

type Rows = readonly (readonly CellValue[])[];

const width = (rows: readonly (readonly CellValue[])[], row: number): number =>
  rows[row]?.length ?? 0;

/** Rows at the top by which an own sheet is known. */
const HeadRows = 6;

/**
 * Whether a sheet is still the one the add-in made: something at its top is as it was written. One that the clerk
 * made under the same name, after taking ours away, is not. Without a kept draft there is nothing to tell by.
 */
export function isStillOurs({ draft: text, changes }: SavedSheet, date1904: boolean): boolean {
  const draft = text === null ? null : draftFromText(text);
  if (draft === null) return true;
  const changed = new Set(changes.map(([row, column]) => `${row},${column}`));
  const isEmpty = changes.every(([, , entry]) => entry === "");
  const head = draftEntries({ ...draft, rows: draft.rows.slice(0, HeadRows) }, date1904);
  return (
    isEmpty ||
    head.some((cells, row) =>
      cells.some((entry, column) => entry !== "" && !changed.has(`${row},${column}`)),
    )
  );
}

interface Entries {
  readonly entries: readonly CellValue[][];
  readonly formats: readonly CellValue[][];
}

/** What stands in the cells of a sheet from A1 on, and their number formats if asked for. */
export async function readEntries(
  context: Excel.RequestContext,
  sheetId: string,
  withFormats: boolean,
): Promise<Entries> {
  return entriesIn(context, sheetId, await usedArea(context, sheetId), withFormats);
}

/** From A1 to the last cell in use; `null`: none is. */
async function usedArea(context: Excel.RequestContext, sheetId: string): Promise<DraftArea | null> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const used = sheet.getUsedRangeOrNullObject(true).untrack();
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  if (used.isNullObject) return null;
  return {
    top: 0,
    left: 0,
    bottom: used.rowIndex + used.rowCount - 1,
    right: used.columnIndex + used.columnCount - 1,
  };
}

async function entriesIn(
  context: Excel.RequestContext,
  sheetId: string,
  area: DraftArea | null,
  withFormats: boolean,
): Promise<Entries> {
  if (area === null) return { entries: [], formats: [] };
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const names = withFormats ? (["formulas", "numberFormat"] as const) : (["formulas"] as const);
  const [tables] = await readTables(context, [{ sheet, area }], names, Budget);
  return { entries: tables?.formulas ?? [], formats: tables?.numberFormat ?? [] };
}
