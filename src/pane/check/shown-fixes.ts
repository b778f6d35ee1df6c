import type { PlannedFix } from "../../check/fixes";
import { fill } from "../../locale/format";
import { paneCheckText } from "../../locale/zh-CN/pane-check";
import { shownFix, shownValue } from "../../report/shown-value";

/** Before and after of a fix; what looks alike on paper says what it became. */
export function shownFixes(fix: PlannedFix): { readonly from: string; readonly to: string } {
  const text = paneCheckText.preview;
  const from = String(shownValue({ field: fix.field, value: fix.from }) ?? "");
  const to = String(shownFix(fix) ?? "");
  if (from.trim() !== to) return { from, to };
  if (from !== to) return { from: quoted(from), to: quoted(to) };
  const became = fix.format === undefined ? text.realNumber : text.realDate;
  return { from, to: fill(became, { value: to }) };
}

/** With its blanks visible. */
function quoted(text: string): string {
  return `“${text}”`;
}
