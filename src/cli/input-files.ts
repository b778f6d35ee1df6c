import { readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Problem } from "../sheet/problem";

/** The files a command reads, and those it was given and leaves out. */
export interface InputFiles {
  readonly files: readonly string[];
  /** Owner files that Excel and WPS keep beside an open workbook. */
  readonly skipped: readonly string[];
}

/**
 * Files as typed, `*` and `?` spelled out: the Windows shells hand them over as they are. Only these two have a
 * meaning, since names have brackets; a file of the very name comes first. Throws `file-none-match`.
 */
export function inputFiles(typed: readonly string[]): InputFiles {
  const all = [...new Set(typed.flatMap((path) => (isPattern(path) ? matching(path) : [path])))];
  return {
    files: all.filter((path) => !isOwnerFile(path)),
    skipped: all.filter((path) => isOwnerFile(path)),
  };
}

/** `~$台账.xlsx` of Excel and WPS, `.~台账.xlsx` of WPS, `.~lock.台账.xlsx#` of LibreOffice. */
function isOwnerFile(path: string): boolean {
  return /^(~\$|\.~)/.test(basename(path));
}

function isPattern(path: string): boolean {
  return /[*?]/.test(path) && statSync(path, { throwIfNoEntry: false }) === undefined;
}

function matching(pattern: string): string[] {
  const folders = foldersOf(dirname(pattern));
  const found = folders.flatMap((folder) =>
    namesIn(folder, basename(pattern))
      .map((name) => (folder === "." && !pattern.startsWith(".") ? name : join(folder, name)))
      .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true),
  );
  if (found.length === 0) throw new Problem("file-none-match", { pattern });
  return found;
}

/** The folders that the folder part of a pattern means. */
function foldersOf(part: string): string[] {
  if (!/[*?]/.test(part)) return [part];
  return foldersOf(dirname(part)).flatMap((folder) =>
    namesIn(folder, basename(part))
      .map((name) => join(folder, name))
      .filter((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true),
  );
}

/** Names in a folder that fit, in a fixed order; hidden ones only where the pattern begins with a dot. */
function namesIn(folder: string, pattern: string): string[] {
  const isHidden = (name: string) => name.startsWith(".");
  return listed(folder)
    .filter((name) => (isHidden(pattern) || !isHidden(name)) && fits(name, pattern))
    .sort();
}

function listed(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Whether a name fits a pattern of `*` and `?`, whatever the case; linear in name × pattern. */
function fits(name: string, pattern: string): boolean {
  const [letters, wanted] = [[...name.toLowerCase()], [...pattern.toLowerCase()]];
  let [at, next, star, from] = [0, 0, -1, 0];
  while (at < letters.length) {
    if (wanted[next] === "*") [star, from, next] = [next, at, next + 1];
    else if (wanted[next] === "?" || wanted[next] === letters[at]) [at, next] = [at + 1, next + 1];
    else if (star >= 0) [at, next, from] = [from + 1, star + 1, from + 1];
    else return false;
  }
  return wanted.slice(next).every((letter) => letter === "*");
}
