import { isEmptyCell, type Grid, type Merge } from "../../../sheet/grid";
import { mergeFinder } from "../../../sheet/merge-finder";
import { labelText } from "../label/clean";
import type { Header } from "./header";

/** The labels of one column of a header. */
export interface ColumnLabels {
  readonly index: number;
  /** The lowest label; empty when the column has none of its own. */
  readonly leaf: string;
  /** Labels above it, outermost first. */
  readonly parents: readonly string[];
}

/** Reads a header column by column. */
export function headerLabels(
  grid: Grid,
  merges: readonly Merge[],
  header: Header,
): readonly ColumnLabels[] {
  const mergeAt = mergeFinder(
    merges.filter((merge) => merge.top <= header.bottom && merge.bottom >= header.top),
  );
  const own = (row: number, column: number): string => {
    const value = grid.values[row]?.[column];
    return isEmptyCell(value) ? "" : labelText(value);
  };
  /** By row: the label that the empty cells right of it belong to, `""` where a merge stands between. */
  const carried = new Map<number, string>();
  const columns: ColumnLabels[] = [];
  for (let column = header.left; column <= header.right; column++) {
    let bottom = header.bottom;
    while (bottom >= header.top && own(bottom, column) === "") bottom--;
    const leaf = bottom < header.top ? "" : own(bottom, column);
    const below = bottom < header.top ? header.bottom + 1 : bottom;
    const parents: string[] = [];
    for (let row = header.top; row < below; row++) {
      const text = own(row, column) || coveringLabel(row, column);
      if (text !== "" && text !== leaf && !parents.includes(text)) parents.push(text);
    }
    columns.push({ index: column, leaf, parents });
    for (let row = header.top; row <= header.bottom; row++) carry(row, column);
  }
  return columns;

  /** The label a merge or the empty cells right of a label carry over this column. */
  function coveringLabel(row: number, column: number): string {
    const merge = mergeAt(row, column);
    if (merge !== null) return own(merge.top, merge.left);
    return row === header.bottom ? "" : (carried.get(row) ?? "");
  }

  /** Takes note of what a cell carries over the empty ones right of it. */
  function carry(row: number, column: number): void {
    const text = own(row, column);
    if (mergeAt(row, column) !== null) carried.set(row, "");
    else if (text !== "") carried.set(row, own(row + 1, column) === "" ? "" : text);
  }
}
