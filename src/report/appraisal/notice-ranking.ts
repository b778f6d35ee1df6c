import type { ItemResult } from "../../appraise/index";
import { plainNumber, vetoName } from "../../locale/describe-appraisal";
import { fill } from "../../locale/format";
import { noticeText } from "../../locale/zh-CN/notice";
import type { AppraisalItem } from "../../profile/appraisal";
import type { NoticeRanking } from "../notice/notice-data";
import { unitNamer, type AppraisalData } from "./appraisal-data";

/** More columns of points do not fit on an upright page; then the groups of items stand for them. */
const MOST_COLUMNS = 5;

interface PointsColumn {
  readonly name: string;
  readonly full: number;
  /** Places of its items among the rules. */
  readonly items: readonly number[];
}

/** An appraisal as a notice prints it: items or their groups with full marks, points as printed. */
export function noticeRanking(data: AppraisalData): NoticeRanking {
  const { appraisal, decimals } = data;
  const { items, veto } = appraisal.rules;
  const columns = columnsOf(items);
  const nameOf = unitNamer(data);
  const vetoes = new Map(veto.map((one) => [one.id, vetoName(one)]));
  const printed = (points: number | null): string | null => points?.toFixed(decimals) ?? null;
  const shown = appraisal.units.map((unit) => columns.map((one) => pointsOf(one, unit.items)));
  const filled = appraisal.units.map(({ score }, at) => missingMarks(score, shown[at] ?? []));
  const fills = filled.some((marks) => Number(marks?.toFixed(decimals) ?? 0) !== 0);
  return {
    items: [
      ...columns.map(({ name, full }) =>
        full > 0 ? fill(noticeText.points, { name, full: plainNumber(full) }) : name,
      ),
      ...(fills ? [noticeText.filled] : []),
    ],
    units: appraisal.units.map((unit, at) => ({
      unit: nameOf(unit),
      points: [...(shown[at] ?? []), ...(fills ? [filled[at] ?? null] : [])].map(printed),
      score: printed(unit.score),
      rank: unit.rank,
      grade: unit.grade,
      vetoes: unit.vetoed.map((id) => vetoes.get(id) ?? id),
    })),
  };
}

function columnsOf(items: readonly AppraisalItem[]): readonly PointsColumn[] {
  if (items.length <= MOST_COLUMNS || items.some(({ group }) => group === undefined))
    return items.map(({ name, full }, at) => ({ name, full, items: [at] }));
  const groups = new Map<string, PointsColumn>();
  items.forEach(({ group = "", full }, at) => {
    const known = groups.get(group) ?? { name: group, full: 0, items: [] };
    groups.set(group, { name: group, full: known.full + full, items: [...known.items, at] });
  });
  return [...groups.values()];
}

/** Of the items that have a base; `null`: none has. */
function pointsOf({ items }: PointsColumn, results: readonly ItemResult[]): number | null {
  let sum: number | null = null;
  for (const at of items) {
    const points = results[at]?.points ?? null;
    if (points !== null) sum = (sum ?? 0) + points;
  }
  return sum;
}

/** What a score holds beyond the points shown, for items without base: with it the row adds up. */
function missingMarks(score: number | null, points: readonly (number | null)[]): number | null {
  if (score === null) return null;
  return score - points.reduce<number>((sum, one) => sum + (one ?? 0), 0);
}
