import { recognise } from "../ledger/recognise/index";
import { proveAgainst, proveSheet, proveText, type Claim, type LedgerFacts } from "../proof/index";
import type { Watch, Workbook } from "../workbook/port";

/** A claim with the file it was found in. */
export interface FileClaim extends Claim {
  readonly file: string;
}

/** Proves a written report: its own figures, and those it quotes from a ledger. */
export function proveWritten(
  report: { readonly text: string; readonly form: "word" | "plain" },
  file: string,
  facts: readonly LedgerFacts[],
): FileClaim[] {
  const options = { wrapped: report.form === "plain", markdown: /\.(?:md|markdown)$/i.test(file) };
  const claims = [
    ...proveText(report.text, options),
    ...(facts.length === 0 ? [] : proveAgainst(report.text, facts, options)),
  ];
  return claims.sort((a, b) => a.line - b.line).map((claim) => ({ ...claim, file }));
}

/**
 * Proves the summary tables and the written texts of a workbook, hidden sheets left aside; what the
 * records of a ledger tell is no report.
 */
export async function proveWorkbook(
  workbook: Workbook,
  facts: readonly LedgerFacts[],
  watch?: Watch,
): Promise<FileClaim[]> {
  const claims: FileClaim[] = [];
  for (const { name, hidden } of await workbook.sheets()) {
    if (hidden) continue;
    const grid = await workbook.read(name, watch);
    const ledger = recognise(grid);
    const rows = ledger.kind === null || ledger.unsure ? null : ledger.dataRows;
    const found = proveSheet(grid, facts, rows);
    for (const claim of found) claims.push({ ...claim, file: workbook.name });
  }
  return claims;
}
