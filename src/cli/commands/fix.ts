import { fixBook } from "../../operations/fix-book";
import { Problem } from "../../sheet/problem";
import { readArguments } from "../arguments";
import { fixJson } from "../json/fix";
import { claimOutput, saveOutput, sayLosses } from "../output";
import { openFile, openSession } from "../session";
import { fixText } from "../text/fix";
import type { Terminal } from "../terminal";

/** `fix FILE -o OUT.xlsx`: the safe fixes only, every change listed from → to. */
export async function fixCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = readArguments(args, "fix", ["output", "force", "renumber"]);
  const [file] = options.files;
  if (file === undefined || options.files.length > 1)
    throw new Problem("argument-one-file", { command: "fix" });
  const output = await claimOutput(options);
  if (output === null) throw new Problem("argument-no-output", { command: "fix" });
  const session = await openSession(options, terminal);
  const workbook = await openFile(file, session);
  const result = await fixBook(
    workbook,
    { profile: session.profile, asOf: session.asOf, renumber: options.renumber },
    session.watch,
  );
  sayLosses(workbook, terminal);
  await saveOutput(output, workbook, options);
  terminal.out(options.json ? session.document(fixJson(result)) : fixText(result, output));
  return 0;
}
