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
  const stored = await storedCorrections(workbook);
  const letter = columnName(column);
  const columns = Object.fromEntries(
    Object.entries(stored[sheet] ?? {}).filter(([one]) => one !== letter),
  );
  if (field !== undefined) columns[letter] = field;
  const rest = Object.fromEntries(Object.entries(stored).filter(([name]) => name !== sheet));
  const all = Object.keys(columns).length === 0 ? rest : { ...rest, [sheet]: columns };
  await workbook.settings.set(
    SettingKey.columns,
    Object.keys(all).length === 0 ? null : JSON.stringify(all),
  );
}
