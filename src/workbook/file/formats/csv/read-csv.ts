import { detectDelimiter, parseCsv } from "hucre/csv";
import { isDigit } from "../../../../sheet/characters";
import type { CellValue } from "../../../../sheet/grid";
import { newCells, setCell } from "../../foreign/foreign";
import type { ForeignBook } from "../../foreign/foreign";
import { plainBook, sheetNameOf } from "../../foreign/plain-book";

/**
 * Reads separated text into one sheet named after the file. Plain numbers become numbers; what begins with
 * a zero or has more than 15 digits (identity numbers, codes) and whatever looks like a date stays text. Throws
 * `Problem` with `sheet-too-large` for more lines than a sheet has rows: none is left out.
 */
export function readCsv(text: string, file: string): ForeignBook {
  const marked = /^sep=(.)\r?\n/i.exec(text);
  const body = marked === null ? text : text.slice(marked[0].length);
  const delimiter = marked?.[1] ?? detectDelimiter(body.slice(0, 20_000));
  const cells = newCells(sheetNameOf(file));
  let row = 0;
  for (const fields of csvRows(body, delimiter)) {
    for (let column = 0; column < fields.length; column++)
      setCell(cells, row, column, csvValue(fields[column] ?? ""), 0);
    row++;
  }
  return plainBook("csv", [{ name: sheetNameOf(file), cells }]);
}

const EQUALS = "=".charCodeAt(0);
const MINUS = "-".charCodeAt(0);

/** Characters parsed at a time: millions of fields are otherwise held twice. */
const PIECE = 1 << 18;

/**
 * The fields of each line. Lines are parsed some thousand at a time as long as no quote stands in them; from the
 * first quote on all the rest is parsed at once, since a quoted field may hold lines.
 */
export function* csvRows(
  text: string,
  delimiter: string,
  size = PIECE,
): Generator<readonly string[]> {
  for (let from = 0; from < text.length;) {
    const end = text.indexOf("\n", from + size) + 1 || text.length;
    const piece = text.slice(from, end);
    const isPlain = !piece.includes('"');
    const options = { delimiter, fastMode: isPlain, skipBom: from === 0 };
    const rows = parseCsv(isPlain ? piece : text.slice(from), options);
    for (const fields of rows) yield fields.map((field) => String(field ?? ""));
    if (!isPlain) return;
    from = end;
  }
}

/** A field of separated text as a cell value. */
export function csvValue(field: string): CellValue {
  const first = field.charCodeAt(0);
  // Most fields are words, which their first character tells.
  if (first !== EQUALS && first !== MINUS && !isDigit(first)) return field;
  const forced = /^="(.*)"$/s.exec(field);
  if (forced !== null) return (forced[1] ?? "").replace(/""/g, '"');
  if (!/^-?(0|[1-9]\d*)(\.\d+)?$/.test(field)) return field;
  return field.replace(/\D/g, "").length <= 15 ? Number(field) : field;
}
