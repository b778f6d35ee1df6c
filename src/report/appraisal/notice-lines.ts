import type { UnitResult } from "../../appraise/index";
import { plainNumber, vetoName } from "../../locale/describe-appraisal";
import { fill } from "../../locale/format";
import { periodTitle } from "../../locale/period-words";
import { appraisalText } from "../../locale/zh-CN/appraisal";
import { noticeSheetText as text } from "../../locale/zh-CN/appraisal-sheet";
import { scoreSheetName, unitNamer, type AppraisalData } from "./appraisal-data";
import { lossesOf } from "./losses";
import { lossSheetName } from "./loss-sheet";

/** Items named as those that cost most. */
const MOST_ITEMS = 3;

/** The text of a notice of an appraisal: the situation in the stock sentences, then the ranking. */
export function noticeLines(data: AppraisalData, sentences: readonly string[]): string[] {
  const { name, rules, units, by } = data.appraisal;
  const ranked = fill(text.ranked, {
    ...{ count: units.length, by: appraisalText.by[by] },
    ...{ period: periodTitle(name), full: plainNumber(rules.full) },
  });
  return [
    ...sentences,
    ranked,
    ...gradeLines(data),
    ...vetoLines(data),
    ...lossLines(data),
    fill(text.details, { scores: scoreSheetName(name), losses: lossSheetName(name) }),
  ];
}

function gradeLines(data: AppraisalData): string[] {
  const nameOf = unitNamer(data);
  const byGrade = new Map<string, UnitResult[]>();
  for (const unit of data.appraisal.units) {
    if (unit.rank === null || unit.grade === null) continue;
    const known = byGrade.get(unit.grade);
    if (known === undefined) byGrade.set(unit.grade, [unit]);
    else known.push(unit);
  }
  return [...byGrade].map(([grade, units]) => {
    const list = units.map((unit) =>
      fill(text.line, {
        unit: nameOf(unit),
        score: (unit.score ?? 0).toFixed(data.decimals),
        rank: unit.rank ?? appraisalText.none,
      }),
    );
    return fill(text.grade, { grade, count: units.length, list: list.join("、") });
  });
}

function vetoLines(data: AppraisalData): string[] {
  const { units, rules } = data.appraisal;
  const nameOf = unitNamer(data);
  const vetoes = new Map(rules.veto.map((veto) => [veto.id, vetoName(veto)]));
  const fallen = units.filter(({ vetoed }) => vetoed.length > 0);
  if (fallen.length === 0) return [];
  const list = fallen.map((unit) =>
    fill(text.vetoedUnit, {
      unit: nameOf(unit),
      vetoes: unit.vetoed.map((id) => vetoes.get(id) ?? id).join("、"),
    }),
  );
  return [fill(text.vetoed, { count: fallen.length, list: list.join("、") })];
}

function lossLines({ appraisal, decimals }: AppraisalData): string[] {
  const lost = new Map<string, number>();
  for (const { item, points } of lossesOf(appraisal, decimals))
    if (points !== null) lost.set(item, (lost.get(item) ?? 0) + points);
  const worst = [...lost].sort(([, a], [, b]) => b - a).slice(0, MOST_ITEMS);
  if (worst.length === 0) return [];
  const list = worst.map(([item, points]) =>
    fill(text.loss, { item, points: points.toFixed(decimals) }),
  );
  return [fill(text.losses, { list: list.join("、") })];
}
