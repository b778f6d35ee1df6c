import { fill } from "../../locale/format";
import { noticeSheetText as text } from "../../locale/zh-CN/appraisal-sheet";
import { monthText } from "../../locale/zh-CN/month";
import type { PeriodName } from "../../measure/index";
import type { SheetDraft } from "../../sheet/draft";
import { wide } from "../layout/line";
import { layPage } from "../layout/page";

const WIDTH = 84;

/** 通报2024-Q2: the text of a notice a line a row, for hosts whose panes save no files. */
export function noticeSheet(
  period: PeriodName,
  title: string,
  lines: readonly string[],
): SheetDraft {
  return layPage({
    name: fill(text.name, { period }),
    widths: [WIDTH],
    landscape: false,
    titles: [wide(title, "title", 1, 36)],
    blocks: [
      { body: lines.map((line) => wide(line, "sentence", 1)) },
      {
        body: monthText.signatures.map((value) => ({
          cells: [{ value, style: "footer" as const }],
          height: 28,
        })),
      },
    ],
  }).draft;
}
