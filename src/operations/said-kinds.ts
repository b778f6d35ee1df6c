import { KIND_IDS, type KindId } from "../ledger/kind-ids";
import { Bounds } from "../workbook/kept/bounds";
import { readKept } from "../workbook/kept/json";
import { kindsSchema } from "../workbook/kept/settings";
import type { Workbook } from "../workbook/port";
import { SettingKey } from "./settings";

/** Kinds the clerk has said of sheets by name; `null`: the sheet is taken out. */
export type SaidKinds = ReadonlyMap<string, KindId | null>;

const NONE = "none";

/** What the clerk has said, as kept in the workbook; what does not fit is passed over. */
export async function storedKinds(workbook: Workbook): Promise<SaidKinds> {
  const text = await workbook.settings.get(SettingKey.kinds);
  const { value } = readKept(kindsSchema, text, Bounds.text);
  const said = new Map<string, KindId | null>();
  for (const [sheet, kind] of value ?? []) {
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
