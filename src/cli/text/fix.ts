import { fill } from "../../locale/format";
import { cliText } from "../../locale/zh-CN/cli";
import type { PlannedFix } from "../../check/fixes";
import type { FixResult } from "../../operations/fix-book";
import { shownFix, shownValue } from "../../report/shown-value";
import { cellName } from "../../sheet/address";
import { textTable } from "./table";
import { append } from "../../sheet/lists";

const shownLines = 200;

/** Every change from → to, for reading. */
export function fixText({ fixed, left, unread }: FixResult, output: string): string {
  const text = cliText.fix;
  const rows = fixed
    .slice(0, shownLines)
    .map((fix) => [fix.sheet, cellName(fix.row, fix.column), ...fromTo(fix)]);
  const blocks = [fill(text.counts, { fixed: fixed.length, left })];
  if (rows.length > 0) blocks.push(textTable([text.sheet, text.cell, text.from, text.to], rows));
  if (fixed.length > shownLines) blocks.push(fill(text.more, { count: fixed.length - shownLines }));
  append(
    blocks,
    unread.map(({ sheet }) => fill(text.unsure, { sheet })),
  );
  blocks.push(fill(text.written, { output }));
  return `${blocks.join("\n\n")}\n`;
}

/** Before and after; what looks the same on paper (a date as text and a real one) says what it became. */
function fromTo(fix: PlannedFix): [string, string] {
  const from = String(shownValue({ field: fix.field, value: fix.from }) ?? "");
  const to = String(shownFix(fix) ?? "");
  if (from.trim() !== to) return [quoted(from), to];
  if (from !== to) return [quoted(from), quoted(to)];
  const became = fix.format === undefined ? cliText.fix.realNumber : cliText.fix.realDate;
  return [quoted(from), fill(became, { value: to })];
}

/** With its blanks visible. */
function quoted(text: string): string {
  return `“${text}”`;
}
