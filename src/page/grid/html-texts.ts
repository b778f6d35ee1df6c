/** Says of a cell of a pasted table, by row and column, that its program holds it as a text. */
export type IsText = (row: number, column: number) => boolean;

const TextFormat = /mso-number-format\s*:\s*["']?\\?@/i;
const none: IsText = () => false;

/** Which cells of the table in a spreadsheet program's HTML are texts there, whatever they look like. */
export function htmlTexts(html: string): IsText {
  if (!/mso-number-format|x:str/i.test(html)) return none;
  const page = new DOMParser().parseFromString(html, "text/html");
  const table = page.querySelector("table");
  if (table === null) return none;
  const classes = textClasses(html);
  const texts = new Set<string>();
  const covered = new Set<string>();
  [...table.rows].forEach((line, row) => {
    let column = 0;
    for (const cell of line.cells) {
      while (covered.has(`${row}:${column}`)) column++;
      if (isText(cell, classes)) texts.add(`${row}:${column}`);
      cover(covered, row, column, cell);
      column += cell.colSpan;
    }
  });
  return (row, column) => texts.has(`${row}:${column}`);
}

/** Classes whose rule in the page's style says the format of texts. */
function textClasses(html: string): ReadonlySet<string> {
  const rules = html.matchAll(/\.([\w-]+)\s*\{([^}]*)\}/g);
  const found = [...rules].filter(([, , rule = ""]) => TextFormat.test(rule));
  return new Set(found.map(([, name = ""]) => name));
}

function isText(cell: HTMLTableCellElement, classes: ReadonlySet<string>): boolean {
  if (cell.hasAttribute("x:str")) return true;
  if (TextFormat.test(cell.getAttribute("style") ?? "")) return true;
  return [...cell.classList].some((name) => classes.has(name));
}

/** Places that a cell over several rows or columns takes from those that follow. */
function cover(
  covered: Set<string>,
  row: number,
  column: number,
  { rowSpan, colSpan }: HTMLTableCellElement,
): void {
  for (let down = 0; down < Math.min(rowSpan, 1000); down++)
    for (let right = 0; right < Math.min(colSpan, 1000); right++)
      if (down + right > 0) covered.add(`${row + down}:${column + right}`);
}
