import type { Vouch } from "../../../kept/vouch";
import { SettingKey } from "../../../kept/keys";
import type { LiveBook } from "../../formats/xlsx/live-book";
import { readSetting, writeSetting } from "../parts/settings-part";

/** What is remembered to be taken back, without seals: an entry a text, and whether it had this computer's. */
export interface OpenJournal {
  readonly entries: readonly { readonly text: string; readonly own: boolean }[];
}

/** The journal with its seals looked at; null: there is none that can be read. */
export async function openJournal(live: LiveBook, vouch: Vouch): Promise<OpenJournal | null> {
  const raw = entriesOf(readSetting(live, SettingKey.journal));
  if (raw === null) return null;
  const entries = [];
  for (const one of raw) {
    const kept = JSON.stringify(one);
    const { text, own } = await vouch.take("undo", kept);
    entries.push(text === null ? { text: kept, own: false } : { text, own });
  }
  return { entries };
}

/** Puts the entries into the workbook bare, for a change of its shape to move what they say. */
export function layOpen(live: LiveBook, { entries }: OpenJournal): void {
  writeSetting(live, SettingKey.journal, `[${entries.map(({ text }) => text).join(",")}]`);
}

/** Seals again what had our seal. What was written meanwhile is left as it is. */
export async function sealAgain(live: LiveBook, before: OpenJournal, vouch: Vouch): Promise<void> {
  const bare = readSetting(live, SettingKey.journal);
  const moved = entriesOf(bare);
  if (moved?.length !== before.entries.length) return;
  const texts: string[] = [];
  for (const [at, one] of moved.entries()) {
    const text = JSON.stringify(one);
    texts.push(before.entries[at]?.own === true ? await vouch.give("undo", text) : text);
  }
  if (readSetting(live, SettingKey.journal) === bare)
    writeSetting(live, SettingKey.journal, `[${texts.join(",")}]`);
}

function entriesOf(text: string | null): readonly unknown[] | null {
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? (value as readonly unknown[]) : null;
  } catch {
    return null;
  }
}
