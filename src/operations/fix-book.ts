import type { PlannedFix } from "../check/fixes";
import type { Unread } from "../ledger/account/unread";
import type { Profile } from "../profile/profile";
import type { Serial } from "../sheet/serial";
import type { BeforeImage, Watch, Workbook } from "../workbook/port";
import { checkBooks } from "./check-books";
import { editsBySheet } from "./fix-now";
import { readBook } from "./read-book";
import { sureFixes } from "./sure-fixes";

export interface FixResult {
  readonly fixed: readonly PlannedFix[];
  /** Findings that remain after the fixes. */
  readonly left: number;
  readonly before: BeforeImage | null;
  /** Sheets that were not changed, because it is not sure what they are. */
  readonly unread: readonly Unread[];
}

/** Applies the safe fixes of every ledger of a workbook, one edit in all, and checks again. */
export async function fixBook(
  workbook: Workbook,
  context: { readonly profile: Profile; readonly asOf: Serial; readonly renumber?: boolean },
  watch?: Watch,
): Promise<FixResult> {
  const checked = checkBooks([await readBook(workbook, context.profile, watch)], context);
  const { fixes: fixed, unread } = sureFixes(checked);
  if (fixed.length === 0) return { fixed, left: checked.findings.length, before: null, unread };
  const before = await workbook.apply({ cells: editsBySheet(fixed) }, watch);
  const again = checkBooks([await readBook(workbook, context.profile, watch)], context);
  return { fixed, left: again.findings.length, before, unread };
}
