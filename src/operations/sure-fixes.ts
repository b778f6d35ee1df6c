import { planningFixes, type PlannedFix } from "../check/fixes";
import type { Unread } from "../ledger/account/unread";
import { runNow, type Steps } from "../sheet/steps";
import type { CheckResult } from "./check-books";

/** The safe fixes that may be written, and the sheets that are left as they are. */
export interface SureFixes {
  readonly fixes: readonly PlannedFix[];
  readonly unread: readonly Unread[];
}

/**
 * The safe fixes of the findings, but for sheets of which it is not sure what they are: those are read
 * and never changed (CONTRACT “Not a ledger of ours”).
 */
export function sureFixes(checked: Pick<CheckResult, "findings" | "ledgers">): SureFixes {
  return runNow(findingSureFixes(checked));
}

/** `sureFixes` in steps. */
export function* findingSureFixes({
  findings,
  ledgers,
}: Pick<CheckResult, "findings" | "ledgers">): Steps<SureFixes> {
  const unsure = ledgers.filter((ledger) => ledger.unsure);
  const left = new Set(unsure.map(({ grid }) => placeOf(grid)));
  const planned = yield* planningFixes(findings);
  return {
    fixes: left.size === 0 ? planned : planned.filter((fix) => !left.has(placeOf(fix))),
    unread: unsure.map(({ grid, title }) => ({
      book: grid.book,
      sheet: grid.sheet,
      row: null,
      column: null,
      reason: "unsure-kind",
      value: title,
    })),
  };
}

function placeOf({ book, sheet }: { readonly book: string; readonly sheet: string }): string {
  return `${book}\u0000${sheet}`;
}
