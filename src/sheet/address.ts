/** A cell, 0-based. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

const LETTERS = 26;
const CODE_A = 65;
const MAX_COLUMNS = 16_384;
const MAX_ROWS = 1_048_576;

/** Letters of a 0-based column: 0 → `A`, 26 → `AA`. */
export function columnName(index: number): string {
  let name = "";
  for (let rest = index; rest >= 0; rest = Math.floor(rest / LETTERS) - 1) {
    name = String.fromCharCode(CODE_A + (rest % LETTERS)) + name;
  }
  return name;
}

/** 0-based column of letters in either case; -1 when they name no column of a sheet. */
export function columnIndex(name: string): number {
  if (name.length === 0 || name.length > 3) return -1;
  let index = 0;
  for (let i = 0; i < name.length; i++) {
    const letter = (name.charCodeAt(i) & ~32) - CODE_A;
    if (letter < 0 || letter >= LETTERS || !isLetter(name.charCodeAt(i))) return -1;
    index = index * LETTERS + letter + 1;
  }
  return index <= MAX_COLUMNS ? index - 1 : -1;
}

/** A1 name of a 0-based cell: (0, 0) → `A1`. */
export function cellName(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}

/** A1 name of a 0-based inclusive area; one cell alone is named without a colon. */
export function areaName(top: number, left: number, bottom: number, right: number): string {
  const first = cellName(top, left);
  return top === bottom && left === right ? first : `${first}:${cellName(bottom, right)}`;
}

/** The cell an A1 name means (`B3`, `$B$3`), or null when it names no cell of a sheet. */
export function parseCell(name: string): CellPosition | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(name);
  if (match === null) return null;
  const column = columnIndex(match[1] ?? "");
  const row = Number(match[2]) - 1;
  return column < 0 || row >= MAX_ROWS ? null : { row, column };
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
