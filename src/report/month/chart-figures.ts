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
import { GROUP_COLUMNS, groupBlockId, groupsWithMatters } from "./group-table";
import { countsOf, mainKindOf, type MonthData } from "./month-data";
import { kindRatio, OWN_RATE, rankedVillages } from "./ranked-villages";
import { VILLAGE_RATE_COLUMN, villageBlockId } from "./village-table";

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
    const groups = rankedVillages(data, kind).map(({ group }) => group);
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

/** Bars a chart of categories stays readable with. */
const MOST_CATEGORIES = 12;

/** Matters found in the month by category, and how many of them are closed. */
export function categoryBars(data: MonthData): {
  readonly found: readonly Bar[];
  readonly closed: readonly Bar[];
} {
  const kind = mainKindOf(data);
  const all = groupsWithMatters(data, kind, "category");
  const groups = all.filter((group) => countsOf(group, kind).base > 0).slice(0, MOST_CATEGORIES);
  const bars = (of: "base" | "closed", column: string) =>
    groups.map((group): Bar => ({
      name: group.name,
      value: countsOf(group, kind)[of],
      at: { block: groupBlockId(kind, "category"), line: all.indexOf(group), column },
    }));
  return {
    found: bars("base", GROUP_COLUMNS.found),
    closed: bars("closed", GROUP_COLUMNS.closed),
  };
}
