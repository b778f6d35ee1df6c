import type { Merge } from "../../../../sheet/grid";

/** Gathers cells that have one thing in common into areas, row by row from the top. */
export interface AreaGatherer {
  /** `rows` rows from `row` on and `columns` columns from `column` on have `name`. */
  add(name: string, row: number, column: number, rows: number, columns: number): void;
  areas(): ReadonlyMap<string, readonly Merge[]>;
}

export function areaGatherer(): AreaGatherer {
  const found = new Map<string, Merge[]>();
  /** The place of the area that a further row would make longer, by name and columns. */
  const open = new Map<string, number>();
  return {
    add(name, row, column, rows, columns) {
      const list = found.get(name) ?? [];
      found.set(name, list);
      const right = column + columns - 1;
      const bottom = row + rows - 1;
      const key = `${column}:${right}:${name}`;
      const at = open.get(key);
      const above = at === undefined ? undefined : list[at];
      if (at !== undefined && above?.bottom === row - 1) list[at] = { ...above, bottom };
      else open.set(key, list.push({ top: row, left: column, bottom, right }) - 1);
    },
    areas: () => found,
  };
}
