import { checkSheetText } from "../locale/zh-CN/check-sheet";
import type { SheetDraft } from "../sheet/draft";
import type { Grid } from "../sheet/grid";
import type { OwnSheets, SheetInfo, Workbook } from "../workbook/port";
import type { Book } from "./read-book";

/** The add-in's own 检查结果 in a workbook. */
export interface ResultsSheet {
  /** `检查结果2` where the clerk has one of that name. */
  readonly name: string;
  /** Made by this computer. */
  readonly own: boolean;
}

/** The 检查结果 that is there now; `null`: there is none. */
export async function resultsSheet(workbook: Workbook): Promise<ResultsSheet | null> {
  const [made, infos] = await Promise.all([workbook.ownSheets(), workbook.sheets()]);
  return resultsAmong(infos, made);
}

/** The 检查结果 that was there when the book was read; `null`: there was none. */
export const resultsOf = ({ sheets, made }: Book): ResultsSheet | null =>
  resultsAmong(
    sheets.map(({ info }) => info),
    made,
  );

function resultsAmong(infos: readonly SheetInfo[], { own, said }: OwnSheets): ResultsSheet | null {
  const found = infos.find(({ name }) => (own.has(name) || said.has(name)) && isResultsName(name));
  return found === undefined ? null : { name: found.name, own: own.has(found.name) };
}

/** Whether a sheet may be called so because it is one of 检查结果. */
export function isResultsName(name: string): boolean {
  const { name: own } = checkSheetText;
  return name.startsWith(own) && /^\d*$/.test(name.slice(own.length));
}

/** The row that names file, day and number of records: it alone may be older than the rest. */
const Subtitle = 1;

/**
 * Whether a 检查结果 holds what its draft says and nothing else: what the clerk sorted or wrote into it is his, and
 * is not written over unasked.
 */
export function isAsWritten({ values }: Grid, { rows }: SheetDraft): boolean {
  for (let row = 0; row < Math.max(values.length, rows.length); row++) {
    if (row === Subtitle) continue;
    const now = values[row] ?? [];
    const written = rows[row] ?? [];
    for (let column = 0; column < Math.max(now.length, written.length); column++)
      if (textOf(now[column]) !== textOf(written[column]?.value)) return false;
  }
  return true;
}

/** Whether two drafts of 检查结果 say the same, the day of the check apart. */
export function sameResults(one: SheetDraft, other: SheetDraft): boolean {
  return (
    one.rows.length === other.rows.length &&
    one.rows.every(
      (cells, row) =>
        row === Subtitle ||
        cells.every((cell, column) => {
          const there = other.rows[row]?.[column];
          return (
            cell?.value === there?.value &&
            cell?.link?.cell === there?.link?.cell &&
            cell?.link?.sheet === there?.link?.sheet
          );
        }),
    )
  );
}

function textOf(value: unknown): string {
  return value === null || value === undefined ? "" : String(value);
}
