import { isEmptyCell, type Grid, type Merge } from "../../../sheet/grid";
import { mergeFinder, type MergeFinder } from "../../../sheet/merge-finder";
import { filledColumns, isNumberRow, isUnitLine } from "./layout-rows";
import type { Labelness } from "./labelness";
import { periodColumns } from "./period-row";

/** The header of a table: rows and columns 0-based and inclusive. */
export interface Header {
  readonly top: number;
  /** Last row the header reaches, merges included. */
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly score: number;
}

const MOST_LEVELS = 4;
const LONGEST_LABEL = 60;
/** Columns a sub-label may stand beyond the last label above it, where merges were lost. */
const OVERHANG = 3;

interface Scene {
  readonly grid: Grid;
  readonly merges: readonly Merge[];
  readonly mergeAt: MergeFinder;
  readonly labelness: Labelness;
}

function cell(scene: Scene, row: number, column: number): string {
  const value = scene.grid.values[row]?.[column];
  return isEmptyCell(value) ? "" : String(value);
}

/** Width of the columns a header cell stands over: its merge, or the empty cells right of it. */
function spanOf(scene: Scene, row: number, column: number, right: number): number {
  const merge = scene.mergeAt(row, column);
  if (merge !== null && merge.right > merge.left) return merge.right - merge.left + 1;
  if (merge !== null && merge.bottom > merge.top) return 1;
  let end = column;
  while (end < right && cell(scene, row, end + 1) === "" && scene.mergeAt(row, end + 1) === null)
    end++;
  return end - column + 1;
}

function isTextRow(scene: Scene, row: number, columns: readonly number[]): boolean {
  const periods = periodColumns(scene.grid.values[row]);
  let values = 0;
  for (const column of columns) {
    const value = scene.grid.values[row]?.[column];
    if (typeof value === "string" && value.length > LONGEST_LABEL * 2) return false;
    if (periods.has(column)) continue;
    if (typeof value !== "string" || scene.labelness(value) < -0.3) values++;
  }
  return values * 4 <= columns.length;
}

/** Whether the row above a header row is one more level of it, not a title or a unit line. */
function isUpperLevel(scene: Scene, row: number, header: Header): boolean {
  const { grid } = scene;
  const columns = filledColumns(grid.values[row]);
  if (columns.length === 0 || isNumberRow(grid.values[row]) || isUnitLine(grid.values[row]))
    return false;
  if (columns.some((column) => /[:：]\s*$/.test(cell(scene, row, column)))) return false;
  const reaching = columns.some((column) => {
    const merge = scene.mergeAt(row, column);
    return (
      merge !== null &&
      merge.bottom > row &&
      merge.bottom >= header.top &&
      merge.right === merge.left
    );
  });
  if (reaching) return true;
  if (!isTextRow(scene, row, columns)) return false;
  const left = Math.min(header.left, columns[0] as number);
  const width = header.right - left + 1;
  const spans = columns.map((column) => spanOf(scene, row, column, header.right));
  if (columns.length === 1) {
    const merge = scene.mergeAt(row, columns[0] as number);
    return (
      merge !== null &&
      merge.right > merge.left &&
      (columns[0] as number) > header.left &&
      (spans[0] as number) < width * 0.8
    );
  }
  if ((spans[0] as number) >= width * 0.8) return false;
  const partial = columns.filter(
    (column, index) => (spans[index] as number) >= 2 || cell(scene, header.top, column) === "",
  );
  return partial.length * 2 >= columns.length && partial.length > 0;
}

/** Whether the row below is one more level: it fills only what the row above leaves open. */
function isLowerLevel(scene: Scene, row: number, header: Header): boolean {
  const { grid } = scene;
  const above = row - 1;
  const columns = filledColumns(grid.values[row]);
  if (columns.length === 0 || isNumberRow(grid.values[row])) return false;
  if (!isTextRow(scene, row, columns) || isUnitLine(grid.values[row])) return false;
  const periods = periodColumns(grid.values[row]);
  let open = 0;
  let taken = 0;
  let labels = 0;
  for (const column of columns) {
    if (column > header.right + OVERHANG) return false;
    const own = cell(scene, above, column) !== "";
    const covered = scene.mergeAt(above, column);
    const under =
      covered !== null
        ? covered.right > covered.left
        : !own || spanOf(scene, above, column, header.right + OVERHANG) > 1;
    if (under) open++;
    else taken++;
    labels += periods.has(column) ? 1 : Math.max(0, scene.labelness(grid.values[row]?.[column]));
  }
  if (open === 0 || taken * 5 > columns.length) return false;
  const mergedOver = columns.some((column) => {
    const covered = scene.mergeAt(above, column);
    return covered !== null && covered.right > covered.left;
  });
  return mergedOver || (labels >= columns.length * 0.4 && open >= 2);
}

/** Last row that merges starting inside the header reach. */
function mergedBottom(scene: Scene, header: Header): number {
  let bottom = header.bottom;
  for (const merge of scene.merges) {
    if (merge.top < header.top || merge.top > header.bottom) continue;
    if (merge.right < header.left || merge.left > header.right) continue;
    if (merge.bottom - merge.top < MOST_LEVELS) bottom = Math.max(bottom, merge.bottom);
  }
  return bottom;
}

function widen(scene: Scene, header: Header): Header {
  let { left, right } = header;
  for (let row = header.top; row <= header.bottom; row++) {
    for (const column of filledColumns(scene.grid.values[row])) {
      left = Math.min(left, column);
      const merge = scene.mergeAt(row, column);
      right = Math.max(right, column, merge === null ? column : merge.right);
    }
  }
  return { ...header, left, right };
}

/** Grows a header from its best row: levels above, levels below, merges. */
export function growHeader(
  grid: Grid,
  merges: readonly Merge[],
  labelness: Labelness,
  row: number,
  score: number,
): Header {
  const scene: Scene = { grid, merges, mergeAt: mergeFinder(merges), labelness };
  let header = widen(scene, { top: row, bottom: row, left: grid.columnCount, right: 0, score });
  while (
    header.top > 0 &&
    row - header.top < MOST_LEVELS - 1 &&
    isUpperLevel(scene, header.top - 1, header)
  )
    header = widen(scene, { ...header, top: header.top - 1 });
  for (;;) {
    const bottom = mergedBottom(scene, header);
    if (bottom > header.bottom) header = widen(scene, { ...header, bottom });
    else if (
      header.bottom + 1 < grid.rowCount &&
      header.bottom - header.top < MOST_LEVELS - 1 &&
      isLowerLevel(scene, header.bottom + 1, header)
    )
      header = widen(scene, { ...header, bottom: header.bottom + 1 });
    else return header;
  }
}
