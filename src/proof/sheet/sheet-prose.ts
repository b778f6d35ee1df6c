import { isEmptyCell, type CellValue, type Grid } from "../../sheet/grid";
import { unitAt } from "../reading/units";
import { tell, type Told } from "../told";

/** The prose of a sheet: one line for each cell (or row read as one), and the cell each line begins in. */
export interface SheetProse {
  readonly text: string;
  /** By line, from 0: 0-based row and column. */
  readonly places: readonly { readonly row: number; readonly column: number }[];
}

const LONGEST_CELL = 32_767;

const HAN = /[\u4e00-\u9fff]/g;
/** A piece of a sentence spread over a row: 排查25处. */
const LONGEST_PIECE = 24;
const LONGEST_MARKER = 6;

/**
 * Finds what is written as text in a sheet: titles and paragraphs laid over a row, sentences in a cell
 * of a table, and sentences whose figures stand in cells of their own. `passOver` rows are left aside.
 * Linear in the number of cells. `told`: what the sheets before it have told. Throws `Problem` with
 * `report-too-long`.
 */
export function sheetProse(
  grid: Grid,
  passOver: (row: number) => boolean,
  told: Told = { characters: 0 },
): SheetProse {
  const lines: string[] = [];
  const places: { row: number; column: number }[] = [];
  const add = (row: number, column: number, text: string) => {
    // One shared text can stand in any number of cells.
    tell(told, text.length, grid.sheet);
    for (const line of text.slice(0, LONGEST_CELL).split(/\r?\n/)) {
      lines.push(line.replace(/\t/g, " "));
      places.push({ row, column });
    }
  };
  for (let row = 0; row < grid.rowCount; row++) {
    if (passOver(row)) continue;
    const cells = filledCells(grid.values[row] ?? []);
    if (cells.every(({ value }) => typeof value !== "string")) continue;
    const [first] = cells;
    const whole = sentenceOf(cells.map(({ value }) => value));
    if (first !== undefined && whole !== null) add(row, first.column, whole);
    else
      for (const { column, value } of cells)
        if (typeof value === "string" && isSentence(value)) {
          add(row, column, value);
          // Cells beside one another do not go on from one to the next.
          add(row, column, "");
        }
  }
  return { text: lines.join("\n"), places };
}

interface Filled {
  readonly column: number;
  readonly value: CellValue;
}

function filledCells(values: readonly CellValue[]): Filled[] {
  const cells: Filled[] = [];
  values.forEach((value, column) => {
    if (!isEmptyCell(value)) cells.push({ column, value });
  });
  return cells;
}

/** A row that reads as one: a lone text, a text behind its number, figures between words; else null. */
function sentenceOf(values: readonly CellValue[]): string | null {
  const [first, second] = values;
  if (values.length === 1) return typeof first === "string" ? first : null;
  if (values.length === 2 && typeof second === "string" && isMarker(first) && hanCount(second) >= 4)
    return `${numbered(String(first))}${second}`;
  if (figuresBetweenWords(values))
    return values.map((value, i) => wordOf(value, values[i - 1])).join("");
  return arePieces(values) ? values.map((value) => String(value).trim()).join("，") : null;
}

function isMarker(value: CellValue | undefined): boolean {
  if (typeof value === "number") return Number.isInteger(value) && value > 0 && value < 100;
  return (
    typeof value === "string" &&
    value.length <= LONGEST_MARKER &&
    /^[（(]?[\d一二三四五六七八九十]{1,3}[）).、．]?$/.test(value.trim())
  );
}

function numbered(marker: string): string {
  return /[）).、．]$/.test(marker) ? marker : `${marker}、`;
}

/** 本月排查│25│件，整改│20│件: a measure word begins the cell behind a number. */
function figuresBetweenWords(values: readonly CellValue[]): boolean {
  return values.some((value, i) => {
    const next = values[i + 1];
    return (
      i > 0 &&
      typeof value === "number" &&
      typeof next === "string" &&
      (unitAt(next.trim(), 0) !== "" || /^[%％，。；]/.test(next.trim()))
    );
  });
}

/** A number as it is read in its sentence: behind 整改率 a share of one is shown in percent. */
function wordOf(value: CellValue, before: CellValue | undefined): string {
  if (typeof value !== "number") return String(value).trim();
  const isShare =
    value > 0 && value <= 1 && typeof before === "string" && /[率比][^，。；]{0,3}$/.test(before);
  return isShare ? `${String(Number((value * 100).toFixed(4)))}%` : String(value);
}

/** 五月份│排查25处│整改20处│整改率85%: short pieces with a figure, none of them a bare number. */
function arePieces(values: readonly CellValue[]): boolean {
  let withFigure = 0;
  for (const value of values) {
    if (typeof value !== "string" || value.length > LONGEST_PIECE || hanCount(value) < 2)
      return false;
    if (/[\u4e00-\u9fff][^。]{0,6}\d/.test(value)) withFigure += 1;
  }
  return withFigure >= 2;
}

/** A text with a sentence's signs and a figure: prose, even in a cell of a table. */
function isSentence(value: string): boolean {
  const text = value.slice(0, LONGEST_CELL);
  return (
    /[，。；：、（,;:]/.test(text) &&
    /\d|[一二三四五六七八九十百]/.test(text) &&
    hanCount(text) >= 4
  );
}

function hanCount(text: string): number {
  return text.slice(0, 200).match(HAN)?.length ?? 0;
}
