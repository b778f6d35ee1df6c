import { openColumn } from "../ledger/plain-column";
import { labelText } from "../ledger/recognise/label/clean";
import type { Ledger } from "../ledger/ledger";
import type { RecordColumn } from "../ledger/record-column";
import { headerText } from "./header-text";

const STAR = /[*＊★]|必填/;
const OPTIONAL = /[*＊★].{0,12}(?:不[用必须]?填|免填|无需|选填|自动)/;

/**
 * The columns that the form marks as required by a star or 必填, known or not, left to right. None where
 * a line above the header says that the star means something else.
 */
export function starredColumns(ledger: Ledger): readonly RecordColumn[] {
  const found = ledger.columns.filter(({ index }) => STAR.test(headerText(ledger, index)));
  if (found.length === 0 || isOptional(ledger)) return [];
  return found.map((column) => openColumn(ledger, column));
}

function isOptional({ grid, headerRows }: Ledger): boolean {
  return grid.values
    .slice(0, headerRows?.[0] ?? 0)
    .some((row) => row.some((value) => OPTIONAL.test(labelText(value).slice(0, LONGEST))));
}

const LONGEST = 200;
