import { fill } from "../../locale/format";
import { cliText } from "../../locale/zh-CN/cli";
import type { Cleaned } from "../../workbook/port";

const text = cliText.clean;

/** What was taken out of a workbook, for reading. */
export function cleanText({ marks, sheets, settings }: Cleaned, output: string): string {
  const lines = [
    ...(marks === 0 ? [] : [fill(text.marks, { count: marks })]),
    ...(sheets.length === 0 ? [] : [fill(text.sheets, { sheets: sheets.join("、") })]),
    ...(settings.length === 0 ? [] : [text.settings]),
  ];
  const told = lines.length === 0 ? [text.nothing] : lines;
  return `${[...told, fill(text.written, { output })].join("\n")}\n`;
}
