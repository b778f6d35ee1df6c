import { noticeText as texts } from "../../locale/zh-CN/notice";
import type { NoticeTable } from "./notice-data";

/** A column of a table of items: its label, the text of an item, and of all together. */
export interface NoticeColumn<T> {
  readonly label: string;
  readonly text: (item: T) => string;
  /** "" where a total says nothing. */
  readonly total: string;
}

/** A column of counts that are added up. */
export function countColumn<T>(
  label: string,
  items: readonly T[],
  count: (item: T) => number,
): NoticeColumn<T> {
  const all = items.reduce((sum, item) => sum + count(item), 0);
  return { label, text: (item) => String(count(item)), total: String(all) };
}

/** A table of items, one a row, under their names in the first column, with a 合计 row. */
export function itemsTable<T>(
  caption: string,
  names: Pick<NoticeColumn<T>, "label" | "text">,
  items: readonly T[],
  columns: readonly NoticeColumn<T>[],
): NoticeTable {
  const all: readonly NoticeColumn<T>[] = [{ ...names, total: texts.total }, ...columns];
  return {
    caption,
    columns: all.map(({ label }, at) => ({ label, align: at === 0 ? "left" : "center" })),
    rows:
      items.length === 0
        ? []
        : [
            ...items.map((item) => all.map(({ text }) => text(item))),
            all.map(({ total }) => total),
          ],
    total: true,
  };
}
