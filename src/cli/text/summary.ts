import { fill } from "../../locale/format";
import { cliText } from "../../locale/zh-CN/cli";
import { rateLabels } from "../../locale/zh-CN/labels";
import { matterWords } from "../../locale/zh-CN/matters";
import { monthText } from "../../locale/zh-CN/month";
import { percentText, type Decimals } from "../../measure/index";
import type { MonthSummary } from "../../operations/monthly-summary";
import type { SummaryFiles } from "../json/summary";
import { textTable } from "./table";
import { unreadBlock } from "./unread";
import { append } from "../../sheet/lists";

const text = cliText.summary;

/** What the month's workbook says, for reading: sentences, headline, rates, villages below target. */
export function summaryText(summary: MonthSummary, { output, notice }: SummaryFiles): string {
  const { data, drafts, sentences, belowTarget } = summary;
  const blocks = [sentences.join("\n"), headline(summary), rates(summary)];
  if (belowTarget.length > 0)
    blocks.push(`${text.below}\n${below(summary, data.profile.decimals)}`);
  append(blocks, unreadBlock(data.unread));
  blocks.push(fill(text.written, { output, sheets: drafts.map(({ name }) => name).join("、") }));
  if (notice !== null) blocks.push(fill(text.notice, { notice }));
  return `${blocks.join("\n\n")}\n`;
}

function headline({ data }: MonthSummary): string {
  const { measures } = data;
  const words = matterWords[measures.mainKind ?? "dispute"];
  const figures = (["carried", "found", "closed", "open", "overdue"] as const).map((figure) => [
    fill(monthText.headline[figure], { ...words }),
    measures.headline[figure],
  ]);
  return textTable([text.headline, words.unit], figures);
}

function rates({ data }: MonthSummary): string {
  const { head } = cliText.rates;
  return textTable(
    [head.rate, head.value, head.fraction, head.base],
    data.measures.report.groups[0].rates.map((rate) => [
      rateLabels[rate.id].label,
      rate.text,
      `${rate.numerator}/${rate.denominator}`,
      rateLabels[rate.id].base,
    ]),
  );
}

function below({ belowTarget }: MonthSummary, decimals: Decimals): string {
  return textTable(
    [text.village, text.rate, text.value, text.target],
    belowTarget.map(({ group, id, rate, target }) => [
      group,
      rateLabels[id].label,
      rate.text,
      percentText({ numerator: Math.round(target * 10_000), denominator: 10_000 }, decimals),
    ]),
  );
}
