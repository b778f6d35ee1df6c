import type { Ledger } from "../../ledger/ledger";
import type { ReadSheet } from "../../operations/read-book";
import { columnName } from "../../sheet/address";
import { jsonDocument } from "./document";

export interface RecognisedFile {
  readonly file: string;
  readonly sheets: readonly ReadSheet[];
}

/** JSON of `recognise` (CONTRACT §1): rows are 1-based, columns letters. */
export function recogniseJson(files: readonly RecognisedFile[]): string {
  return jsonDocument({
    files: files.map(({ file, sheets }) => ({
      file,
      sheets: sheets.map(({ info, ledger, owned }) => ({
        sheet: info.name,
        hidden: info.hidden,
        ...(owned ? { owned } : {}),
        kind: owned ? null : ledger.kind,
        confidence: round(ledger.confidence),
        unsure: ledger.unsure,
        title: ledger.title,
        headerRows: oneBased(ledger.headerRows),
        dataRows: oneBased(ledger.dataRows),
        records: ledger.records.length,
        columns: ledger.columns.map((column) => ({
          column: columnName(column.index),
          label: column.label,
          field: column.field,
          confidence: round(column.confidence),
          evidence: column.evidence.map(({ kind, what, weight }) => ({
            kind,
            what,
            weight: round(weight),
          })),
        })),
        kindScores: ledger.kindScores.map(({ kind, score }) => ({ kind, score: round(score) })),
      })),
    })),
  });
}

function oneBased(rows: Ledger["headerRows"]): [number, number] | null {
  return rows === null ? null : [rows[0] + 1, rows[1] + 1];
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
