import { isEmptyCell, type Grid, type Merge } from "../../../sheet/grid";
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
  const inside = merges.filter((merge) => merge.top <= header.bottom && merge.bottom >= header.top);
  const own = (row: number, column: number): string => {
    const value = grid.values[row]?.[column];
    return isEmptyCell(value) ? "" : labelText(value);
  };
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
  }
  return columns;

  /** The label a merge or the empty cells right of a label carry over this column. */
  function coveringLabel(row: number, column: number): string {
    const merge = inside.find(
      (one) => one.top <= row && row <= one.bottom && one.left <= column && column <= one.right,
    );
    if (merge !== undefined) return own(merge.top, merge.left);
    if (row === header.bottom) return "";
    for (let left = column - 1; left >= header.left; left--) {
      const merged = inside.find(
        (one) => one.top <= row && row <= one.bottom && one.left <= left && left <= one.right,
      );
      if (merged !== undefined) return "";
      if (own(row, left) !== "") return own(row + 1, left) === "" ? "" : own(row, left);
    }
    return "";
  }
}
