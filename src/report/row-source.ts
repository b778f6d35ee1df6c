import { fill } from "../locale/format";
import { monthText } from "../locale/zh-CN/month";

/** Where a figure comes from: 矛盾纠纷台账第12行, with the file's name when there are several. */
export function rowSource(
  { book, sheet, row }: { readonly book: string; readonly sheet: string; readonly row: number },
  manyBooks: boolean,
): string {
  const file = book.split(/[\\/]/).at(-1) ?? book;
  return fill(manyBooks ? monthText.sourceOfBook : monthText.source, {
    book: file,
    sheet,
    row: row + 1,
  });
}
