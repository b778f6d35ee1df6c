import type { WriteBatch } from "./batch";
import type { ExcelImage } from "./image";
import { queueSetting } from "./settings";
import type { Stored } from "./settings";

/** A change that has begun: what it is and all that is needed to take it back or bring it to its end. */
export interface Pending {
  readonly version: 1;
  /** `apply` is taken back when it was cut off, `restore` is completed. */
  readonly change: "apply" | "restore";
  readonly image: ExcelImage;
}

export const PendingKey = "taizhang.pending";

/** Queues the note ahead of the change itself; answers the keys to forget when it is done. */
export function queuePending(
  batch: WriteBatch,
  change: Pending["change"],
  image: ExcelImage,
  stored: Stored,
): Promise<string[]> {
  const note: Pending = { version: 1, change, image };
  return queueSetting(batch, PendingKey, JSON.stringify(note), stored);
}

export function pendingFrom(text: string | null): Pending | null {
  if (text === null) return null;
  try {
    const note = JSON.parse(text) as Pending;
    return Array.isArray(note.image.parts) ? note : null;
  } catch {
    return null;
  }
}
