import { checkBooks } from "../../operations/check-books";
import { markBook } from "../../operations/mark-book";
import { progressSince } from "../../operations/progress-since";
import { readBook } from "../../operations/read-book";
import { Problem } from "../../sheet/problem";
import { readArguments } from "../arguments";
import { checkJson } from "../json/check";
import { earlierCheck } from "../json/earlier-check";
import { claimOutput, saveOutput, sayLosses, sayUnmarked } from "../output";
import { writeReturns } from "../return-files";
import { openFile, openSession } from "../session";
import { checkText } from "../text/check";
import type { Terminal } from "../terminal";
import { readUtf8 } from "../utf8-file";

/**
 * `check FILE… [-o OUT.xlsx] [--returns DIR] [--since OLD.json]`: findings cell by cell; with `-o` a marked
 * copy of the one file, with `--returns` a workbook a village with its own, with `--since` what became of
 * those of an earlier check.
 */
export async function checkCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = readArguments(args, "check", ["output", "force", "returns", "since"]);
  if (options.output !== null && options.files.length > 1)
    throw new Problem("argument-one-file", { command: "check" });
  const output = await claimOutput(options);
  const session = await openSession(options, terminal);
  const earlier = options.since === null ? null : await readEarlier(options.since);
  const workbooks = [];
  for (const file of options.files) workbooks.push(await openFile(file, session));
  const books = [];
  for (const workbook of workbooks)
    books.push(await readBook(workbook, session.profile, session.watch, session.said));
  const result = checkBooks(books, session);
  // Before the copy: a list that may not be written leaves nothing behind.
  const extras = {
    returns:
      options.returns === null
        ? null
        : await writeReturns(result, options.returns, options, session),
    since: earlier === null ? null : progressSince(earlier, result, session.profile),
  };
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
  const { json, returns: folder } = options;
  terminal.out(
    json
      ? session.document(checkJson(result, session.profile, extras))
      : checkText(result, books, { output, folder, ...extras }),
  );
  return result.findings.some((finding) => finding.severity === "error") ? 1 : 0;
}

async function readEarlier(path: string): Promise<ReturnType<typeof earlierCheck>> {
  return earlierCheck(await readUtf8(path, "since-not-utf8"), path);
}
