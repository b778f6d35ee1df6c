import { detectDelimiter, parseCsv } from "hucre/csv";
import type { CellValue } from "../../sheet/grid";
import { newCells, setCell } from "./foreign";
import type { ForeignBook, ForeignSheet } from "./foreign";
import { Limits } from "./limits";
import type { FileFormat } from "./types";
import { tabName } from "./xlsx/sheet-names";

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

/** A book of sheets that have cells and nothing else. */
export function plainBook(
  format: FileFormat,
  sheets: readonly (Pick<ForeignSheet, "name" | "cells"> & Partial<ForeignSheet>)[],
): ForeignBook {
  return {
    format,
    date1904: false,
    looks: [{}],
    names: [],
    losses: new Set(),
    sheets: sheets.map((sheet) => ({
      state: "visible",
      protected: false,
      merges: [],
      columns: [],
      rows: new Map(),
      frozen: { rows: 0, columns: 0 },
      ...sheet,
    })),
  };
}

/** A tab name out of a file name: without folder and ending, within what Excel allows. */
export function sheetNameOf(file: string): string {
  return tabName(file.replace(/^.*[\\/]/s, "").replace(/\.[^.]*$/, ""));
}
