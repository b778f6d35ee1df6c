import type { CellValue } from "../../sheet/grid";
import { KeyStart } from "../kept/keys";
import { draftEntries, sameEntry } from "./draft-entries";
import { draftFromText } from "./draft-json";
import { readTables } from "./read-tables";
import { readSetting } from "./settings";
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

/** Reads all that is needed to make an own sheet again. */
export async function saveSheet(
  context: Excel.RequestContext,
  survey: Survey,
  sheet: SurveyedSheet,
): Promise<SavedSheet> {
  const text = await readSetting(context, draftKey(sheet.name));
  const draft = text === null ? null : draftFromText(text);
  const { entries, formats } = await readEntries(context, sheet.id, draft === null);
  const expected = draft === null ? [] : draftEntries(draft, survey.date1904);
  const changes: [number, number, CellValue, string?][] = [];
  for (let row = 0; row < Math.max(entries.length, expected.length); row++)
    for (let column = 0; column < Math.max(width(entries, row), width(expected, row)); column++) {
      const entry = entries[row]?.[column] ?? "";
      const format = formats[row]?.[column];
      if (sameEntry(entry, expected[row]?.[column] ?? "")) continue;
      changes.push(format === undefined ? [row, column, entry] : [row, column, entry, `${format}`]);
    }
  return { draft: draft === null ? null : text, changes };
}

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

/** What stands in the cells of a sheet from A1 on, and their number formats if asked for. */
export async function readEntries(
  context: Excel.RequestContext,
  sheetId: string,
  withFormats: boolean,
): Promise<{ entries: readonly CellValue[][]; formats: readonly CellValue[][] }> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  if (used.isNullObject) return { entries: [], formats: [] };
  const area = {
    top: 0,
    left: 0,
    bottom: used.rowIndex + used.rowCount - 1,
    right: used.columnIndex + used.columnCount - 1,
  };
  const names = withFormats ? (["formulas", "numberFormat"] as const) : (["formulas"] as const);
  const [tables] = await readTables(context, sheet, [area], names, Budget);
  return { entries: tables?.formulas ?? [], formats: tables?.numberFormat ?? [] };
}
