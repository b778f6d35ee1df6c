import { mergeVillages } from "../../operations/merge-villages";
import { Problem } from "../../sheet/problem";
import { newWorkbook } from "../../workbook/file/new-workbook";
import { readArguments } from "../arguments";
import { mergeJson } from "../json/merge";
import { claimOutput, saveOutput } from "../output";
import { openBooks, openSession } from "../session";
import type { Terminal } from "../terminal";
import { mergeText } from "../text/merge";

/** `merge FILE… -o OUT.xlsx`: one ledger a kind out of many villages' files. */
export async function mergeCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = readArguments(args, "merge", ["output", "force"]);
  const output = await claimOutput(options);
  if (output === null) throw new Problem("argument-no-output", { command: "merge" });
  const session = await openSession(options, terminal);
  const books = await openBooks(options.files, session);
  const merged = mergeVillages(books, session);
  await saveOutput(output, newWorkbook(output, merged.drafts), options);
  terminal.out(
    options.json ? session.document(mergeJson(merged, output)) : mergeText(merged, output),
  );
  return 0;
}
