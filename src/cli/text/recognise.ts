import type { Ledger } from "../../ledger/ledger";
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

function sheetText({ info, ledger, more, owned }: ReadSheet): string {
  const text = cliText.recognise;
  const name = info.hidden ? fill(text.hidden, { sheet: info.name }) : info.name;
  if (owned) return fill(text.owned, { sheet: name });
  if (ledger.kind === null) return fill(text.none, { sheet: name });
  return [ledger, ...more].map((one) => tableText(one, name)).join("\n\n");
}

/** One of the ledgers of a sheet, with what its columns are. */
function tableText(ledger: Ledger, sheet: string): string {
  const text = cliText.recognise;
  const { kind, unsure, confidence, headerRows, dataRows, records, columns } = ledger;
  const [first, last] = dataRows ?? [-1, -1];
  const head = fill(unsure ? text.unsure : text.sheet, {
    sheet,
    kind: kind === null ? "" : kindLabels[kind],
    confidence: Math.round(confidence * 100),
    header: (headerRows?.[1] ?? -1) + 1,
    first: first + 1,
    last: last + 1,
    records: records.length,
  });
  const rows = columns.map((column) => [
    columnName(column.index),
    [...column.parents, column.label].join("·"),
    column.field === null ? "—" : fieldLabels[column.field],
    column.field === null ? "" : `${Math.round(column.confidence * 100)}%`,
  ]);
  return `${head}\n${textTable([text.column, text.label, text.field, text.certainty], rows)}`;
}
