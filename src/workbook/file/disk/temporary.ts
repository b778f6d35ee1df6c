import { createHash, randomBytes } from "node:crypto";
import { readdir, stat, unlink } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";

/** `.taizhang-MACHINE-PROCESS-RANDOM.tmp`: as short as it is whatever the output is called. */
const Form = /^\.taizhang-([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{16}\.tmp$/;
const DayMs = 86_400_000;

const machine = () => createHash("sha256").update(hostname()).digest("hex").slice(0, 8);

/** A name in the folder that nothing has, for a file that is still being written. */
export function temporaryIn(folder: string): string {
  const name = `.taizhang-${machine()}-${String(process.pid)}-${randomBytes(8).toString("hex")}.tmp`;
  return join(folder, name);
}

/**
 * Removes what killed runs left in a folder: temporary files of processes of this machine that are gone, and
 * of whichever when they are a day old. Never fails: what cannot be removed stays.
 */
export async function removeStrays(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const [, from, process] = Form.exec(name) ?? [];
    if (from === undefined) continue;
    const path = join(folder, name);
    const facts = await stat(path).catch(() => null);
    if (facts?.isFile() !== true) continue;
    const isGone = from === machine() && !isAlive(Number(process));
    if (isGone || Date.now() - facts.mtimeMs > DayMs) await unlink(path).catch(() => undefined);
  }
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // Somebody else's process: there, but not ours to ask.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
