import { areaName } from "../sheet/address";
import type { DraftArea } from "../sheet/draft";
import { append } from "../sheet/lists";

/**
 * Rectangles that cover exactly the given cells (0-based, in any order, repeats allowed), few of them where
 * cells lie side by side: runs down a column first, then equal runs of neighbouring columns.
 */
export function areasOf(
  cells: Iterable<{ readonly row: number; readonly column: number }>,
): DraftArea[] {
  const columns = new Map<number, number[]>();
  for (const { row, column } of cells) {
    const rows = columns.get(column);
    if (rows === undefined) columns.set(column, [row]);
    else rows.push(row);
  }
  const areas: DraftArea[] = [];
  let open = new Map<string, DraftArea>();
  let previous = -2;
  for (const column of [...columns.keys()].sort((a, b) => a - b)) {
    const next = new Map<string, DraftArea>();
    for (const [top, bottom] of runs(columns.get(column) ?? [])) {
      const key = `${top}:${bottom}`;
      const left = column === previous + 1 ? open.get(key) : undefined;
      if (left !== undefined) open.delete(key);
      next.set(key, { top, left: left?.left ?? column, bottom, right: column });
    }
    append(areas, open.values());
    open = next;
    previous = column;
  }
  append(areas, open.values());
  return areas.sort((a, b) => a.top - b.top || a.left - b.left);
}

/** What is left of an area when others are cut out of it. */
export function without(area: DraftArea, holes: readonly DraftArea[]): DraftArea[] {
  let rest = [area];
  for (const hole of holes) rest = rest.flatMap((piece) => cut(piece, hole));
  return rest;
}

/** The cells of both areas; null when there are none. */
export function intersection(a: DraftArea, b: DraftArea): DraftArea | null {
  if (!overlap(a, b)) return null;
  return {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
}

export function overlap(a: DraftArea, b: DraftArea): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** A1 name of an area. */
export function nameOfArea({ top, left, bottom, right }: DraftArea): string {
  return areaName(top, left, bottom, right);
}

function cut(area: DraftArea, hole: DraftArea): DraftArea[] {
  if (!overlap(area, hole)) return [area];
  const top = Math.max(area.top, hole.top);
  const bottom = Math.min(area.bottom, hole.bottom);
  return [
    { ...area, bottom: hole.top - 1 },
    { ...area, top: hole.bottom + 1 },
    { ...area, top, bottom, right: hole.left - 1 },
    { ...area, top, bottom, left: hole.right + 1 },
  ].filter((piece) => piece.top <= piece.bottom && piece.left <= piece.right);
}

function runs(rows: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = found[found.length - 1];
    if (last !== undefined && row <= last[1] + 1) last[1] = row;
    else found.push([row, row]);
  }
  return found;
}
