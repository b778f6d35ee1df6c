import type { Ledger } from "../../ledger/ledger";
import type { ReadSheet } from "../../operations/read-book";
import { columnName } from "../../sheet/address";

export interface RecognisedFile {
  readonly file: string;
  readonly sheets: readonly ReadSheet[];
}

/** JSON of `recognise` (CONTRACT §1): rows are 1-based, columns letters. */
export function recogniseJson(files: readonly RecognisedFile[]) {
  return {
    files: files.map(({ file, sheets }) => ({
      file,
      sheets: sheets.map(({ info, ledger, more, owned, out }) => ({
        sheet: info.name,
        hidden: info.hidden,
        ...(owned ? { owned } : {}),
        kind: owned ? null : ledger.kind,
        confidence: round(ledger.confidence),
        unsure: ledger.unsure,
        ...(out === null ? {} : { out }),
        ...tableJson(ledger),
        kindScores: ledger.kindScores.map(({ kind, score }) => ({ kind, score: round(score) })),
        ...(more.length === 0
          ? {}
          : { more: more.map((one) => ({ kind: one.kind, ...tableJson(one) })) }),
      })),
    })),
  };
}

/** A table of a sheet; further ledgers on it stand under `more`. */
function tableJson({ title, headerRows, dataRows, records, columns }: Ledger) {
  return {
    title,
    headerRows: oneBased(headerRows),
    dataRows: oneBased(dataRows),
    records: records.length,
    columns: columns.map((column) => ({
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
  };
}

function oneBased(rows: Ledger["headerRows"]): [number, number] | null {
  return rows === null ? null : [rows[0] + 1, rows[1] + 1];
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
