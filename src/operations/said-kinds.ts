import { KIND_IDS, type KindId } from "../ledger/kind-ids";
import type { Workbook } from "../workbook/port";
import { SettingKey } from "./settings";

/** Kinds the clerk has said of sheets by name; `null`: the sheet is taken out. */
export type SaidKinds = ReadonlyMap<string, KindId | null>;

const MOST_SHEETS = 1000;
const NONE = "none";

/** What the clerk has said, as kept in the workbook; what does not fit is passed over. */
export async function storedKinds(workbook: Workbook): Promise<SaidKinds> {
  const text = await workbook.settings.get(SettingKey.kinds);
  if (text === null) return new Map();
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch {
    return new Map();
  }
  if (typeof stored !== "object" || stored === null) return new Map();
  const said = new Map<string, KindId | null>();
  for (const [sheet, kind] of Object.entries(stored).slice(0, MOST_SHEETS) as [string, unknown][]) {
    const known = KIND_IDS.find((one) => one === kind);
    if (known !== undefined || kind === NONE) said.set(sheet, known ?? null);
  }
  return said;
}

/** 认作…: keeps what the clerk says a sheet is; `null`: it counts nowhere; `undefined`: as recognised. */
export async function sayKind(
  workbook: Workbook,
  sheet: string,
  kind: KindId | null | undefined,
): Promise<void> {
  const said = new Map(await storedKinds(workbook));
  if (kind === undefined) said.delete(sheet);
  else said.set(sheet, kind);
  const kept = Object.fromEntries([...said].map(([name, one]) => [name, one ?? NONE]));
  await workbook.settings.set(SettingKey.kinds, said.size === 0 ? null : JSON.stringify(kept));
}
