import type { WriteBatch } from "./batch";
import type { ExcelImage } from "./image";
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

export const PendingKey = "taizhang.pending";

/** Queues the note ahead of the change itself; answers the keys to forget when it is done. */
export function queuePending(
  batch: WriteBatch,
  note: Omit<Pending, "version">,
  stored: Stored,
): Promise<string[]> {
  const text = JSON.stringify({ version: 1, ...note } satisfies Pending);
  return queueSetting(batch, PendingKey, text, stored);
}

export const endOf = ({ key, value }: ChangeEnd): ChangeEnd => ({ key, value });

/** Whether the last step of a change is done, so that nothing is left of it but the note. */
export const isEnded = ({ value }: ChangeEnd, stored: Stored): boolean =>
  JSON.stringify(value) === JSON.stringify(stored.value);

export function pendingFrom(text: string | null): Pending | null {
  if (text === null) return null;
  try {
    const note = JSON.parse(text) as Pending;
    return Array.isArray(note.image.parts) ? note : null;
  } catch {
    return null;
  }
}
