import type { CSSProperties } from "react";
import { recognise } from "../../ledger/recognise/index";
import type { CellLook, SheetView } from "../../workbook/file/index";

export interface PrintedCell {
  readonly column: number;
  readonly text: string;
  readonly rowSpan?: number;
  readonly colSpan?: number;
  readonly style: CSSProperties;
}

/** A sheet for paper: rows repeated on every page, the others, and the columns' shares of the width. */
export interface PrintedSheet extends Paper {
  readonly head: readonly (readonly PrintedCell[])[];
  readonly body: readonly (readonly PrintedCell[])[];
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

/** Lays out a view without its hidden rows and columns; `textAt` gives what a cell shows. */
export function printedRows(
  view: SheetView,
  textAt: (row: number, column: number) => string,
): PrintedSheet {
  const { grid } = view;
  const rows = shown(grid.rowCount, grid.hiddenRows);
  const columns = shown(grid.columnCount, grid.hiddenColumns);
  const merges = new Map(
    grid.merges.map((merge) => [
      `${rows.find((row) => row >= merge.top)}:${columns.find((column) => column >= merge.left)}`,
      merge,
    ]),
  );
  const covered = new Set<string>();
  const lines = rows.map((row) =>
    columns.flatMap((column): PrintedCell[] => {
      if (covered.has(`${row}:${column}`)) return [];
      const merge = merges.get(`${row}:${column}`);
      const cell = {
        column,
        text: textAt(merge?.top ?? row, merge?.left ?? column),
        style: cellCss(view, merge?.top ?? row, merge?.left ?? column),
      };
      if (merge === undefined) return [cell];
      const below = rows.filter((one) => one >= row && one <= merge.bottom);
      const beside = columns.filter((one) => one >= column && one <= merge.right);
      for (const r of below) for (const c of beside) covered.add(`${r}:${c}`);
      return [{ ...cell, rowSpan: below.length, colSpan: beside.length }];
    }),
  );
  const widths = columns.map((column) => widthOf(view, column));
  const last = headEnd(view);
  const headCount = rows.filter((row) => row <= last).length;
  return {
    head: lines.slice(0, headCount),
    body: lines.slice(headCount),
    widths: shares(widths),
    ...paperFor(widths.reduce((sum, width) => sum + width, 0)),
  };
}

/** Upright only what fits so as it is; most ledgers are wider. */
export function paperFor(width: number): Paper {
  if (width <= Across.portrait) return { landscape: false, scale: 1 };
  return { landscape: true, scale: Math.max(LeastScale, Math.min(1, Across.landscape / width)) };
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

function shares(widths: readonly number[]): number[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => (100 * width) / total);
}

function cellCss(view: SheetView, row: number, column: number): CSSProperties {
  const inside = row < view.rowCount && column < view.columnCount;
  const look = view.looks[inside ? (view.styles[row * view.columnCount + column] ?? 0) : 0];
  const value = view.grid.values[row]?.[column];
  return look === undefined ? {} : lookCss(look, typeof value === "number");
}

function lookCss({ font, fill, alignment }: CellLook, isNumber: boolean): CSSProperties {
  const align = alignment?.horizontal;
  const known = align === "left" || align === "center" || align === "right";
  return {
    ...(font?.bold === true && { fontWeight: "bold" }),
    ...(font?.italic === true && { fontStyle: "italic" }),
    ...(font?.size !== undefined && { fontSize: `calc(${font.size}pt * var(--scale))` }),
    ...(typeof fill?.color === "string" && { backgroundColor: `#${fill.color}` }),
    textAlign: known ? align : isNumber ? "right" : "left",
  };
}
