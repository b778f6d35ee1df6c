import { recognise } from "../../ledger/recognise/index";
import { textWidth } from "../../report/layout/text-height";
import type { SheetView, ViewChart } from "../../workbook/file/index";
import { lookClass } from "./look-rules";
import { spansOf } from "./spans";

export interface PrintedCell {
  readonly column: number;
  readonly text: string;
  readonly rowSpan?: number;
  readonly colSpan?: number;
  readonly className: string;
  /** Stands on these cells instead of their texts. */
  readonly chart?: PrintedChart;
}

export interface PrintedChart {
  readonly chart: ViewChart;
  /** Points it takes, before scaling. */
  readonly width: number;
  readonly height: number;
}

export interface PrintedRow {
  readonly row: number;
  readonly cells: readonly PrintedCell[];
  /** Points it has at least, before scaling. */
  readonly height?: number;
  /** A new page begins with it. */
  readonly turns?: true;
}

/** A sheet for paper: rows repeated on every page, the others, and the columns' shares of the width. */
export interface PrintedSheet extends Paper {
  readonly head: readonly PrintedRow[];
  /** Laid out as it is asked for, row by row: a long sheet takes its time. */
  readonly body: Iterator<PrintedRow>;
  readonly bodyRows: number;
  readonly widths: readonly number[];
  /** Set up for paper by whoever made it: lines, heights and page breaks are the sheet's own. */
  readonly isSetUp: boolean;
}

/** How a sheet is brought onto A4. */
export interface Paper {
  readonly landscape: boolean;
  /** Letters are printed at this part of their size, 0..1, so that all columns stand on one page. */
  readonly scale: number;
}

/** Letters of a column's width that an A4 page takes across, at 11 pt with margins of 12 mm. */
const Across = { portrait: 92, landscape: 138 } as const;

/** Points across an A4 page with margins of 12 mm. */
const PaperPoints = { portrait: 527, landscape: 774 } as const;

/** Below this part of their size letters cannot be read any longer; they break instead. */
const LeastScale = 0.55;

const RowsMeasured = 100;

/** Lays out a view without its hidden rows and columns; `textAt` gives what a cell shows. */
export function printedRows(
  view: SheetView,
  textAt: (row: number, column: number) => string,
): PrintedSheet {
  const { grid } = view;
  const area = view.print?.area ?? null;
  const isSetUp = area !== null;
  // A print area reaches over formatted emptiness, where charts stand.
  const [rowCount, columnCount] = isSetUp
    ? [Math.max(grid.rowCount, view.rowCount), Math.max(grid.columnCount, view.columnCount)]
    : [grid.rowCount, grid.columnCount];
  const rows = shown(rowCount, grid.hiddenRows, area?.top, area?.bottom);
  const columns = shown(columnCount, grid.hiddenColumns, area?.left, area?.right);
  const last = headEnd(view);
  const headCount = rows.filter((row) => row <= last).length;
  const widths = columns.map((column) =>
    view.columns.length > 0 ? widthOf(view, column) : textWidthOf(column, rows, textAt),
  );
  const width = widths.reduce((sum, one) => sum + one, 0);
  const paper = paperFor(width, isSetUp ? (view.print?.landscape ?? null) : null);
  const points = (paper.landscape ? PaperPoints.landscape : PaperPoints.portrait) / paper.scale;
  const widthOfColumns = (from: number, to: number): number =>
    (widths.slice(from, to).reduce((sum, one) => sum + one, 0) / width) * points;
  const body = lines(view, rows, columns, textAt, widthOfColumns);
  const head: PrintedRow[] = [];
  while (head.length < headCount) {
    const next = body.next();
    if (next.done === true) break;
    head.push(next.value);
  }
  return {
    head,
    body,
    bodyRows: rows.length - headCount,
    widths: shares(widths),
    isSetUp,
    ...paper,
  };
}

/** Upright only what fits so as it is, where the sheet does not say: most ledgers are wider. */
export function paperFor(width: number, asked: boolean | null = null): Paper {
  const landscape = asked ?? width > Across.portrait;
  const across = landscape ? Across.landscape : Across.portrait;
  return { landscape, scale: Math.max(LeastScale, Math.min(1, across / width)) };
}

function* lines(
  view: SheetView,
  rows: readonly number[],
  columns: readonly number[],
  textAt: (row: number, column: number) => string,
  widthOfColumns: (from: number, to: number) => number,
): Generator<PrintedRow, undefined> {
  const merges = spansOf(view.grid.merges, (merge) => merge, rows, columns);
  const charts = spansOf(view.charts ?? [], ({ anchor }) => anchor, rows, columns);
  const turns = new Set(view.print?.area === null ? [] : view.print?.breaks);
  const heightOf = (row: number): number => view.heights.get(row) ?? view.defaultHeight ?? 15;
  /** Place of the first row, in each column, that no merge of a row above reaches. */
  const free = new Uint32Array(columns.length);
  for (const [at, row] of rows.entries()) {
    const cells = columns.flatMap((column, place): PrintedCell[] => {
      if (at < (free[place] ?? 0)) return [];
      const key = at * columns.length + place;
      const chart = charts.get(key);
      const merge = merges.get(key);
      const span = chart ?? merge;
      const { top, left } = chart?.of.anchor ?? merge?.of ?? { top: row, left: column };
      const cell = { column, text: textAt(top, left), className: classAt(view, top, left) };
      if (span === undefined) return [cell];
      const { rowSpan, colSpan } = span;
      free.fill(at + rowSpan, place, place + colSpan);
      const spans = { ...cell, rowSpan, colSpan };
      if (chart === undefined) return [spans];
      const below = rows.slice(at, at + rowSpan);
      const height = below.reduce((sum, one) => sum + heightOf(one), 0);
      const width = widthOfColumns(place, place + colSpan);
      return [
        { ...spans, text: "", className: "chart", chart: { chart: chart.of, width, height } },
      ];
    });
    const height = (view.print?.area ?? null) === null ? undefined : view.heights.get(row);
    yield {
      row,
      cells,
      ...(height === undefined ? {} : { height }),
      ...(turns.has(row) ? { turns: true } : {}),
    };
  }
}

/** The last row of the header, repeated on every page; -1: none. */
function headEnd(view: SheetView): number {
  const titles = view.print?.titleRows;
  if (titles?.[0] === 0) return titles[1];
  if (view.frozen.rows > 0) return view.frozen.rows - 1;
  return recognise(view.grid).headerRows?.[1] ?? -1;
}

/** Those of `count` that are not hidden, of a print area only what lies in the sheet. */
function shown(count: number, hidden: ReadonlySet<number>, from = 0, to = count - 1): number[] {
  const last = Math.min(to, count - 1);
  return Array.from({ length: Math.max(0, last - from + 1) }, (_, i) => from + i).filter(
    (i) => !hidden.has(i),
  );
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
