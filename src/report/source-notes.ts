import type { Ledger } from "../ledger/ledger";
import { fill } from "../locale/format";
import { kindLabels } from "../locale/zh-CN/kinds";
import { monthText } from "../locale/zh-CN/month";

/** Sources in one note; a note of more would be taller than a row can be. */
const MOST = 12;

/** Which sheets and rows the figures come from, so many to a note. */
export function sourceNotes(ledgers: readonly Ledger[]): string[] {
  const named = ledgers.map(({ grid, kind, dataRows, records }) =>
    fill(monthText.notes.source, {
      book: grid.book.split(/[\\/]/).at(-1) ?? grid.book,
      sheet: grid.sheet,
      first: (dataRows?.[0] ?? -1) + 1,
      last: (dataRows?.[1] ?? -1) + 1,
      kind: kind === null ? "" : kindLabels[kind],
      records: records.length,
    }),
  );
  const notes: string[] = [];
  for (let from = 0; from < named.length; from += MOST)
    notes.push(fill(monthText.notes.sources, { list: named.slice(from, from + MOST).join("；") }));
  return notes;
}
