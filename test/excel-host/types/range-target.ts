import { addressOf, cellsOf, intersection, quoted } from "../model/area";
import type { Area } from "../model/area";
import { parseAreas } from "../model/areas";
import type { Sheet } from "../model/sheet";
import { accessDenied, invalidArgument } from "../wire/host-error";
import { object } from "../wire/registry";
import type { HostObject } from "../wire/registry";

/** A range: one rectangle of one sheet. */
export interface RangeTarget {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** Several rectangles of one sheet; also what formats, rules and validations hang on. */
export interface AreasTarget {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

export const range = (sheet: Sheet, area: Area): HostObject => object("Range", { sheet, area });

export const areasOf = (target: RangeTarget): AreasTarget => ({
  sheet: target.sheet,
  areas: [target.area],
});

export const qualified = (sheet: Sheet, area: Area): string =>
  `${quoted(sheet.name)}!${addressOf(area)}`;

export function mustWrite(sheet: Sheet): void {
  if (sheet.protected) throw accessDenied();
}

/** A loop over cells is only played for areas that a test can mean. */
export function mustBeSmall(area: Area): void {
  if (cellsOf(area) > 3_000_000)
    throw new Error(`excel-host: ${addressOf(area)} is too large to change cell by cell`);
}

/** An argument that is a range: an object, or an address on that sheet. */
export function rangeArgument(value: unknown, sheet?: Sheet): RangeTarget {
  if (isRangeObject(value)) return value.target as RangeTarget;
  if (typeof value === "string" && sheet !== undefined) {
    const [area, ...more] = parseAreas(value);
    if (area !== undefined && more.length === 0) return { sheet, area };
  }
  throw invalidArgument("a range was expected");
}

function isRangeObject(value: unknown): value is HostObject {
  return (value as HostObject | null)?.type === "Range";
}

/** Checks that no merged area is cut through. */
export function mustNotCutMerges(sheet: Sheet, area: Area): void {
  for (const merge of sheet.merges) {
    const cut = intersection(merge, area);
    if (cut !== null && cellsOf(cut) !== cellsOf(merge))
      throw invalidArgument("part of a merged area");
  }
}
