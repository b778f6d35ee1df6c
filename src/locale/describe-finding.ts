import type { Finding } from "../check/finding";
import { fill } from "./format";
import { fieldLabels } from "./zh-CN/fields";
import { findingTexts } from "./zh-CN/findings";

/** What is wrong and what to do, in the clerk's language. */
export function describeFinding(finding: Finding): { message: string; advice: string } {
  const { message, advice } = findingTexts[finding.code];
  const params = {
    field: finding.field === null ? "" : fieldLabels[finding.field],
    value: short(String(finding.value ?? "")),
    count: finding.cells?.length ?? 1,
    ...finding.params,
  };
  return { message: fill(message, params), advice: fill(advice, params) };
}

const LONGEST = 30;

/** A value short enough for a sentence. */
function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
