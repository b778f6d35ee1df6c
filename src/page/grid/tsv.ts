/**
 * Cells as spreadsheet programs put them on the clipboard: tabs between cells, lines between rows; a cell
 * with a tab, a line break or a quote at its beginning stands in quotes.
 */
export function readTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const source = text.replace(/\r\n?/g, "\n").replace(/\0+$/, "");
  if (source === "") return [];
  for (;;) {
    const [cell, end] = source[at] === '"' ? quoted(source, at) : plain(source, at);
    row.push(cell);
    at = end;
    if (source[at] === "\t") at++;
    else {
      rows.push(row);
      row = [];
      // The break behind the last row begins none.
      if (at + 1 >= source.length) return rows;
      at++;
    }
  }
}

function plain(text: string, from: number): readonly [cell: string, end: number] {
  let end = from;
  while (end < text.length && text[end] !== "\t" && text[end] !== "\n") end++;
  return [text.slice(from, end), end];
}

/** A cell in quotes; where its closing quote is missing, or not at the end of the cell, they are its own. */
function quoted(text: string, from: number): readonly [cell: string, end: number] {
  let close = from;
  for (;;) {
    close = text.indexOf('"', close + 1);
    if (close < 0) return plain(text, from);
    if (text[close + 1] !== '"') break;
    close++;
  }
  const after = text[close + 1];
  if (after !== undefined && after !== "\t" && after !== "\n") return plain(text, from);
  return [text.slice(from + 1, close).replaceAll('""', '"'), close + 1];
}

/** The other way round. */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(tsvCell).join("\t")).join("\n");
}

function tsvCell(text: string): string {
  return /[\t\n\r]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
