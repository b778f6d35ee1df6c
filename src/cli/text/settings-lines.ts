import { fill } from "../../locale/format";
import { cliText } from "../../locale/zh-CN/cli";
import type { BookSettings } from "../../operations/book-settings";

/** What of a workbook's own settings changes the results, and what of them was passed over. */
export function settingsLines(settings: BookSettings, file: string): string[] {
  const { columns, kinds, unproven, unreadable } = settings;
  const text = cliText.kept;
  const used = [
    ...(columns > 0 ? [fill(text.columns, { count: columns })] : []),
    ...(kinds > 0 ? [fill(text.kinds, { count: kinds })] : []),
  ];
  const lost = unreadable.map((key) => text.names[key]);
  return [
    ...(used.length > 0 ? [fill(text.used, { file, list: used.join("、") })] : []),
    ...(lost.length > 0 ? [fill(text.unreadable, { file, list: lost.join("、") })] : []),
    ...(unproven.length > 0 ? [fill(text.unproven, { file, sheets: unproven.join("”、“") })] : []),
  ];
}
