import { KIND_IDS } from "../ledger/kind-ids";
import { Problem } from "../sheet/problem";
import { Bounds } from "../workbook/kept/bounds";
import { readKept } from "../workbook/kept/json";
import { SettingKey } from "../workbook/kept/keys";
import { columnsSchema, ignoredSchema, kindsSchema, ownedSchema } from "../workbook/kept/settings";
import type { OwnSheets, SheetInfo, Workbook } from "../workbook/port";
import { readWholeJournal } from "./journal";
import { readProfile } from "./stored-profile";

/** What a workbook brings along that changes figures or findings, and what of its settings says nothing. */
export interface BookSettings {
  /** Whether rules, time limits, words or targets are its own. */
  readonly profile: boolean;
  /** Columns that count as something else than they were recognised as. */
  readonly columns: number;
  /** Sheets that count as what they are said to be. */
  readonly kinds: number;
  /** Findings that are not told. */
  readonly ignored: number;
  /** Sheets listed as made by the add-in that do not carry its mark: they count as the clerk's. */
  readonly unproven: readonly string[];
  /** Keys under which something stands that does not fit; nothing of it is used. */
  readonly unreadable: readonly KeptThing[];
}

type KeptThing = "profile" | "columns" | "kinds" | "ignored" | "owned" | "journal";

/** Reads what a workbook brings along; whatever stands there, nothing is thrown. */
export async function bookSettings(workbook: Workbook): Promise<BookSettings> {
  const text = (key: KeptThing) => workbook.settings.get(SettingKey[key]);
  // All at once: they are one request where requests count.
  const [journal, made, infos, ...texts] = await Promise.all([
    readWholeJournal(workbook),
    workbook.ownSheets(),
    workbook.sheets(),
    text("profile"),
    text("columns"),
    text("kinds"),
    text("ignored"),
    text("owned"),
  ]);
  const profile = profileIn(texts[0], workbook.name);
  const columns = readKept(columnsSchema, texts[1], Bounds.text);
  const kinds = readKept(kindsSchema, texts[2], Bounds.text);
  const ignored = readKept(ignoredSchema, texts[3], Bounds.text);
  const owned = readKept(ownedSchema, texts[4], Bounds.text);
  const dropped: Readonly<Record<KeptThing, boolean>> = {
    profile: profile === null,
    columns: columns.dropped,
    kinds: kinds.dropped,
    ignored: ignored.dropped,
    owned: owned.dropped,
    journal: journal.dropped > 0,
  };
  const known = new Set<string>([...KIND_IDS, "none"]);
  return {
    profile: profile === true,
    columns: [...(columns.value?.values() ?? [])].reduce((sum, one) => sum + one.size, 0),
    kinds: [...(kinds.value?.values() ?? [])].filter((kind) => known.has(kind)).length,
    ignored: ignored.value?.length ?? 0,
    unproven: unprovenOf(owned.value ?? [], infos, made),
    unreadable: CLEARED.filter((key) => dropped[key]),
  };
}

function unprovenOf(
  owned: readonly string[],
  infos: readonly SheetInfo[],
  { own, said }: OwnSheets,
): string[] {
  const here = new Set(infos.map(({ name }) => name));
  return owned.filter((name) => here.has(name) && !own.has(name) && !said.has(name));
}

/** Whether there are rules of its own; null: what stands there is refused. */
function profileIn(text: string | null, file: string): boolean | null {
  if (text === null) return false;
  if (text.length > Bounds.text) return null;
  try {
    readProfile(text, file);
    return true;
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

/** Everything kept as a setting of its own; the order in which it is spoken of. */
const CLEARED: readonly KeptThing[] = [
  "profile",
  "columns",
  "kinds",
  "ignored",
  "journal",
  "owned",
];

/**
 * 清除本工作簿里的设置: everything the add-in kept in the workbook goes, undo steps included; cells, marks and
 * sheets stay as they are, own sheets count as the clerk's.
 */
export async function clearSettings(workbook: Workbook): Promise<void> {
  for (const key of CLEARED) await workbook.settings.set(SettingKey[key], null);
  await workbook.clearKept?.();
}
