import { fill } from "../../locale/format";
import { cliText } from "../../locale/zh-CN/cli";
import { fieldLabels } from "../../locale/zh-CN/fields";
import { kindLabels } from "../../locale/zh-CN/kinds";
import type { ReadSheet } from "../../operations/read-book";
import { columnName } from "../../sheet/address";
import type { RecognisedFile } from "../json/recognise";
import { textTable } from "./table";

/** What each sheet is, for reading. */
export function recogniseText(files: readonly RecognisedFile[]): string {
  return files
    .map(({ file, sheets }) => [file, ...sheets.map(sheetText)].join("\n\n"))
    .join("\n\n")
    .concat("\n");
}

function sheetText({ info, ledger, owned }: ReadSheet): string {
  const text = cliText.recognise;
  const name = info.hidden ? fill(text.hidden, { sheet: info.name }) : info.name;
  if (owned) return fill(text.owned, { sheet: name });
  if (ledger.kind === null) return fill(text.none, { sheet: name });
  const [first, last] = ledger.dataRows ?? [-1, -1];
  const head = fill(ledger.unsure ? text.unsure : text.sheet, {
    sheet: name,
    kind: kindLabels[ledger.kind],
    confidence: Math.round(ledger.confidence * 100),
    header: (ledger.headerRows?.[1] ?? -1) + 1,
    first: first + 1,
    last: last + 1,
    records: ledger.records.length,
  });
  const rows = ledger.columns.map((column) => [
    columnName(column.index),
    [...column.parents, column.label].join("·"),
    column.field === null ? "—" : fieldLabels[column.field],
    column.field === null ? "" : `${Math.round(column.confidence * 100)}%`,
  ]);
  return `${head}\n${textTable([text.column, text.label, text.field, text.certainty], rows)}`;
}
