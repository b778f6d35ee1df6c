import type { Finding } from "../check/finding";
import { fill } from "./format";
import { fieldLabels } from "./zh-CN/fields";
import { findingTexts } from "./zh-CN/findings";

/** What is wrong, in whose record, and what to do, in the clerk's language. */
export function describeFinding(finding: Finding): { message: string; advice: string } {
  const { message, advice } = findingTexts[finding.code];
  const params = {
    field: finding.field === null ? "" : fieldLabels[finding.field],
    value: short(String(finding.value ?? "")),
    count: finding.cells?.length ?? 1,
    ...finding.params,
  };
  return { message: named(finding, fill(message, params)), advice: fill(advice, params) };
}

/** The message with the record's village and person before it, unless it names them itself. */
function named({ record, cells }: Finding, message: string): string {
  if (record === undefined || cells !== undefined) return message;
  const who = [record.village, record.person]
    .filter((name) => name !== "" && !message.includes(name))
    .join("");
  return who === "" ? message : `${who}：${message}`;
}

const LONGEST = 30;
const OPENING = /[（(【[《“][^）)】\]》”]*$/;

/** A value short enough for a sentence; what stands in brackets is kept or left out as a whole. */
function short(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  const open = OPENING.exec(cut)?.index ?? -1;
  const kept = open > 0 ? cut.slice(0, open) : cut;
  return `${kept}…`;
}
