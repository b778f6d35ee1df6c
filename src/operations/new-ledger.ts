import type { KindId } from "../ledger/kind-ids";
import { recognise } from "../ledger/recognise/index";
import { emptyLedger } from "../report/empty-ledger";
import { gridOf } from "../sheet/grid";
import type { Workbook } from "../workbook/port";
import { entryRulesOf } from "./entry-rules";
import { applyRecorded, type JournalReport } from "./journal";
import type { Moment } from "./moment";

/** 新建台账: adds an empty ledger of a kind, with drop-down lists and reminders. */
export async function newLedger(
  workbook: Workbook,
  moment: Moment,
  kind: KindId,
): Promise<JournalReport & { readonly sheet: string }> {
  const draft = await unusedName(workbook, emptyLedger(kind, moment.profile.unitName));
  const grid = gridOf(
    draft.name,
    draft.rows.slice(0, 3).map((row) => row.map((cell) => cell?.value ?? "")),
  );
  const rules = entryRulesOf(recognise(grid, { kind }));
  const facts = { operation: "newLedger", at: moment.at } as const;
  const { dropped } = await applyRecorded(workbook, { drafts: [draft] }, facts);
  // A sheet must be there before rules can be put on it; they go with it when it is taken back.
  await workbook.apply({ entryRules: [{ sheet: draft.name, rules }] });
  return { sheet: draft.name, dropped };
}

/** The new sheet is the clerk's from the start: its name must be free, so that nothing is replaced. */
async function unusedName<T extends { readonly name: string }>(
  workbook: Workbook,
  draft: T,
): Promise<T> {
  const taken = new Set((await workbook.sheets()).map((sheet) => sheet.name));
  let name = draft.name;
  for (let number = 2; taken.has(name); number++) name = `${draft.name}${number}`;
  return { ...draft, name };
}
