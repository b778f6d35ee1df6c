import { existsSync, openSync, readSync } from "node:fs";

/** The kernel's account of this thread: nanoseconds it has computed come first. */
const account = "/proc/thread-self/schedstat";

/**
 * Has `performance.now` tell how long this thread has computed, so that what else the machine does counts for
 * nothing. Where the system keeps no such account it stays the clock on the wall.
 */
export function countThreadTime(): void {
  if (!existsSync(account)) return;
  const file = openSync(account, "r");
  const bytes = Buffer.alloc(64);
  performance.now = () => {
    const length = readSync(file, bytes, 0, bytes.length, 0);
    return Number(bytes.toString("latin1", 0, length).split(" ")[0]) / 1e6;
  };
}
