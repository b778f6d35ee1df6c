import { cleanBook } from "../../operations/clean-book";
import { Problem } from "../../sheet/problem";
import { readArguments } from "../arguments";
import { cleanJson } from "../json/clean";
import { claimOutput, saveOutput, sayLosses } from "../output";
import { openFile, openSession } from "../session";
import { cleanText } from "../text/clean";
import type { Terminal } from "../terminal";

/**
 * `clean FILE -o OUT.xlsx [--keep SHEET]… [--keep-profile]`: a copy with nothing of the add-in's in it: the file as
 * it would be without it, and with the clerk's own changes.
 */
export async function cleanCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = readArguments(args, "clean", ["output", "force", "keep", "keep-profile"]);
  const [file] = options.files;
  if (file === undefined || options.files.length > 1)
    throw new Problem("argument-one-file", { command: "clean" });
  const output = await claimOutput(options);
  if (output === null) throw new Problem("argument-no-output", { command: "clean" });
  // The settings in the file are not gone by, they are taken out.
  const session = await openSession({ ...options, files: [] }, terminal);
  const workbook = await openFile(file, session);
  const names = new Set((await workbook.sheets()).map(({ name }) => name));
  for (const sheet of options.keep)
    if (!names.has(sheet)) throw new Problem("argument-keep", { file, sheet });
  const cleaned = await cleanBook(workbook, { sheets: options.keep, profile: options.keepProfile });
  sayLosses(workbook, terminal);
  await saveOutput(output, workbook, options);
  terminal.out(options.json ? cleanJson(cleaned, output) : cleanText(cleaned, output));
  return 0;
}
