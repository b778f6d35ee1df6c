import { readBook } from "../../operations/read-book";
import { readArguments } from "../arguments";
import { openFile, openSession } from "../session";
import { recogniseJson, type RecognisedFile } from "../json/recognise";
import { recogniseText } from "../text/recognise";
import type { Terminal } from "../terminal";

/** `recognise FILE…`: what each sheet is. */
export async function recogniseCommand(
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const options = readArguments(args, "recognise", []);
  const session = await openSession(options, terminal);
  const files: RecognisedFile[] = [];
  for (const file of options.files) {
    const workbook = await openFile(file, session);
    const book = await readBook(workbook, session.profile, session.watch, session.said);
    files.push({ file, sheets: book.sheets });
  }
  terminal.out(options.json ? session.document(recogniseJson(files)) : recogniseText(files));
  return 0;
}
