import { rateLabels } from "../../locale/zh-CN/labels";
import { matterWords } from "../../locale/zh-CN/matters";
import type { RateGroup, RateId, Ratio } from "../../measure/index";
import {
  ANSWERS_RATE_COLUMN,
  answersBlockId,
  answersGroups,
  answersRatio,
  asks,
} from "./answers-table";
import {
  COVERAGE_BLOCK,
  COVERAGE_RATE_COLUMN,
  coverageGroups,
  coverageRatio,
} from "./coverage-table";
import { groupLines, type GroupLine } from "./group-lines";
import { GROUP_COLUMNS, groupBlockId } from "./group-table";
import { shortened } from "../shorten";
import { countsOf, mainKindOf, type MonthData } from "./month-data";
import { kindRatio, OWN_RATE } from "./ranked-villages";
import { VILLAGE_RATE_COLUMN, villageBlockId, villagesOf } from "./village-table";

/** A figure of a table elsewhere on the sheet: line of the body of a block, and column. */
export interface FigureAt {
  readonly block: string;
  readonly line: number;
  readonly column: string;
}

/** A bar of a chart with the figure it shows. */
export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly at: FigureAt;
}

/** 化解率 by village (else 满意率, else 走访覆盖率) with the target; villages without a base left out. */
export interface VillageRates {
  readonly name: string;
  readonly target: number | null;
  readonly bars: readonly Bar[];
}

export function villageRates(data: MonthData): VillageRates {
  const { kinds } = data.measures;
  const kind = mainKindOf(data);
  if (kinds.length > 0) {
    const groups = villagesOf(data, kind).busy.map(({ group }) => group);
    const ratioOf = (group: RateGroup) => kindRatio(group, kind);
    const at = { block: villageBlockId(kind), column: VILLAGE_RATE_COLUMN };
    return ratesOf(data, OWN_RATE[kind], matterWords[kind].rate, groups, ratioOf, at);
  }
  if (asks(data, "satisfaction")) {
    const groups = answersGroups(data, "satisfaction");
    const ratioOf = (group: RateGroup) => answersRatio(group, "satisfaction");
    const at = { block: answersBlockId("satisfaction"), column: ANSWERS_RATE_COLUMN };
    return ratesOf(data, "satisfaction", rateLabels.satisfaction.label, groups, ratioOf, at);
  }
  const at = { block: COVERAGE_BLOCK, column: COVERAGE_RATE_COLUMN };
  const { label } = rateLabels.coverage;
  return ratesOf(data, "coverage", label, coverageGroups(data), coverageRatio, at);
}

function ratesOf(
  data: MonthData,
  id: RateId,
  name: string,
  groups: readonly RateGroup[],
  ratioOf: (group: RateGroup) => Ratio,
  at: Omit<FigureAt, "line">,
): VillageRates {
  return {
    name,
    target: data.profile.targets[id] ?? null,
    bars: groups.flatMap((group, line): Bar[] => {
      const { numerator, denominator } = ratioOf(group);
      if (denominator === 0) return [];
      return [{ name: group.name, value: numerator / denominator, at: { ...at, line } }];
    }),
  };
}

/** Characters of a name beside a bar. */
const LONGEST_NAME = 16;

/** Bars a chart of categories stays readable with. */
const MOST_CATEGORIES = 12;

/** Matters found in the month by category, and how many of them are closed. */
export function categoryBars(data: MonthData): {
  readonly found: readonly Bar[];
  readonly closed: readonly Bar[];
} {
  const kind = mainKindOf(data);
  const all = groupLines(data, kind, "category");
  const countOf = ({ groups }: GroupLine, of: "base" | "closed"): number =>
    groups.reduce((sum, group) => sum + countsOf(group, kind)[of], 0);
  const lines = all.filter((line) => countOf(line, "base") > 0).slice(0, MOST_CATEGORIES);
  const bars = (of: "base" | "closed", column: string) =>
    lines.map((line): Bar => ({
      name: shortened(line.name, LONGEST_NAME),
      value: countOf(line, of),
      at: { block: groupBlockId(kind, "category"), line: all.indexOf(line), column },
    }));
  return {
    found: bars("base", GROUP_COLUMNS.found),
    closed: bars("closed", GROUP_COLUMNS.closed),
  };
}
