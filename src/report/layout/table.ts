import { columnName } from "../../sheet/address";
import type { DraftCell } from "../../sheet/draft";
import type { Block, Line, LineCell, Place } from "./line";
import { sectionLine, wide } from "./line";

/** A1 reference of the cell of another column in the same line. */
export type CellRef<Key extends string> = (key: Key) => string;

export interface TableCell<Key extends string = string> extends Omit<DraftCell, "formula"> {
  readonly formula?: (ref: CellRef<Key>, place: Place) => string;
}

export interface TableColumn<T, Key extends string = string> {
  readonly key: Key;
  readonly label: string;
  readonly span?: number;
  readonly cell: (item: T, index: number) => TableCell<Key>;
  /** `sum`: native SUM over the column. */
  readonly total?: "sum" | TableCell<Key>;
}

export interface Table<T, Key extends string = string> {
  readonly id: string;
  readonly title?: string;
  /** Columns of the page. */
  readonly width: number;
  readonly columns: readonly TableColumn<T, Key>[];
  readonly items: readonly T[];
  /** Instead of lines, when there are none. */
  readonly nothing: string;
}

/** A table as a block: section line, head, a line an item, one line of totals where columns have any. */
export function tableBlock<T, Key extends string = string>(table: Table<T, Key>): Block {
  const { id, title, width, columns, items } = table;
  const letters = lettersOf(columns);
  const ref =
    (row: number): CellRef<Key> =>
    (key) =>
      `${letters.get(key) ?? "A"}${row}`;
  const cell = ({ formula, ...rest }: TableCell<Key>, span: number | undefined): LineCell => ({
    ...rest,
    ...(span === undefined ? {} : { span }),
    ...(formula === undefined ? {} : { formula: (place) => formula(ref(place.row), place) }),
  });
  const body = items.map((item, index): Line => ({
    cells: columns.map((column) => cell(column.cell(item, index), column.span)),
  }));
  const total = (column: TableColumn<T, Key>): LineCell => {
    if (column.total === undefined) return cell({ value: "", style: "total" }, column.span);
    if (column.total !== "sum") return cell(column.total, column.span);
    const letter = letters.get(column.key) ?? "A";
    return {
      ...cell({ value: sumOf(column, items), style: "total" }, column.span),
      formula: ({ first, last }) => `SUM(${letter}${first}:${letter}${last})`,
    };
  };
  const hasTotals = items.length > 0 && columns.some((column) => column.total !== undefined);
  return {
    id,
    ...(title === undefined ? {} : { title: sectionLine(title, width) }),
    head: [{ cells: columns.map(({ label, span }) => headCell(label, span)) }],
    body: items.length === 0 ? [wide(table.nothing, "text", tableWidth(columns))] : body,
    ...(hasTotals ? { foot: [{ cells: columns.map(total) }] } : {}),
    together: true,
  };
}

function headCell(value: string, span: number | undefined): LineCell {
  return { value, style: "head", ...(span === undefined ? {} : { span }) };
}

function sumOf<T, Key extends string>(column: TableColumn<T, Key>, items: readonly T[]): number {
  return items.reduce((sum, item, index) => {
    const { value } = column.cell(item, index);
    return sum + (typeof value === "number" ? value : 0);
  }, 0);
}

function tableWidth(columns: readonly { readonly span?: number }[]): number {
  return columns.reduce((sum, { span = 1 }) => sum + span, 0);
}

/** Letters of the column a cell reference means: `D5` → `D`. */
export function columnOf(cell: string): string {
  return cell.replace(/\d+$/, "");
}

/** Letters by key of the columns of a table that begins in column A. */
function lettersOf<Key extends string>(
  columns: readonly { readonly key: Key; readonly span?: number }[],
): ReadonlyMap<Key, string> {
  let at = 0;
  return new Map(
    columns.map(({ key, span = 1 }) => {
      const letter = columnName(at);
      at += span;
      return [key, letter];
    }),
  );
}
