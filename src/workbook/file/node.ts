import { mkdir, readFile, rename, stat, unlink, writeFile, realpath } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { Problem } from "../../sheet/problem";
import { Limits } from "./limits";

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

/** Writes a file whole or not at all: a temporary file beside it, then a rename. */
export async function writeOutput(
  path: string,
  bytes: Uint8Array,
  rules: WriteRules,
): Promise<void> {
  await checkOutput(path, rules);
  const whole = resolve(path);
  const temporary = temporaryOf(path);
  try {
    await writeFile(temporary, bytes, { flag: "wx" });
    await rename(temporary, whole);
  } catch {
    await unlink(temporary).catch(() => undefined);
    throw new Problem("output-unwritable", { file: path });
  }
}

/** A file to be written. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes several files into one folder, which is made if need be: all of them or, as far as a disk allows,
 * none. Throws what `checkOutput` throws before anything is written.
 */
export async function writeOutputs(
  folder: string,
  files: readonly OutputFile[],
  rules: WriteRules,
): Promise<void> {
  await mkdir(folder, { recursive: true }).catch(() => {
    throw new Problem("output-unwritable", { file: folder });
  });
  for (const { path } of files) await checkOutput(path, rules);
  const staged = files.map(({ path }) => ({ path: resolve(path), temporary: temporaryOf(path) }));
  let at = folder;
  try {
    for (const [index, { path, temporary }] of staged.entries()) {
      at = path;
      await writeFile(temporary, files[index]?.bytes ?? new Uint8Array(), { flag: "wx" });
    }
    for (const { path, temporary } of staged) {
      at = path;
      await rename(temporary, path);
    }
  } catch {
    for (const { temporary } of staged) await unlink(temporary).catch(() => undefined);
    throw new Problem("output-unwritable", { file: at });
  }
}

function temporaryOf(path: string): string {
  const whole = resolve(path);
  return join(dirname(whole), `.${basename(whole)}.${String(process.pid)}.tmp`);
}

/** The path with links followed; of a file yet to be made, through its folder. */
async function truePath(path: string): Promise<string> {
  const whole = resolve(path);
  try {
    return await realpath(whole);
  } catch {
    const folder = await realpath(dirname(whole)).catch(() => dirname(whole));
    return join(folder, basename(whole));
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
