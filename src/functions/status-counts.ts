import { readStatus, type StatusState } from "../ledger/vocabulary/status";
import type { CellValue } from "../sheet/grid";
import { firstDataRow, tally } from "./column";
import type { Area, FunctionContext } from "./definition";
import { failure } from "./failure";

/** Matters of a status column by where they stand; blank cells are no matters. */
export interface StatusCounts {
  readonly closed: number;
  readonly failed: number;
  /** Everything in the base: all but the withdrawn. */
  readonly found: number;
}

export function countStatuses(area: Area, { profile }: FunctionContext): StatusCounts {
  const stateOf = (value: CellValue): StatusState => readStatus(value, profile).state;
  const from = firstDataRow(area, (value) => stateOf(value) !== "unknown");
  let closed = 0;
  let failed = 0;
  let found = 0;
  for (const [value, count] of tally(area, from)) {
    const state = stateOf(value);
    if (state === "blank" || state === "withdrawn") continue;
    found += count;
    if (state === "closed") closed += count;
    if (state === "failed") failed += count;
  }
  return { closed, failed, found };
}

/** numerator ÷ denominator; `#N/A` when there is no base. */
export function rate(numerator: number, denominator: number): number {
  if (denominator === 0) throw failure("empty-base");
  return numerator / denominator;
}
