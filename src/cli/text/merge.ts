import { fill } from "../../locale/format";
import { cliText } from "../../locale/zh-CN/cli";
import { kindLabels } from "../../locale/zh-CN/kinds";
import { mergedText } from "../../locale/zh-CN/merged";
import { duplicateText, type MergedVillages } from "../../operations/merge-villages";
import { textTable } from "./table";

const shownLines = 50;
const text = cliText.merge;

/** What came out of which file, for reading. */
export function mergeText(merged: MergedVillages, output: string): string {
  const { sources, records, duplicates, keptTexts, drafts } = merged;
  const taken = sources.filter((source) => source.records > 0);
  const skipped = sources.reduce((sum, source) => sum + source.skipped.length, 0);
  const lines = [
    fill(text.total, {
      records,
      files: new Set(taken.map(({ file }) => file)).size,
      sheets: taken.length,
    }),
    ...(skipped === 0 ? [] : [fill(text.skipped, { count: skipped, notes: mergedText.notesName })]),
    ...(duplicates.length === 0 ? [] : [fill(text.duplicates, { count: duplicates.length })]),
    ...(keptTexts.length === 0 ? [] : [fill(text.kept, { count: keptTexts.length })]),
  ];
  const { head } = text;
  const table = textTable(
    [head.file, head.sheet, head.kind, head.records, head.skipped],
    sources.map(({ file, sheet, kind, records: own, skipped: rows }) => [
      file,
      sheet,
      kind === null ? mergedText.none : kindLabels[kind],
      own,
      rows.length,
    ]),
  );
  const told = duplicates.slice(0, shownLines).map((duplicate) => {
    const { file, sheet, row } = duplicate.record;
    return fill(text.duplicateLine, {
      file,
      sheet,
      row: row + 1,
      message: duplicateText(duplicate),
    });
  });
  const written = fill(text.written, {
    output,
    sheets: drafts.map(({ name }) => name).join("、"),
  });
  const blocks = [table, lines.join("\n"), ...(told.length > 0 ? [told.join("\n")] : []), written];
  return `${blocks.join("\n\n")}\n`;
}
