import { fill } from "../locale/format";
import { cliText } from "../locale/zh-CN/cli";
import { errorTexts } from "../locale/zh-CN/errors";
import { Problem } from "../sheet/problem";
import type { FileWorkbook } from "../workbook/file/index";
import { checkOutput } from "../workbook/file/disk/node";
import { writeOutput } from "../workbook/file/disk/whole-files";
import type { Arguments } from "./arguments";
import type { Terminal } from "./terminal";

/**
 * The output path, checked before anything long is done: it ends in .xlsx, is none of the inputs, and
 * does not exist unless `--force` is given. `null` when no `-o` was given.
 */
export async function claimOutput(options: Arguments): Promise<string | null> {
  const { output, files, force } = options;
  if (output === null) return null;
  if (!output.toLowerCase().endsWith(".xlsx"))
    throw new Problem("output-not-xlsx", { file: output });
  await checkOutput(output, { inputs: files, force });
  return output;
}

/** The path of `--notice`, under the same rules; it ends in .docx. `null` when none was given. */
export async function claimNotice(options: Arguments): Promise<string | null> {
  const { notice, files, force } = options;
  if (notice === null) return null;
  if (!notice.toLowerCase().endsWith(".docx"))
    throw new Problem("output-not-docx", { file: notice });
  await checkOutput(notice, { inputs: files, force });
  return notice;
}

/** Says on stderr what of the input a saved copy cannot keep. */
export function sayLosses(workbook: FileWorkbook, terminal: Terminal): void {
  const losses = workbook.lossReport();
  if (losses.length === 0) return;
  const list = losses.map((code) => errorTexts[code]).join("、");
  terminal.err(`${fill(cliText.losses, { file: workbook.name, list })}\n`);
}

/** Says on stderr which sheets could not be marked. */
export function sayUnmarked(sheets: readonly string[], terminal: Terminal): void {
  if (sheets.length === 0) return;
  terminal.err(`${fill(cliText.unmarked, { sheets: sheets.join("”、“") })}\n`);
}

/** Writes a notice whole or not at all, under the rules `claimNotice` checked. */
export async function saveNotice(
  notice: string,
  bytes: Uint8Array,
  { files, force }: Arguments,
): Promise<void> {
  await writeOutput(notice, bytes, { inputs: files, force });
}

/** Writes the result whole or not at all, under the rules `claimOutput` checked. */
export async function saveOutput(
  output: string,
  workbook: FileWorkbook,
  { files, force }: Arguments,
): Promise<void> {
  await writeOutput(output, await workbook.save(), { inputs: files, force });
}
