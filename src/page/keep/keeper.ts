import { dropUnsaved, keepUnsaved } from "./unsaved";

/** How long after a change the workbook is kept, at least; a slow one is packed less often. */
const QuietMs = 800;
const ShareOfTime = 4;

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
  /** Told once, when nothing can be kept. */
  readonly failed: () => void;
}

export function startKeeper({ id, name, instead, pack, failed }: KeeperOptions): Keeper {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let again = false;
  let stopped = false;
  let wait = QuietMs;
  let told = false;

  async function keep(): Promise<void> {
    if (running) {
      again = true;
      return;
    }
    running = true;
    again = false;
    const begun = performance.now();
    try {
      const bytes = await pack();
      // Saved or closed meanwhile: what was packed is no longer wanted.
      if (stopped) return;
      const kept = await keepUnsaved({ id, name, at: Date.now(), bytes });
      if (kept && instead !== null) await dropUnsaved(instead);
      if (!kept && !told) {
        told = true;
        failed();
      }
    } catch {
      // The worker is gone: the page is closing.
    } finally {
      running = false;
      wait = Math.max(QuietMs, (performance.now() - begun) * ShareOfTime);
      if (again && !stopped) later();
    }
  }

  function later(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void keep(), wait);
  }

  return {
    changed: () => {
      stopped = false;
      later();
    },
    saved: () => {
      clearTimeout(timer);
      stopped = true;
      again = false;
      return Promise.all([id, ...(instead === null ? [] : [instead])].map(dropUnsaved)).then(
        () => undefined,
      );
    },
    stop: () => {
      clearTimeout(timer);
      stopped = true;
    },
  };
}
