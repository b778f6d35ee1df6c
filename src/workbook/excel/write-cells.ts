import type { DraftArea } from "../../sheet/draft";
import type { CellValue } from "../../sheet/grid";
import { formatKind } from "../number-format";
import { writtenRange } from "./addresses";
import { jsonBytes } from "./batch";
import type { WriteBatch } from "./batch";
import { areasAround } from "./cell-areas";
import { entryOfText } from "./typed-text";

/** What a cell shall hold, whatever Excel would like to make of it. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  /** A constant; with `formula`, the formula with its `=`. */
  readonly value: CellValue;
  readonly formula: boolean;
  /** Number format the cell has, and shall have. */
  readonly format: string;
  readonly wanted: string;
}

/** The three steps that lead there: a format before, the entry, a format after. */
interface Steps {
  readonly row: number;
  readonly column: number;
  readonly before: string | null;
  readonly entry: CellValue;
  readonly after: string | null;
}

/**
 * Queues cells of one sheet as tables with null for every cell that is not ours: Excel leaves those alone, be
 * it formulas or neighbours.
 */
export async function writeCells(
  batch: WriteBatch,
  sheet: Excel.Worksheet,
  writes: readonly CellWrite[],
): Promise<void> {
  const steps = new Map(writes.map((write) => [placeOf(write), stepsOf(write)]));
  for (const area of areasAround(writes)) {
    for (const slice of slices(area)) {
      const entries = table(slice, steps, (step) => step.entry);
      await batch.room(bytesOf(entries) * 2);
      const range = writtenRange(sheet, slice);
      const before = table(slice, steps, (step) => step.before);
      const after = table(slice, steps, (step) => step.after);
      if (isUsed(before)) range.numberFormat = before;
      range.values = entries;
      if (isUsed(after)) range.numberFormat = after;
    }
  }
}

/** A number that enters a text cell would become a text: it goes in first and gets the format afterwards. */
function stepsOf({ row, column, value, formula, format, wanted }: CellWrite): Steps {
  const text = formatKind(wanted) === "text";
  if (typeof value === "string" && !formula && value !== "")
    return {
      row,
      column,
      before: format === wanted ? null : wanted,
      entry: entryOfText(value, wanted),
      after: null,
    };
  const entry = value ?? "";
  if (!text || entry === "")
    return { row, column, before: format === wanted ? null : wanted, entry, after: null };
  const before = formatKind(format) === "text" ? "General" : null;
  return { row, column, before, entry, after: wanted };
}

const placeOf = ({ row, column }: { readonly row: number; readonly column: number }): number =>
  row * 16_384 + column;

/** Rows of a table that go in one request even when all texts are long. */
const SliceCells = 20_000;

function slices(area: DraftArea): DraftArea[] {
  const rows = Math.max(1, Math.floor(SliceCells / (area.right - area.left + 1)));
  const list: DraftArea[] = [];
  for (let top = area.top; top <= area.bottom; top += rows)
    list.push({ ...area, top, bottom: Math.min(top + rows - 1, area.bottom) });
  return list;
}

function table<T extends CellValue>(
  { top, left, bottom, right }: DraftArea,
  steps: ReadonlyMap<number, Steps>,
  pick: (step: Steps) => T,
): (T | null)[][] {
  const rows: (T | null)[][] = [];
  for (let row = top; row <= bottom; row++) {
    const cells: (T | null)[] = [];
    for (let column = left; column <= right; column++) {
      const step = steps.get(placeOf({ row, column }));
      cells.push(step === undefined ? null : pick(step));
    }
    rows.push(cells);
  }
  return rows;
}

const isUsed = (rows: readonly (readonly CellValue[])[]): boolean =>
  rows.some((cells) => cells.some((cell) => cell !== null));

function bytesOf(rows: readonly (readonly CellValue[])[]): number {
  return rows.reduce((sum, cells) => cells.reduce((all: number, c) => all + jsonBytes(c), sum), 0);
}
