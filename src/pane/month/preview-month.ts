import {
  lookingAtMonth,
  type MonthLook,
  type SummaryOptions,
} from "../../operations/monthly-summary";
import type { Book } from "../../operations/read-book";
import type { Steps } from "../../sheet/steps";

/** What a month's summary will say, before it is written; `null`: no workbook read yet. In steps. */
export function* previewingMonth(
  book: Book | null,
  options: SummaryOptions,
): Steps<MonthLook | null> {
  return book === null ? null : yield* lookingAtMonth([book], options);
}
