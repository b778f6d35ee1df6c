import { fill } from "../../locale/format";
import { appraisalText } from "../../locale/zh-CN/appraisal";
import { appraisalSheetText as text } from "../../locale/zh-CN/appraisal-sheet";
import { monthText } from "../../locale/zh-CN/month";
import { plainNumber } from "../../locale/describe-appraisal";
import { periodTitle } from "../../locale/period-words";
import type { SheetDraft } from "../../sheet/draft";
import { longDate } from "../dates";
import { wide, type Block, type Line } from "../layout/line";
import { layPage, type Page, type PageSpec } from "../layout/page";
import { textWidth } from "../layout/text-height";
import { scoreSheetName, titleOf, unitNamer, type AppraisalData } from "./appraisal-data";
import { basisBlock } from "./basis-table";
import { chartBlock, rankChart } from "./rank-chart";
import { scoreColumns } from "./score-columns";
import { notesBlock, rulesBlock } from "./score-notes";
import { headLines, headMerges, scoreBlocks, SCORES_BLOCK } from "./score-table";

/** The sheet 考核, ready to print and sign. `lossSheet` names the sheet of the points off. */
export function scoreSheet(data: AppraisalData, lossSheet: string): SheetDraft {
  const { appraisal, unit } = data;
  const nameOf = unitNamer(data);
  const longest = appraisal.units.reduce((most, one) => Math.max(most, textWidth(nameOf(one))), 0);
  const columns = scoreColumns(appraisal.rules, longest);
  const { widths } = columns;
  const width = widths.length;
  const titles = titleLines(data, width);
  const heads = headLines(data, columns);
  const blocks: (Block | null)[] = [
    ...scoreBlocks(data, columns),
    signatures(width),
    chartBlock(data),
    basisBlock(data, columns),
    rulesBlock(data, width),
    notesBlock(data, lossSheet, width),
  ];
  const page = layTable(
    titles,
    heads,
    blocks.filter((block) => block !== null),
    {
      name: scoreSheetName(appraisal.name),
      widths,
      landscape: true,
      footer: fill(text.footer, { unit, period: periodTitle(appraisal.name) }),
    },
  );
  return {
    ...page.draft,
    frozenRows: titles.length + heads.length,
    merges: [...page.draft.merges, ...headMerges(heads, titles.length)],
    charts: rankChart(data, page, columns),
  };
}

/** Heads are repeated over a table that goes on, not over the chart and the notes below it. */
function layTable(
  titles: readonly Line[],
  heads: readonly Line[],
  blocks: readonly Block[],
  spec: Omit<PageSpec, "titles" | "blocks">,
): Page {
  const repeated = layPage({ ...spec, titles: [...titles, ...heads], blocks });
  const last = repeated.rowsOf(SCORES_BLOCK).at(-1) ?? 0;
  if (repeated.draft.print.breaks?.some((row) => row <= last) === true) return repeated;
  return layPage({ ...spec, titles, blocks: [{ body: heads }, ...blocks] });
}

function titleLines(data: AppraisalData, width: number): Line[] {
  const { period, cut, rules, by } = data.appraisal;
  const subtitle = fill(text.subtitle, {
    from: longDate(period.from),
    to: longDate(period.to),
    cut: longDate(cut),
    full: plainNumber(rules.full),
  });
  return [
    wide(titleOf(text.title, data, appraisalText.by[by]), "title", width, 32),
    wide(subtitle, "subtitle", width),
  ];
}

/** 签发人, 审核人, 制表人 in one line with room to sign. */
function signatures(width: number): Block {
  const [first = "", second = "", third = ""] = monthText.signatures;
  const part = Math.floor(width / 3);
  return {
    body: [
      {
        cells: [
          { value: first, style: "footer", span: width - 2 * part },
          { value: second, style: "footer", span: part },
          { value: third, style: "footer", span: part },
        ],
        height: 36,
      },
    ],
  };
}
