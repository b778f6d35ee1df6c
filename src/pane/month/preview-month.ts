import { lookAtMonth, type MonthLook, type SummaryOptions } from "../../operations/monthly-summary";
import type { Book } from "../../operations/read-book";

/** What a month's summary will say, before it is written; `null`: no workbook read yet. */
export function previewMonth(book: Book | null, options: SummaryOptions): MonthLook | null {
  return book === null ? null : lookAtMonth([book], options);
}
