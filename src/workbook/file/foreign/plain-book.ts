import type { ForeignBook, ForeignSheet } from "./foreign";
import type { FileFormat } from "../types";
import { tabName } from "../cells/sheet-names";

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
