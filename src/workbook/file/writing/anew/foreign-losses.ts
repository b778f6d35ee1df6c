import { MostLinks } from "./links";
import { MostBreaks } from "./print";
import type { ForeignBook } from "../../foreign/foreign";
import { writableNames } from "./foreign-names";
import { Limits } from "../../limits";
import type { LossCode } from "../../types";

/**
 * What a copy of the book lacks: what its reader does not take along, what was too much for it, and what Excel
 * would not take.
 */
export function lossesOf(book: ForeignBook): LossCode[] {
  const losses = new Set(book.losses);
  if (writableNames(book).length < book.names.length) losses.add("loss-names");
  if (book.looks.length > Limits.looks) losses.add("loss-styles");
  for (const { cells, around } of book.sheets) {
    for (const loss of cells.budget.dropped) losses.add(loss);
    if ((around?.links?.length ?? 0) > MostLinks) losses.add("loss-part-links");
    const { rows = [], columns = [] } = around?.breaks ?? {};
    if (rows.length > MostBreaks || columns.length > MostBreaks) losses.add("loss-part-print");
  }
  return [...losses];
}
