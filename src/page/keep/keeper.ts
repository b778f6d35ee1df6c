import { deadAmong } from "./alive";
import { dropUnsaved, keepUnsaved, listUnsaved, type Kept } from "./unsaved";

/** How long after a change the workbook is kept; one slow to pack is packed less often. */
const WaitMs = 800;
const ShareOfTime = 2;

/** So many are kept at least; of more, the oldest that no page works on any longer are forgotten. */
const MostKept = 20;

/** Keeps a workbook's unsaved state while it is worked on. */
export interface Keeper {
  /** Something changed that is in no file yet. */
  changed(): void;
  /** All changes are in a file the clerk has. */
  saved(): Promise<void>;
  stop(): void;
}

export interface KeeperOptions {
  readonly id: string;
  readonly name: string;
  /** What was kept by an earlier page and is brought back here: dropped once this one has kept it. */
  readonly instead: string | null;
  /** The workbook as a file. */
  readonly pack: () => Promise<Uint8Array>;
  /** Told once, when nothing can be kept, and again when that happens after all went well. */
  readonly failed: (why: Exclude<Kept, "kept">) => void;
}

export function startKeeper({ id, name, instead, pack, failed }: KeeperOptions): Keeper {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let again = false;
  let stopped = false;
  let wait = WaitMs;
  let last: Promise<void> = Promise.resolve();
  let told = false;

  async function keep(): Promise<void> {
    running = true;
    again = false;
    const begun = performance.now();
    try {
      const bytes = await pack();
      // Saved or closed meanwhile: what was packed is no longer wanted.
      if (stopped) return;
      const kept = await keepUnsaved({ id, name, at: Date.now(), bytes });
      if (kept === "kept") {
        told = false;
        if (instead !== null) await dropUnsaved(instead);
        await forgetOldest();
      } else if (!told) {
        told = true;
        failed(kept);
      }
    } catch {
      // The worker is gone: the page is closing.
    } finally {
      running = false;
      wait = Math.max(WaitMs, (performance.now() - begun) * ShareOfTime);
      if (again && !stopped) later();
    }
  }

  /** Not put off by further changes: typing without a pause must not keep it waiting. */
  function later(): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      if (running) again = true;
      else last = keep();
    }, wait);
  }

  /** A page that goes out of sight may never come back: what waits is kept at once. */
  function hurry(): void {
    if (!document.hidden || timer === undefined || running) return;
    clearTimeout(timer);
    timer = undefined;
    last = keep();
  }

  document.addEventListener("visibilitychange", hurry);

  function still(): void {
    clearTimeout(timer);
    timer = undefined;
    stopped = true;
    again = false;
  }

  return {
    changed: () => {
      stopped = false;
      later();
    },
    saved: async () => {
      still();
      await last;
      if (!stopped) return;
      for (const one of instead === null ? [id] : [id, instead]) await dropUnsaved(one);
    },
    stop: () => {
      document.removeEventListener("visibilitychange", hurry);
      still();
    },
  };
}

async function forgetOldest(): Promise<void> {
  const surplus = (await listUnsaved()).slice(MostKept).map(({ id }) => id);
  for (const id of await deadAmong(surplus)) await dropUnsaved(id);
}
