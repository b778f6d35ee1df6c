import type { WorkbookEdit } from "../sheet/edit";
import type { Applied, Watch, Workbook } from "../workbook/port";
import { ownedSheets } from "./read-book";

/** Applies an edit and finds the names its drafts were given: a clerk's sheet of a name keeps it. */
export async function applyDrafts(
  workbook: Workbook,
  edit: WorkbookEdit,
  watch?: Watch,
): Promise<Applied> {
  const { drafts = [] } = edit;
  if (drafts.length === 0) return { before: await workbook.apply(edit, watch), sheets: [] };
  const owned = await ownedSheets(workbook);
  const known = new Set(await names(workbook));
  const before = await workbook.apply(edit, watch);
  const added = (await names(workbook)).filter((name) => !known.has(name));
  return {
    before,
    sheets: drafts.map(({ name }) =>
      known.has(name) && !owned.has(name)
        ? (added.find((one) => one.startsWith(name)) ?? name)
        : name,
    ),
  };
}

async function names(workbook: Workbook): Promise<string[]> {
  return (await workbook.sheets()).map(({ name }) => name);
}
