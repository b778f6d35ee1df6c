import { fill } from "../../locale/format";
import { cliText } from "../../locale/zh-CN/cli";
import type { FixResult } from "../../operations/fix-book";
import { shownFix, shownValue } from "../../report/shown-value";
import { cellName } from "../../sheet/address";
import { textTable } from "./table";

const shownLines = 200;

/** Every change from → to, for reading. */
export function fixText({ fixed, left }: FixResult, output: string): string {
  const text = cliText.fix;
  const rows = fixed
    .slice(0, shownLines)
    .map((fix) => [
      fix.sheet,
      cellName(fix.row, fix.column),
      JSON.stringify(shownValue({ field: fix.field, value: fix.from })),
      JSON.stringify(shownFix(fix)),
    ]);
  const blocks = [fill(text.counts, { fixed: fixed.length, left })];
  if (rows.length > 0) blocks.push(textTable([text.sheet, text.cell, text.from, text.to], rows));
  if (fixed.length > shownLines) blocks.push(fill(text.more, { count: fixed.length - shownLines }));
  blocks.push(fill(text.written, { output }));
  return `${blocks.join("\n\n")}\n`;
}
