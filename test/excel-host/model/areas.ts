import { parseArea } from "./area";
import type { Area } from "./area";
import { invalidArgument } from "../wire/host-error";

/** Excel takes no longer list of areas than this. */
const MaxAddress = 8192;

/** Reads `A1:B2, D4` with or without sheet names; throws InvalidArgument. */
export function parseAreas(text: string): Area[] {
  if (text.length > MaxAddress) throw invalidArgument("an address longer than 8192 characters");
  return text.split(/[,;]/).map((part) => {
    const area = parseArea(part.trim().replace(/^.*!/, ""));
    if (area === null) throw invalidArgument(`the address ${part}`);
    return area;
  });
}

/** The same set of cells as disjoint rectangles in one fixed form, whatever it was put together from. */
export function canonical(areas: readonly Area[]): Area[] {
  const edges = [...new Set(areas.flatMap((area) => [area.top, area.bottom + 1]))];
  edges.sort((a, b) => a - b);
  const slabs: { top: number; bottom: number; bands: [number, number][] }[] = [];
  for (let i = 0; i + 1 < edges.length; i++) {
    const top = edges[i]!;
    const bands = joinBands(
      areas.filter((area) => area.top <= top && area.bottom >= top).map((a) => [a.left, a.right]),
    );
    const last = slabs.at(-1);
    const bottom = edges[i + 1]! - 1;
    if (last?.bottom === top - 1 && JSON.stringify(last.bands) === JSON.stringify(bands))
      last.bottom = bottom;
    else if (bands.length > 0) slabs.push({ top, bottom, bands });
  }
  return slabs.flatMap(({ top, bottom, bands }) =>
    bands.map(([left, right]) => ({ top, left, bottom, right })),
  );
}

function joinBands(bands: [number, number][]): [number, number][] {
  bands.sort((a, b) => a[0] - b[0]);
  const joined: [number, number][] = [];
  for (const [left, right] of bands) {
    const last = joined.at(-1);
    if (last !== undefined && left <= last[1] + 1) last[1] = Math.max(last[1], right);
    else joined.push([left, right]);
  }
  return joined;
}

/** Cells, given row by row, as rectangles: runs in a row, joined downwards where they are equal. */
export function rectangles(cells: Iterable<readonly [row: number, column: number]>): Area[] {
  const single: Area[] = [];
  for (const [row, column] of cells)
    single.push({ top: row, left: column, bottom: row, right: column });
  return canonical(single);
}
