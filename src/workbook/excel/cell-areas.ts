import type { DraftArea } from "../../sheet/draft";
import { append } from "../../sheet/lists";

/** A gap of so many cells costs less on the wire than one more range. */
const MaxGap = 30;

/**
 * Few rectangles around the given cells, 0-based: runs down each column across small gaps, equal runs of
 * neighbouring columns joined. They hold cells that were not given.
 */
export function areasAround(
  cells: Iterable<{ readonly row: number; readonly column: number }>,
): DraftArea[] {
  const rowsOf = new Map<number, number[]>();
  for (const { row, column } of cells) {
    const rows = rowsOf.get(column);
    if (rows === undefined) rowsOf.set(column, [row]);
    else rows.push(row);
  }
  const areas: DraftArea[] = [];
  let last: DraftArea[] = [];
  for (const column of [...rowsOf.keys()].sort((a, b) => a - b)) {
    const runs = runsOf(rowsOf.get(column) ?? []);
    const joins =
      last.length === runs.length &&
      last.every((area, i) => area.right === column - 1 && sameRows(area, runs[i]));
    last = runs.map(([top, bottom], i) => ({
      top,
      left: joins ? (last[i]?.left ?? column) : column,
      bottom,
      right: column,
    }));
    if (joins) areas.length -= runs.length;
    append(areas, last);
  }
  return areas;
}

function sameRows(area: DraftArea, run: readonly [number, number] | undefined): boolean {
  return area.top === run?.[0] && area.bottom === run[1];
}

function runsOf(rows: number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const row of rows.sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && row - last[1] <= MaxGap + 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}
