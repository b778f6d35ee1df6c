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
  /** The last two columns share what the others leave of the page's width. */
  readonly fills?: boolean;
}

/**
 * A table as a block: section line, head, a line an item, one line of totals where columns have any. One
 * without items is a single line that says so.
 */
export function tableBlock<T, Key extends string = string>(table: Table<T, Key>): Block {
  const { id, title, width, items } = table;
  const columns = table.fills === true ? filled(table.columns, width) : table.columns;
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
  if (items.length === 0) return nothingBlock(table);
  const hasTotals = columns.some((column) => column.total !== undefined);
  return {
    id,
    ...(title === undefined ? {} : { title: sectionLine(title, width) }),
    head: [{ cells: columns.map(({ label, span }) => headCell(label, span)) }],
    body,
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

/** Columns that reach the right edge of the page, the last two widened for it. */
function filled<T, Key extends string>(
  columns: readonly TableColumn<T, Key>[],
  width: number,
): readonly TableColumn<T, Key>[] {
  const left = width - columns.reduce((sum, { span = 1 }) => sum + span, 0);
  if (left <= 0) return columns;
  const [last, before] = [columns.length - 1, columns.length - 2];
  const share = Math.floor(left / 2);
  return columns.map((column, at) => {
    const { span = 1 } = column;
    if (at === last) return { ...column, span: span + left - share };
    return at === before ? { ...column, span: span + share } : column;
  });
}

/** `三、超期事项：无` */
function nothingBlock<T, Key extends string>(table: Table<T, Key>): Block {
  const { id, title, width, nothing } = table;
  return {
    id,
    body: [
      title === undefined
        ? wide(nothing, "text", width)
        : wide(`${title}：${nothing}`, "section", width, 22),
    ],
  };
}

/** Letters of the column a cell reference means: `D5` → `D`. */
export function columnOf(cell: string): string {
  return cell.replace(/(?<!\d)\d+$/, "");
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
