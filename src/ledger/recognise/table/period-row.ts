import type { CellValue } from "../../../sheet/grid";
import { labelText } from "../label/clean";
import { readRoundMark } from "../label/round-mark";
import { filledColumns } from "./layout-rows";

/** Two could be values of a record. */
const FEWEST = 3;
const LONGEST = 12;

/**
 * Columns of a row whose cells only name periods or rounds that follow each other (1月, 2月, 3月 …): labels,
 * though each alone could be a value.
 */
export function periodColumns(row: readonly CellValue[] | undefined): ReadonlySet<number> {
  const found = new Set<number>();
  let run: number[] = [];
  let last = Number.NaN;
  for (const column of filledColumns(row)) {
    const order = bareOrder(row?.[column]);
    if (order !== last + 1) run = [];
    if (order !== null) run.push(column);
    last = order ?? Number.NaN;
    if (run.length >= FEWEST) for (const one of run) found.add(one);
  }
  return found;
}

function bareOrder(value: CellValue | undefined): number | null {
  if (typeof value !== "string" || value.length > LONGEST) return null;
  const mark = readRoundMark(labelText(value));
  return mark?.rest === "" ? mark.order : null;
}
