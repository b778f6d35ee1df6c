import { readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { Problem } from "../../../sheet/problem";
import { Limits } from "../limits";

/** What an output path may overwrite. */
export interface WriteRules {
  /** Paths that were read; never written to, whatever `force` says. */
  readonly inputs: readonly string[];
  /** Replace an existing file. */
  readonly force?: boolean;
}

/**
 * Reads a whole file of at most `Limits.fileBytes`.
 * Throws `Problem` with `file-missing`, `file-is-folder`, `file-unreadable`, `file-too-large`.
 */
export async function readInput(path: string): Promise<Uint8Array> {
  try {
    const facts = await stat(path);
    if (facts.isDirectory()) throw new Problem("file-is-folder", { file: path });
    if (!facts.isFile()) throw new Problem("file-unreadable", { file: path });
    if (facts.size > Limits.fileBytes)
      throw new Problem("file-too-large", { file: path, limit: Limits.fileBytes / 1048576 });
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(codeOf(error) === "ENOENT" ? "file-missing" : "file-unreadable", {
      file: path,
    });
  }
}

/**
 * Says whether `path` may be written, before the work is done.
 * Throws `Problem` with `output-is-input`, `output-exists`, `output-folder-missing`, `output-unwritable`.
 */
export async function checkOutput(path: string, rules: WriteRules): Promise<void> {
  const target = await truePath(path);
  for (const input of rules.inputs)
    if ((await truePath(input)) === target) throw new Problem("output-is-input", { file: path });
  const folder = await stat(dirname(resolve(path))).catch(() => null);
  if (folder?.isDirectory() !== true) throw new Problem("output-folder-missing", { file: path });
  const existing = await stat(path).catch(() => null);
  if (existing === null) return;
  if (!existing.isFile()) throw new Problem("output-unwritable", { file: path });
  if (rules.force !== true) throw new Problem("output-exists", { file: path });
}

/** The path with links followed; of a file yet to be made, through its folder. */
export async function truePath(path: string): Promise<string> {
  const whole = resolve(path);
  try {
    return await realpath(whole);
  } catch {
    const folder = await realpath(dirname(whole)).catch(() => dirname(whole));
    return join(folder, basename(whole));
  }
}

/** The system's name of what went wrong, `EEXIST` and the like; "" where it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
