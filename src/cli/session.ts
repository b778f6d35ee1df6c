import { fill } from "../locale/format";
import { cliText } from "../locale/zh-CN/cli";
import { bookSettings } from "../operations/book-settings";
import { jsonDocument } from "./json/document";
import { settingsJson, type BroughtSettings } from "./json/settings";
import { settingsLines } from "./text/settings-lines";
import { readBook, type Book, type BookSheets } from "../operations/read-book";
import type { SaidKinds } from "../operations/said-kinds";
import { storedProfile } from "../operations/stored-profile";
import { defaultProfile } from "../profile/index";
import type { Profile } from "../profile/profile";
import { Problem } from "../sheet/problem";
import { serialOf, type Serial } from "../sheet/serial";
import type { FileWorkbook } from "../workbook/file/index";
import { openWorkbook } from "../workbook/file/index";
import { readInput } from "../workbook/file/disk/node";
import type { Watch } from "../workbook/port";
import type { Arguments } from "./arguments";
import { loadProfile } from "./load-profile";
import { progressLine } from "./progress";
import type { Terminal } from "./terminal";

/** What every command works with: the settings, today, and somewhere to show progress. */
export interface Session {
  readonly profile: Profile;
  readonly asOf: Serial;
  readonly watch: Watch;
  /** What the clerk says sheets are. */
  readonly said: SaidKinds;
  /** A workbook that was opened for its settings. */
  readonly opened: FileWorkbook | null;
  /** Says something beside the results. */
  readonly tell: (line: string) => void;
  /** What the workbooks opened so far bring along of their own that the results go by. */
  readonly brought: BroughtSettings[];
  /** The JSON of a result, with what the workbooks brought along. */
  readonly document: (result: object) => string;
}

/**
 * The settings are those of `--profile`, else those kept in the one workbook asked for; several workbooks
 * might each have their own and go by the usual ones.
 */
export async function openSession(options: Arguments, terminal: Terminal): Promise<Session> {
  const watch = terminal.redraw === null ? {} : { progress: progressLine(terminal.redraw) };
  if (options.skipped.length > 0)
    terminal.err(`${fill(cliText.skipped, { files: options.skipped.join("”、“") })}\n`);
  const asOf = options.asOf ?? today();
  const { said } = options;
  const tell = (line: string): void => {
    terminal.err(`${line}\n`);
  };
  const brought: BroughtSettings[] = [];
  const common = {
    asOf,
    watch,
    said,
    tell,
    brought,
    document: (result: object) => jsonDocument({ ...result, ...settingsJson(brought) }),
  };
  if (options.profile !== null)
    return { ...common, profile: await loadProfile(options.profile), opened: null };
  const opened = await openOnly(options.files, watch);
  if (opened === null) return { ...common, profile: defaultProfile, opened };
  const profile = await storedProfile(opened);
  if (profile !== defaultProfile) tell(fill(cliText.ownSettings, { file: opened.name }));
  return { ...common, profile, opened };
}

/** The only file, if it is a workbook; what is wrong with it is told when a command asks for it. */
async function openOnly(files: readonly string[], watch: Watch): Promise<FileWorkbook | null> {
  const [path] = files;
  if (path === undefined || files.length > 1) return null;
  try {
    return await openWorkbook(await readInput(path), path, watch);
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

/** Opens one file, and says what of its own settings counts. */
export async function openFile(
  path: string,
  { opened, profile, watch, tell, brought }: Session,
): Promise<FileWorkbook> {
  const workbook =
    opened?.name === path ? opened : await openWorkbook(await readInput(path), path, watch);
  const settings = await bookSettings(workbook);
  for (const line of settingsLines(settings, workbook.name)) tell(line);
  const isOwn = workbook === opened && profile !== defaultProfile;
  if (settings.profile && profile === defaultProfile)
    tell(fill(cliText.settingsPassedOver, { file: workbook.name }));
  brought.push({ file: path, ...settings, profile: isOwn });
  return workbook;
}

/** Opens and reads one file. */
async function readFileBook(path: string, session: Session): Promise<Book> {
  const { profile, watch, said } = session;
  return readBook(await openFile(path, session), profile, watch, said);
}

/** Opens and reads several files, in their order. */
export async function openBooks(paths: readonly string[], session: Session): Promise<Book[]> {
  const books: Book[] = [];
  for (const path of paths) books.push(await readFileBook(path, session));
  return books;
}

/** Reads several files one after the other, in their order, keeping of each what its sheets hold. */
export async function readSheets(
  paths: readonly string[],
  session: Session,
): Promise<BookSheets[]> {
  const books: BookSheets[] = [];
  for (const path of paths) {
    const { workbook, sheets } = await readFileBook(path, session);
    books.push({ workbook: { name: workbook.name }, sheets });
  }
  return books;
}

function today(): Serial {
  const now = new Date();
  return serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
