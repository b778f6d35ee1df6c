import { fill } from "../../locale/format";
import { periodWords } from "../../locale/period-words";
import { monthText } from "../../locale/zh-CN/month";
import { rateLabels } from "../../locale/zh-CN/labels";
import type { RateGroup, Ratio } from "../../measure/index";
import type { Block } from "../layout/line";
import { tableBlock } from "../layout/table";
import { ratioCell } from "../ratio-cell";
import { partsOf, type MonthData } from "./month-data";

type Key = "village" | "households" | "visited" | "unvisited" | "rate";

export const COVERAGE_BLOCK = "coverage";
/** Column of the rate in the table. */
export const COVERAGE_RATE_COLUMN = "J";

/** The villages that have households, in the order of the table. */
export function coverageGroups(data: MonthData): RateGroup[] {
  return partsOf(data.groups.village).filter((group) => coverageRatio(group).denominator > 0);
}

/** Distinct households visited ÷ all. */
export function coverageRatio({ counts }: RateGroup): Ratio {
  return {
    numerator: counts.coverage?.visited ?? 0,
    denominator: counts.coverage?.households ?? 0,
  };
}

/** Households visited in the period by village. */
export function coverageBlock(data: MonthData, title: string, width: number): Block {
  const texts = monthText.coverage;
  const { decimals } = data.profile;
  const whole = data.measures.report.groups[0];
  return tableBlock<RateGroup, Key>({
    id: COVERAGE_BLOCK,
    title,
    width,
    nothing: monthText.none,
    items: coverageGroups(data),
    columns: [
      {
        key: "village",
        label: texts.village,
        cell: ({ name }) => ({ value: name, style: "text" }),
        total: { value: monthText.total, style: "total" },
      },
      {
        key: "households",
        span: 3,
        label: texts.households,
        cell: (group) => ({ value: coverageRatio(group).denominator, style: "integer" }),
        total: "sum",
      },
      {
        key: "visited",
        span: 3,
        label: fill(texts.visited, { ...periodWords(data.period) }),
        cell: (group) => ({ value: coverageRatio(group).numerator, style: "integer" }),
        total: "sum",
      },
      {
        key: "unvisited",
        span: 2,
        label: texts.unvisited,
        cell: (group) => ({
          value: coverageRatio(group).denominator - coverageRatio(group).numerator,
          style: "integer",
          formula: (ref) => `${ref("households")}-${ref("visited")}`,
        }),
        total: "sum",
      },
      {
        key: "rate",
        span: 4,
        label: rateLabels.coverage.label,
        cell: (group) => ratioCell("visited", "households", coverageRatio(group), decimals),
        total: ratioCell("visited", "households", coverageRatio(whole), decimals, "totalPercent"),
      },
    ],
  });
}
