import { dirname, resolve } from "node:path";
import { readBook, type Book } from "../operations/read-book";
import { readProfile } from "../operations/stored-profile";
import { defaultProfile, mergeProfiles } from "../profile/index";
import type { Profile } from "../profile/profile";
import { Problem } from "../sheet/problem";
import { serialOf, type Serial } from "../sheet/serial";
import type { FileWorkbook } from "../workbook/file/index";
import { openWorkbook } from "../workbook/file/index";
import { readInput } from "../workbook/file/node";
import type { Watch } from "../workbook/port";
import type { Arguments } from "./arguments";
import { progressLine } from "./progress";
import type { Terminal } from "./terminal";

/** What every command works with: the settings, today, and somewhere to show progress. */
export interface Session {
  readonly profile: Profile;
  readonly asOf: Serial;
  readonly watch: Watch;
}

export async function openSession(options: Arguments, terminal: Terminal): Promise<Session> {
  return {
    profile: options.profile === null ? defaultProfile : await loadProfile(options.profile),
    asOf: options.asOf ?? today(),
    watch: terminal.progress ? { progress: progressLine(terminal) } : {},
  };
}

export async function openFile(path: string, session: Session): Promise<FileWorkbook> {
  const bytes = await readInput(path);
  return openWorkbook(bytes, path, session.watch);
}

/** Opens and reads several files, in their order. */
export async function openBooks(paths: readonly string[], session: Session): Promise<Book[]> {
  const books: Book[] = [];
  for (const path of paths)
    books.push(await readBook(await openFile(path, session), session.profile, session.watch));
  return books;
}

/** Reads a profile and those it extends, the nearest one winning. */
async function loadProfile(path: string, seen: readonly string[] = []): Promise<Profile> {
  const whole = resolve(path);
  if (seen.includes(whole)) throw new Problem("profile-circular", { file: path });
  const parsed = readProfile(new TextDecoder("utf-8").decode(await readInput(path)), path);
  const base =
    parsed.extends === undefined
      ? defaultProfile
      : await loadProfile(resolve(dirname(whole), parsed.extends), [...seen, whole]);
  return mergeProfiles(base, parsed.given);
}

function today(): Serial {
  const now = new Date();
  return serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
