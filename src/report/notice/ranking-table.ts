import { fill } from "../../locale/format";
import { noticeText as texts } from "../../locale/zh-CN/notice";
import { NO_RATE } from "../../measure/index";
import type { NoticeRanking, NoticeTable, RankedUnit } from "./notice-data";
import { namesOf, standingsOf } from "./standings";

/** Units × items, then total, rank, grade, and what was vetoed where anything was. */
export function rankingTable({ items, units }: NoticeRanking, period: string): NoticeTable {
  const { columns } = texts;
  const graded = units.some(({ grade }) => grade !== null);
  const vetoed = units.some(({ vetoes }) => vetoes.length > 0);
  const labels = [
    columns.unit,
    ...items,
    columns.score,
    columns.rank,
    ...(graded ? [columns.grade] : []),
    ...(vetoed ? [columns.veto] : []),
  ];
  return {
    caption: fill(texts.captions.ranking, { period }),
    columns: labels.map((label) => ({
      label,
      align: label === columns.unit || label === columns.veto ? "left" : "center",
    })),
    rows: units.map(({ unit, points, score, rank, grade, vetoes }) => [
      unit,
      ...points.map((point) => point ?? NO_RATE),
      score ?? NO_RATE,
      rank === null ? NO_RATE : String(rank),
      ...(graded ? [grade ?? NO_RATE] : []),
      ...(vetoed ? [vetoes.join("、")] : []),
    ]),
    total: false,
  };
}

/** Who stands first and last, and who was vetoed. */
export function rankingSentences({ units }: NoticeRanking): string[] {
  const vetoed = units.filter(({ vetoes }) => vetoes.length > 0);
  const free = units.filter(({ vetoes }) => vetoes.length === 0);
  const { leaders, laggards } = standingsOf(free);
  const said = (template: string, list: readonly string[]) =>
    list.length === 0 ? [] : [fill(template, { count: list.length, list: list.join("、") })];
  return [
    ...said(texts.unitLeaders, namesOf(leaders)),
    ...said(texts.unitLaggards, namesOf(laggards)),
    ...said(texts.vetoed, vetoed.map(vetoedUnit)),
  ];
}

function vetoedUnit({ unit, vetoes }: RankedUnit): string {
  return fill(texts.vetoedUnit, { unit, veto: vetoes.join("，") });
}
