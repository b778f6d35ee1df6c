import { listRevisits } from "../../operations/revisit-list";
import { newWorkbook } from "../../workbook/file/new-workbook";
import { readArguments } from "../arguments";
import { revisitsJson } from "../json/revisits";
import { claimOutput, saveOutput } from "../output";
import { openBooks, openSession } from "../session";
import type { Terminal } from "../terminal";
import { revisitsText } from "../text/revisits";

/** `revisits FILE… [--week] [--period] [-o OUT.xlsx]`: whom to visit; with `-o` the list to hand out. */
export async function revisitsCommand(
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const allowed = ["week", "month", "period", "output", "force", "mask"] as const;
  const options = readArguments(args, "revisits", allowed);
  const output = await claimOutput(options);
  const session = await openSession(options, terminal);
  const { profile, asOf } = session;
  const books = await openBooks(options.files, session);
  const { plan, draft, unread } = listRevisits(books, {
    profile,
    asOf,
    mask: options.mask,
    ...(options.week === null ? {} : { week: options.week }),
    ...(options.period === null ? {} : { period: options.period }),
  });
  if (output !== null) await saveOutput(output, newWorkbook(output, [draft]), options);
  terminal.out(
    options.json
      ? session.document(revisitsJson(plan, unread, options.period))
      : revisitsText({ plan, unread, decimals: profile.decimals, output }),
  );
  return 0;
}
