import { proveAgainst, proveTable, proveText, type Claim, type LedgerFacts } from "../proof/index";
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

/** Proves the summary tables of a workbook, hidden sheets left aside. */
export async function proveTables(workbook: Workbook, watch?: Watch): Promise<FileClaim[]> {
  const claims: FileClaim[] = [];
  for (const { name, hidden } of await workbook.sheets()) {
    if (hidden) continue;
    const found = proveTable(await workbook.read(name, watch));
    claims.push(...found.map((claim) => ({ ...claim, file: workbook.name })));
  }
  return claims;
}
