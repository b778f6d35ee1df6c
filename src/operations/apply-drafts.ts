import type { WorkbookEdit } from "../sheet/edit";
import type { Applied, Watch, Workbook } from "../workbook/port";

/** Applies an edit and tells the names its drafts were given: a clerk's sheet of a name keeps it. */
export async function applyDrafts(
  workbook: Workbook,
  edit: WorkbookEdit,
  watch?: Watch,
): Promise<Applied> {
  const before = await workbook.apply(edit, watch);
  return { before, sheets: before.sheets ?? [] };
}
