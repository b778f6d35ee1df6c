import { formText } from "../../locale/zh-CN/forms";
import { monthText } from "../../locale/zh-CN/month";
import type { Block } from "../layout/line";
import { tableBlock } from "../layout/table";
import type { FormData } from "./form-data";
import { isCut, shownWord } from "./others-note";

interface OtherWord {
  readonly word: string;
  readonly month: number;
  readonly year: number;
}

/** Every word counted as 其他, for below the printed pages; `null`: the notes have said them all. */
export function othersBlock({ month, year }: FormData, width: number): Block | null {
  if (!isCut(month.others) && !isCut(year.others)) return null;
  const text = formText.others;
  const words = new Map<string, OtherWord>();
  for (const { word, count } of year.others) words.set(word, { word, month: 0, year: count });
  for (const { word, count } of month.others)
    words.set(word, { word, month: count, year: words.get(word)?.year ?? 0 });
  return tableBlock<OtherWord>({
    id: "others",
    title: text.list,
    width,
    nothing: monthText.none,
    items: [...words.values()],
    columns: [
      {
        key: "word",
        label: text.written,
        span: width - 2,
        cell: ({ word }) => ({ value: shownWord(word), style: "text" }),
        total: { value: monthText.total, style: "total" },
      },
      {
        key: "month",
        label: text.found,
        cell: ({ month: count }) => ({ value: count, style: "integer" }),
        total: "sum",
      },
      {
        key: "year",
        label: text.yearFound,
        cell: ({ year: count }) => ({ value: count, style: "integer" }),
        total: "sum",
      },
    ],
  });
}
