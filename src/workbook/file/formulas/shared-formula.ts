import { columnIndex, columnName } from "../../../sheet/address";

/** Texts in quotes, names of sheets, words with a bracket behind, and what may be a reference. */
const parts =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|[\p{L}_][\p{L}\p{N}_.]*[(!]|(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(])|[\p{L}_][\p{L}\p{N}_.]*/gu;

/**
 * A formula that several cells share, as it reads `rows` below and `columns` right of the cell that
 * holds its text; references without `$` move along. Whole rows and columns are left as they are.
 */
export function movedFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    parts,
    (all: string, fixedColumn?: string, letters?: string, fixedRow?: string, digits?: string) => {
      if (letters === undefined || digits === undefined) return all;
      const column = columnIndex(letters) + (fixedColumn === "$" ? 0 : columns);
      const row = Number(digits) + (fixedRow === "$" ? 0 : rows);
      if (column < 0 || row < 1) return "#REF!";
      return `${fixedColumn ?? ""}${columnName(column)}${fixedRow ?? ""}${row}`;
    },
  );
}
