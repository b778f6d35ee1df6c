import { writeDocx } from "../../document/docx";
import { monthNotice } from "../../report/notice/month-notice";
import { noticeDocument } from "../../report/notice/notice-document";
import { summariseMonth } from "../../operations/monthly-summary";
import { Problem } from "../../sheet/problem";
import { newWorkbook } from "../../workbook/file/new-workbook";
import { readArguments } from "../arguments";
import { summaryJson } from "../json/summary";
import { claimNotice, claimOutput, saveNotice, saveOutput } from "../output";
import { openBooks, openSession } from "../session";
import type { Terminal } from "../terminal";
import { summaryText } from "../text/summary";

/**
 * `summary FILE… --period P -o OUT.xlsx [--notice OUT.docx] [--mask]`: the period's workbook, ready to
 * hand up, and the 通报 of the same figures. Nothing is written unless both can be.
 */
export async function summaryCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const allowed = ["month", "period", "output", "notice", "force", "mask"] as const;
  const options = readArguments(args, "summary", allowed);
  const { period, mask } = options;
  if (period === null) throw new Problem("argument-month-missing", { command: "summary" });
  const output = await claimOutput(options);
  if (output === null) throw new Problem("argument-no-output", { command: "summary" });
  const notice = await claimNotice(options);
  const session = await openSession(options, terminal);
  const books = await openBooks(options.files, session);
  const { profile, asOf } = session;
  const summary = summariseMonth(books, { profile, asOf, period, mask });
  const written =
    notice === null ? null : await writeDocx(noticeDocument(monthNotice(summary.data)));
  await saveOutput(output, newWorkbook(output, summary.drafts), options);
  if (notice !== null && written !== null) await saveNotice(notice, written, options);
  const saved = { output, notice };
  terminal.out(
    options.json ? session.document(summaryJson(summary, saved)) : summaryText(summary, saved),
  );
  return 0;
}
