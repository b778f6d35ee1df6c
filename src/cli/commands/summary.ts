import { summariseMonth } from "../../operations/monthly-summary";
import { Problem } from "../../sheet/problem";
import { newWorkbook } from "../../workbook/file/new-workbook";
import { readArguments } from "../arguments";
import { summaryJson } from "../json/summary";
import { claimOutput, saveOutput } from "../output";
import { openBooks, openSession } from "../session";
import type { Terminal } from "../terminal";
import { summaryText } from "../text/summary";

/** `summary FILE… --period P -o OUT.xlsx [--mask]`: the month's workbook, ready to hand up. */
export async function summaryCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = readArguments(args, "summary", ["month", "period", "output", "force", "mask"]);
  const { period, mask } = options;
  if (period === null) throw new Problem("argument-month-missing", { command: "summary" });
  const output = await claimOutput(options);
  if (output === null) throw new Problem("argument-no-output", { command: "summary" });
  const session = await openSession(options, terminal);
  const books = await openBooks(options.files, session);
  const { profile, asOf } = session;
  const summary = summariseMonth(books, { profile, asOf, period, mask });
  await saveOutput(output, newWorkbook(output, summary.drafts), options);
  terminal.out(options.json ? summaryJson(summary, output) : summaryText(summary, output));
  return 0;
}
