import { appraiseBooks } from "../../operations/appraise-books";
import { APPRAISED, type AppraisedBy } from "../../profile/appraisal";
import { Problem } from "../../sheet/problem";
import { readArguments } from "../arguments";
import { appraiseJson } from "../json/appraise";
import { openBooks, openSession } from "../session";
import type { Terminal } from "../terminal";
import { appraiseText } from "../text/appraise";

/** `appraise FILE… --period P [--by]`: 考核 by the profile's rules. */
export async function appraiseCommand(
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const options = readArguments(args, "appraise", ["period", "month", "by"]);
  const by = options.by === null ? null : appraised(options.by);
  if (options.period === null)
    throw new Problem("argument-period-missing", { command: "appraise" });
  const session = await openSession(options, terminal);
  const { profile, asOf } = session;
  const books = await openBooks(options.files, session);
  const appraisal = appraiseBooks(books, {
    ...{ profile, asOf, period: options.period },
    ...(by === null ? {} : { by }),
  });
  terminal.out(options.json ? appraiseJson(appraisal) : appraiseText(appraisal, profile.decimals));
  return 0;
}

function appraised(value: string): AppraisedBy {
  const by = APPRAISED.find((one) => one === value);
  if (by === undefined) throw new Problem("argument-appraised", { value });
  return by;
}
