import { rateBooks } from "../../operations/rate-books";
import { GROUPINGS, type By } from "../../measure/index";
import { Problem } from "../../sheet/problem";
import { readArguments } from "../arguments";
import { ratesJson } from "../json/rates";
import { openBooks, openSession } from "../session";
import type { Terminal } from "../terminal";
import { ratesText } from "../text/rates";

/** `rates FILE… [--period] [--by]`: every rate the ledgers can tell, with its base. */
export async function ratesCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = readArguments(args, "rates", ["month", "period", "by"]);
  const by = options.by === null ? null : grouping(options.by);
  const session = await openSession(options, terminal);
  const books = await openBooks(options.files, session);
  const report = rateBooks(books, {
    profile: session.profile,
    asOf: session.asOf,
    ...(options.period === null ? {} : { period: options.period }),
    ...(by === null ? {} : { by }),
  });
  terminal.out(options.json ? session.document(ratesJson(report)) : ratesText(report));
  return 0;
}

function grouping(value: string): By {
  const by = GROUPINGS.find((one) => one === value);
  if (by === undefined) throw new Problem("argument-by", { value });
  return by;
}
