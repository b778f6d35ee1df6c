import { recognise } from "../ledger/recognise/index";
import {
  proveAgainst,
  proveSheet,
  proveText,
  type Claim,
  type LedgerPeriods,
  tell,
  type Told,
} from "../proof/index";
import type { Watch, Workbook } from "../workbook/port";

/** A claim with the file it was found in. */
export interface FileClaim extends Claim {
  readonly file: string;
}

/**
 * Proves a written report: its own figures, and those it quotes from a ledger. Throws `Problem` with
 * `report-too-long`.
 */
export function proveWritten(
  report: { readonly text: string; readonly form: "word" | "plain" },
  file: string,
  ledger: LedgerPeriods | null,
): FileClaim[] {
  tell({ characters: 0 }, report.text.length, file);
  const options = { wrapped: report.form === "plain", markdown: /\.(?:md|markdown)$/i.test(file) };
  const claims = [
    ...proveText(report.text, options),
    ...(ledger === null ? [] : proveAgainst(report.text, ledger, options)),
  ];
  return claims.sort((a, b) => a.line - b.line).map((claim) => ({ ...claim, file }));
}

/**
 * Proves the summary tables and the written texts of a workbook, hidden sheets left aside; what the
 * records of a ledger tell is no report. Throws `Problem` with `report-too-long`.
 */
export async function proveWorkbook(
  workbook: Workbook,
  ledger: LedgerPeriods | null,
  watch?: Watch,
): Promise<FileClaim[]> {
  const claims: FileClaim[] = [];
  const told: Told = { characters: 0 };
  for (const { name, hidden } of await workbook.sheets()) {
    if (hidden) continue;
    const grid = await workbook.read(name, watch);
    const { kind, unsure, dataRows } = recognise(grid);
    const found = proveSheet(grid, ledger, kind === null || unsure ? null : dataRows, told);
    for (const claim of found) claims.push({ ...claim, file: workbook.name });
  }
  return claims;
}
