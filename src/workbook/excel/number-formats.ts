import type { DraftArea } from "../../sheet/draft";
import type { CellValue } from "../../sheet/grid";
import { restsAfter, type Steps } from "../../sheet/steps";
import { wouldConvert } from "./typed-text";

/**
 * Where the number format decides what a value is: columns from the first to the last cell that holds a number,
 * or a text that Excel would not take for one unless it had to. Neighbouring columns become one area, so that
 * little is asked for: formats cost as much as values.
 */
export function* areasWithFormats(values: readonly (readonly CellValue[])[]): Steps<DraftArea[]> {
  const spans = yield* columnSpans(values);
  const areas: DraftArea[] = [];
  let open: DraftArea | null = null;
  spans.forEach((span, column) => {
    const joins = open !== null && open.right === column - 1;
    if (span === undefined) return;
    if (joins && open !== null)
      open = {
        top: Math.min(open.top, span[0]),
        left: open.left,
        bottom: Math.max(open.bottom, span[1]),
        right: column,
      };
    else {
      if (open !== null) areas.push(open);
      open = { top: span[0], left: column, bottom: span[1], right: column };
    }
  });
  return open === null ? areas : [...areas, open];
}

function* columnSpans(
  values: readonly (readonly CellValue[])[],
): Steps<(readonly [number, number] | undefined)[]> {
  const spans: ([number, number] | undefined)[] = [];
  for (const [row, cells] of values.entries()) {
    if (restsAfter(row)) yield;
    cells.forEach((value, column) => {
      const span = spans[column];
      if (!matters(value)) return;
      if (span === undefined) spans[column] = [row, row];
      else span[1] = row;
    });
  }
  return Array.from(spans);
}

function matters(value: CellValue): boolean {
  if (typeof value === "number") return true;
  return typeof value === "string" && value !== "" && wouldConvert(value);
}
