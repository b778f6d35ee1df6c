import { fill } from "../../locale/format";
import { periodWords } from "../../locale/period-words";
import { matterWords } from "../../locale/zh-CN/matters";
import { monthText } from "../../locale/zh-CN/month";
import { proveMonths } from "../../measure/index";
import { countsOf, flowOf, type MonthData } from "./month-data";

const texts = monthText.notes;

/** That the months of a longer period add up to it, with the sums, kind by kind. */
export function monthsNotes(data: MonthData): string[] {
  const { months, measures, month: period } = data;
  if (months.length === 0) return [];
  const [whole] = measures.report.groups;
  const checks = proveMonths(months, measures.report);
  return measures.kinds.map((kind) => {
    const isProven = checks.every(({ of, ok }) => ok || !of.startsWith(`${kind}.`));
    const { found, closed } = flowOf(whole, kind);
    return fill(texts.months, {
      ...matterWords[kind],
      ...periodWords(period),
      found,
      closed,
      ownClosed: countsOf(whole, kind).closed,
      result: isProven ? texts.monthsAgree : texts.monthsDisagree,
    });
  });
}
