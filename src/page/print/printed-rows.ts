import { recognise } from "../../ledger/recognise/index";
import { textWidth } from "../../report/layout/text-height";
import type { SheetView } from "../../workbook/file/index";
import { lookClass } from "./look-rules";

export interface PrintedCell {
  readonly column: number;
  readonly text: string;
  readonly rowSpan?: number;
  readonly colSpan?: number;
  readonly className: string;
}

export type PrintedRow = readonly PrintedCell[];

/** A sheet for paper: rows repeated on every page, the others, and the columns' shares of the width. */
export interface PrintedSheet extends Paper {
  readonly head: readonly PrintedRow[];
  /** Laid out as it is asked for, row by row: a long sheet takes its time. */
  readonly body: Iterator<PrintedRow>;
  readonly bodyRows: number;
  readonly widths: readonly number[];
}

/** How a sheet is brought onto A4. */
export interface Paper {
  readonly landscape: boolean;
  /** Letters are printed at this part of their size, 0..1, so that all columns stand on one page. */
  readonly scale: number;
}

/** Letters of a column's width that an A4 page takes across, at 11 pt with margins of 12 mm. */
const Across = { portrait: 92, landscape: 138 } as const;

/** Below this part of their size letters cannot be read any longer; they break instead. */
const LeastScale = 0.55;

const RowsMeasured = 100;

/** Lays out a view without its hidden rows and columns; `textAt` gives what a cell shows. */
export function printedRows(
  view: SheetView,
  textAt: (row: number, column: number) => string,
): PrintedSheet {
  const { grid } = view;
  const rows = shown(grid.rowCount, grid.hiddenRows);
  const columns = shown(grid.columnCount, grid.hiddenColumns);
  const last = headEnd(view);
  const headCount = rows.filter((row) => row <= last).length;
  const body = lines(view, rows, columns, textAt);
  const head: PrintedRow[] = [];
  while (head.length < headCount) {
    const next = body.next();
    if (next.done === true) break;
    head.push(next.value);
  }
  const widths = columns.map((column) =>
    view.columns.length > 0 ? widthOf(view, column) : textWidthOf(column, rows, textAt),
  );
  return {
    head,
    body,
    bodyRows: rows.length - headCount,
    widths: shares(widths),
    ...paperFor(widths.reduce((sum, width) => sum + width, 0)),
  };
}

/** Upright only what fits so as it is; most ledgers are wider. */
export function paperFor(width: number): Paper {
  if (width <= Across.portrait) return { landscape: false, scale: 1 };
  return { landscape: true, scale: Math.max(LeastScale, Math.min(1, Across.landscape / width)) };
}

function* lines(
  view: SheetView,
  rows: readonly number[],
  columns: readonly number[],
  textAt: (row: number, column: number) => string,
): Generator<PrintedRow, undefined> {
  const merges = new Map(
    view.grid.merges.map((merge) => [
      `${rows.find((row) => row >= merge.top)}:${columns.find((column) => column >= merge.left)}`,
      merge,
    ]),
  );
  const covered = new Set<string>();
  for (const row of rows)
    yield columns.flatMap((column): PrintedCell[] => {
      if (covered.has(`${row}:${column}`)) return [];
      const merge = merges.get(`${row}:${column}`);
      const [top, left] = [merge?.top ?? row, merge?.left ?? column];
      const cell = { column, text: textAt(top, left), className: classAt(view, top, left) };
      if (merge === undefined) return [cell];
      const below = rows.filter((one) => one >= row && one <= merge.bottom);
      const beside = columns.filter((one) => one >= column && one <= merge.right);
      for (const r of below) for (const c of beside) covered.add(`${r}:${c}`);
      return [{ ...cell, rowSpan: below.length, colSpan: beside.length }];
    });
}

/** The last row of the header, repeated on every page; -1: none. */
function headEnd(view: SheetView): number {
  if (view.frozen.rows > 0) return view.frozen.rows - 1;
  return recognise(view.grid).headerRows?.[1] ?? -1;
}

function shown(count: number, hidden: ReadonlySet<number>): number[] {
  return Array.from({ length: count }, (_, i) => i).filter((i) => !hidden.has(i));
}

function widthOf(view: SheetView, column: number): number {
  const own = view.columns.find(({ first, last }) => column >= first && column <= last);
  return own?.width ?? view.defaultWidth ?? 9;
}

/** A file without any widths, as csv is: as wide as its texts, within reason. */
function textWidthOf(
  column: number,
  rows: readonly number[],
  textAt: (row: number, column: number) => string,
): number {
  const longest = rows
    .slice(0, RowsMeasured)
    .reduce((most, row) => Math.max(most, textWidth(textAt(row, column))), 0);
  return Math.min(36, Math.max(5, longest + 2));
}

function shares(widths: readonly number[]): number[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => (100 * width) / total);
}

function classAt(view: SheetView, row: number, column: number): string {
  const inside = row < view.rowCount && column < view.columnCount;
  const look = inside ? (view.styles[row * view.columnCount + column] ?? 0) : 0;
  return lookClass(look, typeof view.grid.values[row]?.[column] === "number");
}
