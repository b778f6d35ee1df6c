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
  return {
    items: columns.map(({ name, full }) =>
      full > 0 ? fill(noticeText.points, { name, full: plainNumber(full) }) : name,
    ),
    units: appraisal.units.map((unit) => ({
      unit: nameOf(unit),
      points: columns.map((column) => printed(pointsOf(column, unit.items))),
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

/** `null` where an item has no base: the sum of the others would say too little. */
function pointsOf({ items }: PointsColumn, results: readonly ItemResult[]): number | null {
  let sum = 0;
  for (const at of items) {
    const points = results[at]?.points ?? null;
    if (points === null) return null;
    sum += points;
  }
  return sum;
}
