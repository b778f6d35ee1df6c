import { pageText } from "../../locale/zh-CN/page";
import { headerOf } from "../book/grid-actions";
import type { ShownBook } from "../book/shown-book";

const text = pageText.menu.told;

/** Shows or takes away the filter of the sheet in front; answers what to tell. */
export async function toggleFilter(book: ShownBook): Promise<string> {
  const on = book.grid.filter(await headerOf(book));
  if (on === null) return text["filter-none"];
  return text[on ? "filter-on" : "filter-off"];
}
