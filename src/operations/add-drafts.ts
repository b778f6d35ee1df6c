import type { SheetDraft } from "../sheet/draft";
import type { BeforeImage, Watch, Workbook } from "../workbook/port";
import { ownedSheets } from "./read-book";

export interface AddedDrafts {
  readonly before: BeforeImage;
  /** Names the drafts were given, in their order: a clerk's sheet of that name keeps it. */
  readonly sheets: readonly string[];
}

/** Writes own sheets into a workbook, in place of those of the same names made before. */
export async function addDrafts(
  workbook: Workbook,
  drafts: readonly SheetDraft[],
  watch?: Watch,
): Promise<AddedDrafts> {
  const owned = await ownedSheets(workbook);
  const known = new Set(await names(workbook));
  const before = await workbook.apply({ drafts }, watch);
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
