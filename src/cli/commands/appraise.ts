import { writeDocx } from "../../document/docx";
import { appraisalDocument } from "../../operations/appraisal-document";
import { appraiseBooks, type AppraisalOptions } from "../../operations/appraise-books";
import { reportAppraisal } from "../../operations/report-appraisal";
import { APPRAISED, type AppraisedBy } from "../../profile/appraisal";
import { Problem } from "../../sheet/problem";
import { newWorkbook } from "../../workbook/file/new-workbook";
import { readArguments } from "../arguments";
import { appraiseJson, type SavedAppraisal } from "../json/appraise";
import { claimNotice, claimOutput, saveNotice, saveOutput } from "../output";
import { openBooks, openSession } from "../session";
import type { Terminal } from "../terminal";
import { appraiseText } from "../text/appraise";

/** `appraise FILE… --period P [--by] [-o OUT.xlsx] [--notice OUT.docx] [--mask]`: 考核 by the profile's rules. */
export async function appraiseCommand(
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const allowed = ["period", "month", "by", "output", "notice", "force", "mask"] as const;
  const options = readArguments(args, "appraise", allowed);
  const by = options.by === null ? null : appraised(options.by);
  if (options.period === null)
    throw new Problem("argument-period-missing", { command: "appraise" });
  const output = await claimOutput(options);
  const notice = await claimNotice(options);
  const session = await openSession(options, terminal);
  const { profile, asOf } = session;
  const books = await openBooks(options.files, session);
  const wanted: AppraisalOptions = {
    ...{ profile, asOf, period: options.period },
    ...(by === null ? {} : { by }),
  };
  const reported = { ...wanted, mask: options.mask };
  const report = output === null && notice === null ? null : reportAppraisal(books, reported);
  const appraisal = report?.appraisal ?? appraiseBooks(books, wanted);
  const document =
    report === null || notice === null
      ? null
      : await writeDocx(appraisalDocument(books, report, reported));
  if (output !== null && report !== null)
    await saveOutput(output, newWorkbook(output, report.drafts), options);
  if (notice !== null && document !== null) await saveNotice(notice, document, options);
  const saved: SavedAppraisal = {
    ...(output === null ? {} : { output, sheets: report?.drafts.map(({ name }) => name) ?? [] }),
    ...(notice === null ? {} : { notice }),
  };
  terminal.out(
    options.json
      ? session.document(appraiseJson(appraisal, saved))
      : appraiseText(appraisal, profile.decimals, saved),
  );
  return 0;
}

function appraised(value: string): AppraisedBy {
  const by = APPRAISED.find((one) => one === value);
  if (by === undefined) throw new Problem("argument-appraised", { value });
  return by;
}
