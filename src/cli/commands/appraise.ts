import { appraiseBooks, type AppraisalOptions } from "../../operations/appraise-books";
import { reportAppraisal } from "../../operations/report-appraisal";
import { APPRAISED, type AppraisedBy } from "../../profile/appraisal";
import { Problem } from "../../sheet/problem";
import { newWorkbook } from "../../workbook/file/new-workbook";
import { readArguments } from "../arguments";
import { appraiseJson } from "../json/appraise";
import { claimOutput, saveOutput } from "../output";
import { openBooks, openSession } from "../session";
import type { Terminal } from "../terminal";
import { appraiseText } from "../text/appraise";

/** `appraise FILE… --period P [--by] [-o OUT.xlsx [--mask]]`: 考核 by the profile's rules. */
export async function appraiseCommand(
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const allowed = ["period", "month", "by", "output", "force", "mask"] as const;
  const options = readArguments(args, "appraise", allowed);
  const by = options.by === null ? null : appraised(options.by);
  if (options.period === null)
    throw new Problem("argument-period-missing", { command: "appraise" });
  const output = await claimOutput(options);
  const session = await openSession(options, terminal);
  const { profile, asOf } = session;
  const books = await openBooks(options.files, session);
  const wanted: AppraisalOptions = {
    ...{ profile, asOf, period: options.period },
    ...(by === null ? {} : { by }),
  };
  const written =
    output === null ? null : reportAppraisal(books, { ...wanted, mask: options.mask });
  const appraisal = written?.appraisal ?? appraiseBooks(books, wanted);
  if (output !== null && written !== null)
    await saveOutput(output, newWorkbook(output, written.drafts), options);
  const saved =
    output === null || written === null
      ? null
      : { output, sheets: written.drafts.map(({ name }) => name) };
  terminal.out(
    options.json
      ? appraiseJson(appraisal, saved)
      : appraiseText(appraisal, profile.decimals, saved),
  );
  return 0;
}

function appraised(value: string): AppraisedBy {
  const by = APPRAISED.find((one) => one === value);
  if (by === undefined) throw new Problem("argument-appraised", { value });
  return by;
}
