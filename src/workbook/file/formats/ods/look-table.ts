import type { CellLook } from "../../looks/look";

/** Looks by style name and number format, numbered as they are first met. */
export interface LookTable {
  readonly looks: CellLook[];
  /** Index of a named style shown with the format that its value calls for. */
  indexOf(style: string | null, format: string | null): number;
}

export function lookTable(named: ReadonlyMap<string, CellLook>): LookTable {
  const looks: CellLook[] = [{}];
  const indices = new Map<string, number>();
  return {
    looks,
    indexOf(style, format) {
      const key = `${style ?? ""}\n${format ?? ""}`;
      const known = indices.get(key);
      if (known !== undefined) return known;
      const own = named.get(style ?? "") ?? named.get("Default") ?? {};
      const index =
        looks.push(format === null || own.format !== undefined ? own : { ...own, format }) - 1;
      indices.set(key, index);
      return index;
    },
  };
}
