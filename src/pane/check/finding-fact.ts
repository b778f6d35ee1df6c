import type { Finding } from "../../check/finding";
import { fill } from "../../locale/format";
import { findingFacts } from "../../locale/zh-CN/finding-facts";
import { paneCheckText as text } from "../../locale/zh-CN/pane-check";
import { shownValue } from "../../report/shown-value";
import { shownFixes } from "./shown-fixes";

/** What a finding says of its cell in a few words: 超期12天, 2024年2月, what stands there and what it becomes. */
export function factOf(finding: Finding): string {
  const { book, code, sheet, row, column, field, value, fix, params, cells } = finding;
  const own = findingFacts[code];
  const shown = String(shownValue(finding) ?? "");
  if (own !== undefined && (cells === undefined || params["word"] !== undefined))
    return fill(own, { value: shown, ...params });
  if (fix !== undefined && cells === undefined) {
    const changed = shownFixes({ ...fix, book, sheet, row, column, field, code, from: value });
    return fill(text.change, { from: changed.from || text.blank, to: changed.to });
  }
  return shown.trim() === "" ? text.blank : shown;
}
