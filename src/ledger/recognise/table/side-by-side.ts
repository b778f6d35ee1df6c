import { isEmptyCell, type Grid, type Merge } from "../../../sheet/grid";
import { readLabel } from "../label/read";
import type { Header } from "./header";
import { headerLabels, type ColumnLabels } from "./header-labels";

/** A ledger has at least so many labelled columns. */
const FEWEST = 3;
/** Rows below the header that show whether a column is empty. */
const LOOK = 40;
/** Fields with which a table begins. */
const FIRST_FIELDS = new Set(["serial", "code", "village", "householder", "person"]);

/**
 * The tables that stand side by side under one header: to save paper the same columns twice (双栏), or
 * two ledgers with an empty column between. Most headers are one table.
 */
export function sideBySide(
  grid: Grid,
  merges: readonly Merge[],
  header: Header,
): readonly Header[] {
  const columns = headerLabels(grid, merges, header).filter(({ leaf }) => leaf !== "");
  const starts = startsOf(grid, header, columns);
  if (starts.length < 2) return [header];
  return starts.map((start, at) => {
    const next = starts[at + 1];
    const last = columns.filter((one) => next === undefined || one.index < next).at(-1);
    return { ...header, left: start, right: last?.index ?? header.right };
  });
}

/** First columns of the tables; one alone: the header is one table. */
function startsOf(grid: Grid, header: Header, columns: readonly ColumnLabels[]): readonly number[] {
  const [first] = columns;
  if (first === undefined || columns.length < 2 * FEWEST) return [header.left];
  const repeats = columns.filter((one) => nameOf(one) === nameOf(first));
  if (repeats.length > 1 && (isSerial(first) || repeatsWhole(columns, repeats)))
    return longEnough(
      header,
      columns,
      repeats.map(({ index }) => index),
    );
  const gaps = columns.filter(
    (one, at) =>
      at > 0 &&
      isGap(grid, header, columns[at - 1]?.index ?? 0, one.index) &&
      beginsAgain(columns, at),
  );
  return longEnough(header, columns, [header.left, ...gaps.map(({ index }) => index)]);
}

/** Tables of too few columns are no ledgers; then all is one. */
function longEnough(
  header: Header,
  columns: readonly ColumnLabels[],
  starts: readonly number[],
): readonly number[] {
  const lengths = starts.map(
    (start, at) =>
      columns.filter(({ index }) => index >= start && index < (starts[at + 1] ?? Infinity)).length,
  );
  const isWhole = lengths.every((length) => length >= FEWEST);
  return isWhole ? [header.left, ...starts.slice(1)] : [header.left];
}

function nameOf({ leaf, parents }: ColumnLabels): string {
  return [...parents, leaf].join("/");
}

function isSerial({ leaf }: ColumnLabels): boolean {
  return fieldsOf(leaf).has("serial");
}

function fieldsOf(label: string): ReadonlySet<string> {
  return new Set(readLabel(label, []).gives.map(([field]) => field));
}

/** Whether every stretch from one repeat to the next has the labels of the first, in their order. */
function repeatsWhole(columns: readonly ColumnLabels[], repeats: readonly ColumnLabels[]): boolean {
  const starts = repeats.map((one) => columns.indexOf(one));
  const length = (starts[1] ?? columns.length) - (starts[0] ?? 0);
  return starts.every((start, at) => {
    if ((starts[at + 1] ?? start + length) - start !== length) return false;
    for (let i = 0; i < length; i++) {
      const [one, model] = [columns[start + i], columns[i]];
      if (one === undefined || model === undefined || nameOf(one) !== nameOf(model)) return false;
    }
    return true;
  });
}

/** Whether nothing at all stands between two labelled columns, which are not neighbours. */
function isGap(grid: Grid, header: Header, left: number, right: number): boolean {
  if (right - left < 2) return false;
  const until = Math.min(grid.rowCount, header.bottom + LOOK);
  for (let row = header.top; row < until; row++)
    for (let column = left + 1; column < right; column++)
      if (!isEmptyCell(grid.values[row]?.[column])) return false;
  return true;
}

/** Whether a table begins behind a gap: with a serial, a place or a person, as the first one has too. */
function beginsAgain(columns: readonly ColumnLabels[], at: number): boolean {
  const begun = [...fieldsOf(columns[at]?.leaf ?? "")].filter((field) => FIRST_FIELDS.has(field));
  return columns.slice(0, at).some(({ leaf }) => {
    const fields = fieldsOf(leaf);
    return begun.some((field) => fields.has(field));
  });
}
