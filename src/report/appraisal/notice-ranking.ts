import { plainNumber, vetoName } from "../../locale/describe-appraisal";
import { fill } from "../../locale/format";
import { noticeText } from "../../locale/zh-CN/notice";
import type { NoticeRanking } from "../notice/notice-data";
import { unitNamer, type AppraisalData } from "./appraisal-data";

/** An appraisal as a notice prints it: items with their full marks, points at the profile's decimals. */
export function noticeRanking(data: AppraisalData): NoticeRanking {
  const { appraisal, decimals } = data;
  const { items, veto } = appraisal.rules;
  const nameOf = unitNamer(data);
  const vetoes = new Map(veto.map((one) => [one.id, vetoName(one)]));
  const printed = (points: number | null): string | null => points?.toFixed(decimals) ?? null;
  return {
    items: items.map(({ name, full }) =>
      full > 0 ? fill(noticeText.points, { name, full: plainNumber(full) }) : name,
    ),
    units: appraisal.units.map((unit) => ({
      unit: nameOf(unit),
      points: unit.items.map(({ points }) => printed(points)),
      score: printed(unit.score),
      rank: unit.rank,
      grade: unit.grade,
      vetoes: unit.vetoed.map((id) => vetoes.get(id) ?? id),
    })),
  };
}
