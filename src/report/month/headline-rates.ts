import { rateLabels, safetyIndexLabel } from "../../locale/zh-CN/labels";
import { monthText } from "../../locale/zh-CN/month";
import {
  NO_RATE,
  parsePeriod,
  sameLastYear,
  shiftPeriod,
  type Comparison,
  type PeriodName,
  type Rate,
} from "../../measure/index";
import type { TableCell } from "../layout/table";
import { plainRatioCell, ratioCell } from "../ratio-cell";
import {
  blankCell,
  changeCell,
  noRate,
  pointsCell,
  type HeadlineKey,
  type HeadlineRow,
} from "./headline-row";
import type { MonthData } from "./month-data";

type Cell = TableCell<HeadlineKey>;

const texts = monthText.headline;

/** Every rate the ledgers tell, in the order of DOMAIN §4; the safety index below its rate. */
export function rateRows(data: MonthData): HeadlineRow[] {
  return data.measures.report.groups[0].rates.flatMap((rate) => {
    if (rate.id === "composite") return [scoreRow(data, rate, compositeScore)];
    const { index } = rate;
    return index === undefined
      ? [rateRow(data, rate)]
      : [rateRow(data, rate), scoreRow(data, rate, safetyIndex)];
  });
}

function rateRow(data: MonthData, rate: Rate): HeadlineRow {
  const { decimals } = data.profile;
  const { before, lastYear, target, met } = besides(data, rate);
  const then = (comparison: Comparison | undefined): Cell =>
    comparison?.before ? plainRatioCell(comparison.before, decimals) : noRate;
  return {
    name: { value: rateLabels[rate.id].label, style: "text" },
    part: { value: rate.numerator, style: "integer" },
    whole: { value: rate.denominator, style: "integer" },
    now: ratioCell("part", "whole", rate, decimals),
    before: then(before),
    change: pointsCell(before?.points ?? null, "before", decimals),
    lastYear: then(lastYear),
    yearChange: pointsCell(lastYear?.points ?? null, "lastYear", decimals),
    target: target === undefined ? blankCell : { value: target, style: "percent", decimals },
    met: metCell(target, met),
  };
}

/** A rate's neighbours in time and its target. */
function besides(data: MonthData, { id }: Rate) {
  const { measures, period } = data;
  const check = measures.targets.find((one) => one.id === id);
  const of = (comparisons: readonly Comparison[], then: PeriodName | null) =>
    id === "coverage" && !visitsKeptIn(data, then)
      ? undefined
      : comparisons.find((one) => one.id === id);
  return {
    before: of(measures.toPrevious, shiftPeriod(period, -1)),
    lastYear: of(measures.toLastYear, sameLastYear(period)),
    target: check?.target,
    met: check?.met ?? null,
  };
}

/** Before the first visit was written down there was no coverage, not one of 0%. */
function visitsKeptIn({ material }: MonthData, period: PeriodName | null): boolean {
  const last = period === null ? 0 : (parsePeriod(period)?.to ?? 0);
  return material.register().visits.some(({ day }) => day <= last);
}

function metCell(target: number | undefined, met: boolean | null): Cell {
  if (target === undefined) return blankCell;
  const [good, bad] = [texts.met, texts.missed];
  return {
    ...(met === null ? noRate : { value: met ? good : bad, style: met ? "good" : "bad" }),
    formula: (ref) =>
      `IF(ISTEXT(${ref("now")}),"${NO_RATE}",IF(${ref("now")}>=${ref("target")},"${good}","${bad}"))`,
  };
}

/** Points instead of a ratio, and how they are named. */
interface Score {
  readonly name: string;
  readonly of: (rate: Rate) => number | null;
  readonly judged: boolean;
}

const compositeScore: Score = {
  name: rateLabels.composite.label,
  of: ({ value }) => value,
  judged: true,
};

const safetyIndex: Score = {
  name: safetyIndexLabel,
  of: ({ index }) => index?.value ?? null,
  judged: false,
};

function scoreRow(data: MonthData, rate: Rate, score: Score): HeadlineRow {
  const { decimals } = data.profile;
  const { before, lastYear, target, met } = besides(data, rate);
  const cell = (one: Rate | null | undefined): Cell => ({
    value: (one ? score.of(one) : null) ?? NO_RATE,
    style: "number",
    decimals,
  });
  const [now, then, yearAgo] = [cell(rate), cell(before?.before), cell(lastYear?.before)];
  const judged = score.judged && met !== null;
  return {
    name: { value: score.name, style: "text" },
    part: blankCell,
    whole: blankCell,
    now,
    before: then,
    change: changeCell(now.value, then.value, "before", decimals),
    lastYear: yearAgo,
    yearChange: changeCell(now.value, yearAgo.value, "lastYear", decimals),
    target:
      judged && target !== undefined ? { value: target, style: "percent", decimals } : blankCell,
    met: judged
      ? { value: met ? texts.met : texts.missed, style: met ? "good" : "bad" }
      : blankCell,
  };
}
