import { matterWords } from "../../locale/zh-CN/matters";
import type { MonthSummary } from "../../operations/monthly-summary";
import { isoOf } from "../../sheet/serial";
import { periodJson } from "./period";
import { rateJson } from "./rates";
import { unreadJson } from "./unread";

/** Where the workbook and, if asked for, the notice were written. */
export interface SummaryFiles {
  readonly output: string;
  readonly notice: string | null;
}

/** JSON of `summary` (CONTRACT §1). The headline is of the main kind of matter, named as for disputes. */
export function summaryJson(
  { data, drafts, ...summary }: MonthSummary,
  { output, notice }: SummaryFiles,
) {
  const { measures, period, asOf, unit } = data;
  const { report, mainKind, kinds } = measures;
  const [whole] = report.groups;
  return {
    output,
    ...(notice === null ? {} : { notice }),
    sheets: drafts.map(({ name }) => name),
    sentence: summary.sentence,
    sentences: summary.sentences,
    headline: headlineJson(measures.headline),
    rates: whole.rates.map(rateJson),
    belowTarget: summary.belowTarget.map(({ group, id, rate, target }) => ({
      village: group,
      id,
      value: rate.value,
      target,
    })),
    ...periodJson(period),
    asOf: isoOf(asOf),
    unit,
    kind: mainKind,
    kinds: Object.fromEntries(
      kinds.map((kind) => {
        const flow = whole.flows.get(kind);
        return [kind, { label: matterWords[kind].noun, ...(flow ? headlineJson(flow) : {}) }];
      }),
    ),
    unknown: report.unknown,
    apart: report.apart,
    unread: unreadJson(data.unread),
  };
}

function headlineJson(flow: MonthSummary["data"]["measures"]["headline"]) {
  return {
    上期结转: flow.carried,
    本期排查: flow.found,
    本期化解: flow.closed,
    期末在办: flow.open,
    超期: flow.overdue,
  };
}
