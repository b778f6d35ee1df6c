import { ledgerFacts } from "../../operations/ledger-facts";
import { proveTables, proveWritten, type FileClaim } from "../../operations/prove-report";
import { countedLedgers } from "../../operations/rate-books";
import type { LedgerFacts } from "../../proof/index";
import { readReport } from "../../workbook/file/docx";
import { openWorkbook } from "../../workbook/file/index";
import { readInput } from "../../workbook/file/node";
import { readArguments, type Arguments } from "../arguments";
import { proofJson } from "../json/proof";
import { openBooks, openSession, type Session } from "../session";
import type { Terminal } from "../terminal";
import { proofText } from "../text/proof";

/** `proof FILE… [--ledger]`: the figures of written reports and summary tables. */
export async function proofCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = readArguments(args, "proof", ["ledger", "month"]);
  const session = await openSession(options, terminal);
  const facts = await factsOf(options, session);
  const claims: FileClaim[] = [];
  for (const file of options.files) {
    const bytes = await readInput(file);
    const report = readReport(bytes, file);
    claims.push(
      ...(report === null
        ? await proveTables(await openWorkbook(bytes, file, session.watch), session.watch)
        : proveWritten(report, file, facts)),
    );
  }
  terminal.out(options.json ? proofJson(claims) : proofText(claims));
  return claims.some((claim) => !claim.ok) ? 1 : 0;
}

async function factsOf(options: Arguments, session: Session): Promise<LedgerFacts[]> {
  if (options.ledger === null) return [];
  const ledgers = countedLedgers(await openBooks([options.ledger], session));
  return ledgerFacts(ledgers, { ...session, month: options.month });
}
