import { Bounds } from "../kept/bounds";
import { pendingSchema } from "../kept/excel-image";
import { readKept, type Read } from "../kept/json";
import { SettingKey } from "../kept/keys";
import type { Vouch } from "../kept/vouch";
import type { WriteBatch } from "./batch";
import { partsOf } from "./image";
import type { ExcelImage, KeptImage } from "./image";
import { queueSetting } from "./settings";
import type { SettingValue, Stored } from "./settings";

/** A change that has begun: what it is and all that is needed to take it back or bring it to its end. */
export interface Pending {
  readonly version: 1;
  /** `apply` is taken back when it was cut off, `restore` is completed. */
  readonly change: "apply" | "restore";
  readonly image: ExcelImage;
  /** What stands in the settings once the change is done: its last step. */
  readonly end?: ChangeEnd;
}

export interface ChangeEnd {
  readonly key: string;
  readonly value: SettingValue;
}

export const PendingKey = SettingKey.pending;

/** The note about a change, as it is to stand in the workbook. */
export function pendingText(
  vouch: Vouch,
  note: Pick<Pending, "change" | "end"> & { readonly image: KeptImage },
): Promise<string> {
  return vouch.give("pending", JSON.stringify({ version: 1, ...note }));
}

/** Queues the note ahead of the change itself; answers the keys to forget when it is done. */
export function queuePending(
  batch: WriteBatch,
  { text, book }: { readonly text: string; readonly book: string },
  stored: Stored,
): Promise<string[]> {
  batch.context.workbook.settings.add(SettingKey.book, book);
  return queueSetting(batch, PendingKey, text, stored);
}

export const endOf = ({ key, value }: ChangeEnd): ChangeEnd => ({ key, value });

/** Whether the last step of a change is done, so that nothing is left of it but the note. */
export const isEnded = ({ value }: ChangeEnd, stored: Stored): boolean =>
  JSON.stringify(value) === JSON.stringify(stored.value);

/** The note in a workbook as far as it fits, and whether this computer left it. */
export async function pendingFrom(
  text: string | null,
  vouch: Vouch,
): Promise<Read<Pending> & { readonly own: boolean }> {
  if (text === null) return { value: null, dropped: false, own: false };
  const taken = await vouch.take("pending", text);
  // What is kept on another computer is for that one to finish.
  if (taken.text === null) return { value: null, dropped: true, own: false };
  const { value, dropped } = readKept(pendingSchema, taken.text, Bounds.undoText);
  if (value === null) return { value, dropped, own: taken.own };
  const parts = await partsOf(value.image);
  // Less than the whole of it is not what was begun.
  if (parts.length < value.image.parts.length) return { value: null, dropped: true, own: false };
  return { value: { ...value, image: { ...value.image, parts } }, dropped, own: taken.own };
}
