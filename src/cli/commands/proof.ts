import { ledgerPeriods } from "../../operations/ledger-facts";
import { proveWorkbook, proveWritten, type FileClaim } from "../../operations/prove-report";
import { countedLedgers } from "../../operations/rate-books";
import { describeProblem } from "../../locale/describe-problem";
import type { LedgerPeriods } from "../../proof/index";
import { Problem } from "../../sheet/problem";
import { openWorkbook } from "../../workbook/file/index";
import { readInput } from "../../workbook/file/disk/node";
import { readReport } from "../../workbook/file/report/read-report";
import { reportProblem } from "../../workbook/file/report/report-problem";
import { readArguments, type Arguments } from "../arguments";
import { proofJson } from "../json/proof";
import { openBooks, openSession, type Session } from "../session";
import type { Terminal } from "../terminal";
import { proofText } from "../text/proof";

/**
 * `proof FILE… [--ledger BOOK]…`: the figures of written reports and summary tables. A file in which no figure
 * was found to check is said on stderr, never passed.
 */
export async function proofCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = readArguments(args, "proof", ["ledger", "month"]);
  const session = await openSession(options, terminal);
  const ledger = await periodsOf(options, session);
  const claims: FileClaim[] = [];
  const without: string[] = [];
  for (const file of options.files) {
    const found = await proveFile(file, ledger, session);
    if (found.length === 0) without.push(file);
    for (const claim of found) claims.push(claim);
  }
  const nothing = nothingProved(without, options);
  if (options.json) terminal.out(session.document(proofJson(claims)));
  else if (claims.length > 0) terminal.out(proofText(claims));
  if (nothing !== null) terminal.err(`${describeProblem(nothing)}\n`);
  if (claims.some((claim) => !claim.ok)) return 1;
  return nothing === null ? 0 : 2;
}

async function proveFile(
  file: string,
  ledger: LedgerPeriods | null,
  { watch }: Session,
): Promise<FileClaim[]> {
  const bytes = await readInput(file);
  try {
    const report = readReport(bytes, file);
    if (report !== null) return proveWritten(report, file, ledger);
    return await proveWorkbook(await openWorkbook(bytes, file, watch), ledger, watch);
  } catch (error) {
    throw reportProblem(error);
  }
}

function nothingProved(files: readonly string[], { ledgers }: Arguments): Problem | null {
  if (files.length === 0) return null;
  const code = ledgers.length === 0 ? "proof-nothing" : "proof-nothing-ledger";
  return new Problem(code, { files: files.join("、") });
}

async function periodsOf(options: Arguments, session: Session): Promise<LedgerPeriods | null> {
  if (options.ledgers.length === 0) return null;
  const ledgers = countedLedgers(await openBooks(options.ledgers, session));
  return ledgerPeriods(ledgers, { ...session, month: options.period });
}
