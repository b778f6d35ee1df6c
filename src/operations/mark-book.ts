import type { Finding } from "../check/finding";
import { checkSheet } from "../report/check-sheet";
import type { Mark, WorkbookEdit } from "../sheet/edit";
import type { Serial } from "../sheet/serial";
import type { BeforeImage, Watch, Workbook } from "../workbook/port";

/**
 * Marks the findings of one workbook at their cells and adds the 检查结果 sheet. Changes no cell and
 * no format of the clerk's.
 */
export async function markBook(
  workbook: Workbook,
  findings: readonly Finding[],
  facts: { readonly asOf: Serial; readonly records: number; readonly sheets: readonly string[] },
  watch?: Watch,
): Promise<BeforeImage> {
  const draft = checkSheet(findings, { ...facts, book: workbook.name });
  const edit: WorkbookEdit = { marks: marksOf(findings, facts.sheets), drafts: [draft] };
  return workbook.apply(edit, watch);
}

function marksOf(findings: readonly Finding[], sheets: readonly string[]) {
  const marks = new Map<string, Mark[]>(sheets.map((sheet) => [sheet, []]));
  for (const { sheet, severity, row, column, cells } of findings)
    for (const cell of cells ?? [{ row, column }])
      marks.get(sheet)?.push({ severity, row: cell.row, column: cell.column });
  return [...marks].map(([sheet, list]) => ({ sheet, marks: list }));
}
