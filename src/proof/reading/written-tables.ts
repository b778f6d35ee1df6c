/** A table inside a written report. */
export interface WrittenTable {
  /** 1-based line of its first row. */
  readonly line: number;
  readonly rows: readonly (readonly string[])[];
}

/** What prose counts as the end of a line: both count alike. */
const LINE_BREAK = /\r\n|[\n\r\v\f\u2028\u2029]/;

/** A longer cell holds prose: such a table only lays a form out. */
const LONGEST_CELL = 40;

/**
 * Takes the tables out of a report: rows of cells parted by tabs (Word, pasted sheets) or by `|`
 * (Markdown). Their lines stay, empty, so that line numbers do not shift; tables of prose stay as they are.
 */
export function withoutTables(source: string): { prose: string; tables: WrittenTable[] } {
  if (!source.includes("\t") && !source.includes("|")) return { prose: source, tables: [] };
  const lines = source.split(LINE_BREAK);
  const tables: WrittenTable[] = [];
  for (let first = 0; first < lines.length;) {
    let end = first;
    while (end < lines.length && cellsOf(lines[end] ?? "") !== null) end += 1;
    const rows = lines.slice(first, end).map((line) => cellsOf(line) ?? []);
    if (isTable(rows) && rows.every((row) => row.every(isShort))) {
      tables.push({ line: first + 1, rows });
      lines.fill("", first, end);
    }
    first = Math.max(end, first + 1);
  }
  return { prose: lines.join("\n"), tables };
}

/** Three rows; of two, names over as many figures: a form's lines (姓名 张三) are none. */
function isTable(rows: readonly (readonly string[])[]): boolean {
  const [head, row] = rows;
  if (head === undefined || row === undefined || rows.length > 2) return rows.length > 2;
  const figures = row.filter((cell) => FIGURE.test(cell)).length;
  return (
    head.length >= 3 &&
    head.length === row.length &&
    figures >= 2 &&
    !head.some((cell) => cell === "" || /\d/.test(cell))
  );
}

const FIGURE = /^-?\d{1,12}(?:\.\d{1,9})?[%％]?$/;

function isShort(cell: string): boolean {
  return cell.length <= LONGEST_CELL && !/。./.test(cell);
}

/** The cells of a table's line; null for a line of prose. */
function cellsOf(line: string): string[] | null {
  if (/^\s*\|.*\|\s*$/.test(line)) {
    const cells = line.trim().slice(1, -1).split("|");
    return cells.map((cell) => cell.trim().replace(/^\*+|(?<!\*)\*+$|^:?-{2,}:?$/g, ""));
  }
  const cells = line.split("\t").map((cell) => cell.trim());
  return cells.length >= 2 && !(cells.length === 2 && cells[0] === "") ? cells : null;
}
