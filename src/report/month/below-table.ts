import { fill } from "../../locale/format";
import { rateLabels } from "../../locale/zh-CN/labels";
import { monthText } from "../../locale/zh-CN/month";
import { belowTargets, type BelowTarget, type RateId } from "../../measure/index";
import type { Block } from "../layout/line";
import { tableBlock } from "../layout/table";
import type { MonthData } from "./month-data";

const texts = monthText.below;

interface MissedTarget {
  readonly id: RateId;
  readonly target: number;
  readonly villages: readonly BelowTarget[];
}

/** Which villages are below which target, a line a rate: what a leader asks for first. */
export function belowBlock(data: MonthData, title: string, width: number): Block {
  const { decimals, targets } = data.profile;
  const isJudged = Object.keys(targets).length > 0;
  return tableBlock<MissedTarget>({
    id: "below",
    title,
    width,
    nothing: isJudged ? texts.none : texts.noTargets,
    items: missedTargets(data),
    columns: [
      {
        key: "rate",
        label: texts.rate,
        span: 2,
        cell: ({ id }) => ({ value: rateLabels[id].label, style: "text" }),
      },
      {
        key: "target",
        label: texts.target,
        span: 2,
        cell: ({ target }) => ({ value: target, style: "percent", decimals }),
      },
      {
        key: "count",
        label: texts.count,
        cell: ({ villages }) => ({ value: villages.length, style: "integer" }),
      },
      {
        key: "villages",
        label: texts.villages,
        span: width - 5,
        cell: ({ villages }) => ({ value: listOf(villages), style: "text" }),
      },
    ],
  });
}

function missedTargets(data: MonthData): MissedTarget[] {
  const byRate = new Map<RateId, BelowTarget[]>();
  for (const missed of belowTargets(data.groups.village.groups, data.profile)) {
    const known = byRate.get(missed.id);
    if (known === undefined) byRate.set(missed.id, [missed]);
    else known.push(missed);
  }
  return [...byRate].map(([id, villages]) => ({
    id,
    target: data.profile.targets[id] ?? 0,
    villages: villages.sort((a, b) => (a.rate.value ?? 0) - (b.rate.value ?? 0)),
  }));
}

function listOf(villages: readonly BelowTarget[]): string {
  return villages
    .map(({ group, rate }) => fill(texts.village, { village: group, rate: rate.text }))
    .join("、");
}
