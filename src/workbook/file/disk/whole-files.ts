import { chmod, link, mkdir, open, rename, stat, unlink, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { Problem } from "../../../sheet/problem";
import { checkOutput, codeOf, truePath, type WriteRules } from "./node";
import { removeStrays, temporaryIn } from "./temporary";

/** What a file is to hold, a stretch after the other as they are made; texts are written as UTF-8. */
export type OutputChunks = AsyncIterable<Uint8Array> | Iterable<string>;

/** A file to be written. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array | OutputChunks;
}

interface Staged {
  readonly path: string;
  readonly temporary: string;
}

/** Reading and writing for the owner are never lost, whatever the input allows. */
const Owner = 0o600;

/** Systems that know no hard links: sticks, some shared folders. */
const NoLinks = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EINVAL", "EMLINK"]);

/**
 * Writes a file whole or not at all: a temporary file beside it takes its name when it is complete. Of two
 * runs that write one new file, one does and the other is told `output-exists`. Stretches are asked for when the
 * one before is on the disk; what making them throws is thrown on, and nothing is written. Throws what
 * `checkOutput` throws.
 */
export async function writeOutput(
  path: string,
  bytes: Uint8Array | OutputChunks,
  rules: WriteRules,
): Promise<void> {
  await writeAll([{ path, bytes }], rules);
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
  await writeAll(files, rules);
}

async function writeAll(files: readonly OutputFile[], rules: WriteRules): Promise<void> {
  for (const { path } of files) await checkOutput(path, rules);
  for (const folder of new Set(files.map(({ path }) => dirname(resolve(path)))))
    await removeStrays(folder);
  const staged: Staged[] = [];
  const placed: string[] = [];
  let at = "";
  try {
    for (const { path, bytes } of files) {
      at = path;
      staged.push(await stage(path, bytes, rules));
    }
    for (const one of staged) {
      at = one.path;
      if (await place(one, rules.force === true)) placed.push(one.path);
    }
  } catch (error) {
    for (const { temporary } of staged) await unlink(temporary).catch(() => undefined);
    for (const path of placed) await unlink(path).catch(() => undefined);
    if (!isOfSystem(error)) throw error;
    const exists = codeOf(error) === "EEXIST";
    throw new Problem(exists ? "output-exists" : "output-unwritable", { file: at });
  }
}

/** The disk's refusal, and not a failure of whoever makes the bytes. */
function isOfSystem(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}

/** The whole file under a name of its own; what failed half-way is gone. */
async function stage(
  path: string,
  bytes: Uint8Array | OutputChunks,
  rules: WriteRules,
): Promise<Staged> {
  const target = await truePath(path);
  const temporary = temporaryIn(dirname(target));
  try {
    const mode = await modeFor(target, rules.inputs);
    await writeFile(temporary, bytes, { flag: "wx", mode: mode ?? 0o666 });
    if (mode !== null) await chmod(temporary, mode);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
  return { path: target, temporary };
}

/** Who may read the result: whoever may read the file it takes the place of, else the first input's; else as usual. */
async function modeFor(target: string, inputs: readonly string[]): Promise<number | null> {
  for (const path of [target, ...inputs]) {
    const facts = await stat(path).catch(() => null);
    if (facts?.isFile() === true) return (facts.mode & 0o777) | Owner;
  }
  return null;
}

/** Gives the file its name; answers whether nothing had that name. Throws `EEXIST` where that is not allowed. */
async function place({ path, temporary }: Staged, force: boolean): Promise<boolean> {
  if (force) {
    const isNew = (await stat(path).catch(() => null)) === null;
    await rename(temporary, path);
    return isNew;
  }
  try {
    await link(temporary, path);
  } catch (error) {
    if (!NoLinks.has(codeOf(error))) throw error;
    // The name is taken first, then the whole file put in its place.
    await (await open(path, "wx")).close();
    await rename(temporary, path);
    return true;
  }
  await unlink(temporary);
  return true;
}
