import { detectDelimiter, parseCsv } from "hucre/csv";
import type { CellValue } from "../../../../sheet/grid";
import { newCells, setCell } from "../../foreign/foreign";
import type { ForeignBook } from "../../foreign/foreign";
import { plainBook, sheetNameOf } from "../../foreign/plain-book";
import { Limits } from "../../limits";

/**
 * Reads separated text into one sheet named after the file. Plain numbers become numbers; what begins with
 * a zero or has more than 15 digits (identity numbers, codes) and whatever looks like a date stays text.
 */
export function readCsv(text: string, file: string): ForeignBook {
  const marked = /^sep=(.)\r?\n/i.exec(text);
  const body = marked === null ? text : text.slice(marked[0].length);
  const delimiter = marked?.[1] ?? detectDelimiter(body.slice(0, 20_000));
  const rows = parseCsv(body, { delimiter, maxRows: Limits.rows });
  const cells = newCells(sheetNameOf(file));
  rows.forEach((fields, row) => {
    fields.forEach((field, column) => {
      setCell(cells, row, column, csvValue(String(field ?? "")), 0);
    });
  });
  return plainBook("csv", [{ name: sheetNameOf(file), cells }]);
}

/** A field of separated text as a cell value. */
export function csvValue(field: string): CellValue {
  const forced = /^="(.*)"$/s.exec(field);
  if (forced !== null) return (forced[1] ?? "").replace(/""/g, '"');
  if (!/^-?(0|[1-9]\d*)(\.\d+)?$/.test(field)) return field;
  return field.replace(/\D/g, "").length <= 15 ? Number(field) : field;
}
