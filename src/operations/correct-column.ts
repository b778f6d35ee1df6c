import { FIELD_IDS, type FieldId } from "../ledger/fields";
import { columnName } from "../sheet/address";
import type { Workbook } from "../workbook/port";
import { storedCorrections } from "./read-book";
import { SettingKey } from "./settings";

/**
 * Keeps the clerk's word on what a column (0-based) is; `null`: no field at all; `undefined`: as
 * recognised. It wins from the next reading on.
 */
export async function correctColumn(
  workbook: Workbook,
  sheet: string,
  column: number,
  field: FieldId | null | undefined,
): Promise<void> {
  if (typeof field === "string" && !FIELD_IDS.includes(field)) throw new Error(`no field ${field}`);
  const stored = new Map(await storedCorrections(workbook));
  const columns = new Map(Object.entries(stored.get(sheet) ?? {}));
  const letter = columnName(column);
  if (field === undefined) columns.delete(letter);
  else columns.set(letter, field);
  if (columns.size === 0) stored.delete(sheet);
  else stored.set(sheet, Object.fromEntries(columns));
  await workbook.settings.set(
    SettingKey.columns,
    stored.size === 0 ? null : JSON.stringify(Object.fromEntries(stored)),
  );
}
