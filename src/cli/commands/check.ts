import { checkBooks } from "../../operations/check-books";
import { markBook } from "../../operations/mark-book";
import { readBook } from "../../operations/read-book";
import { Problem } from "../../sheet/problem";
import { readArguments } from "../arguments";
import { checkJson } from "../json/check";
import { claimOutput, saveOutput, sayLosses, sayUnmarked } from "../output";
import { openFile, openSession } from "../session";
import { checkText } from "../text/check";
import type { Terminal } from "../terminal";

/** `check FILE… [-o OUT.xlsx]`: findings cell by cell; with `-o` a marked copy of the one file. */
export async function checkCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = readArguments(args, "check", ["output", "force"]);
  if (options.output !== null && options.files.length > 1)
    throw new Problem("argument-one-file", { command: "check" });
  const output = await claimOutput(options);
  const session = await openSession(options, terminal);
  const workbooks = [];
  for (const file of options.files) workbooks.push(await openFile(file, session));
  const books = [];
  for (const workbook of workbooks)
    books.push(await readBook(workbook, session.profile, session.watch, session.said));
  const result = checkBooks(books, session);
  const [workbook] = workbooks;
  const [book] = books;
  if (output !== null && workbook !== undefined && book !== undefined) {
    sayLosses(workbook, terminal);
    const { edit, unmarked } = markBook(book, result.findings, {
      asOf: session.asOf,
      records: result.records,
      sheets: [...new Set(result.ledgers.map((ledger) => ledger.grid.sheet))],
      unread: result.unread,
    });
    sayUnmarked(unmarked, terminal);
    await workbook.apply(edit, session.watch);
    await saveOutput(output, workbook, options);
  }
  terminal.out(options.json ? checkJson(result) : checkText(result, books, output));
  return result.findings.some((finding) => finding.severity === "error") ? 1 : 0;
}
