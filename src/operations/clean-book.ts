import { checkSheetText } from "../locale/zh-CN/check-sheet";
import type { CleanWishes, Cleaned, Workbook } from "../workbook/port";
import { isResultsName } from "./check-results";
import { SettingKey } from "./settings";

/** What of the add-in's a clerk wants to keep. */
export interface KeptThings {
  /** Own sheets, e.g. 月报. */
  readonly sheets: readonly string[];
  /** The settings of the township. */
  readonly profile: boolean;
}

/** Names of the sheets the add-in made and that are still there, in the order of the tabs. */
export async function ownSheets(workbook: Workbook): Promise<readonly string[]> {
  const made = await workbook.ownSheets();
  const names = (await workbook.sheets())
    .map(({ name }) => name)
    .filter((name) => made.own.has(name) || made.said.has(name));
  const own: string[] = [];
  for (const name of names)
    if (!isResultsName(name) || (await isResults(workbook, name))) own.push(name);
  return own;
}

/** A sheet of that name may be the clerk's, made after ours was taken away. */
async function isResults(workbook: Workbook, name: string): Promise<boolean> {
  const { values } = await workbook.read(name);
  return values[0]?.[0] === checkSheetText.title;
}

/** Everything of the add-in's but what is kept: what a clean file lacks. */
export async function cleanWishes(workbook: Workbook, keep: KeptThings): Promise<CleanWishes> {
  const own = await ownSheets(workbook);
  return {
    sheets: own.filter((name) => !keep.sheets.includes(name)),
    keepSettings: keep.profile ? [SettingKey.profile] : [],
  };
}

/**
 * 清理: takes everything of the add-in's away for good: marks, own sheets, the history with the values it keeps,
 * settings. The ledgers stay as they are, and so do drop-down lists the clerk asked for.
 */
export async function cleanBook(workbook: Workbook, keep: KeptThings): Promise<Cleaned> {
  return workbook.clean(await cleanWishes(workbook, keep));
}
