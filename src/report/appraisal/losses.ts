import type { Appraisal, ItemResult, RowPlace, UnitResult } from "../../appraise/index";
import { describeVeto, plainNumber, vetoName } from "../../locale/describe-appraisal";
import { fill } from "../../locale/format";
import { appraisalText } from "../../locale/zh-CN/appraisal";
import { lossSheetText as text } from "../../locale/zh-CN/appraisal-sheet";
import { findingTexts } from "../../locale/zh-CN/findings";
import { rateLabels } from "../../locale/zh-CN/labels";
import { percentText, type Decimals } from "../../measure/index";
import type { AppraisalItem, Score } from "../../profile/appraisal";

/** A line of 扣分明细: points off, or a veto. */
export interface Loss {
  readonly unit: UnitResult;
  readonly item: string;
  /** `null`: counted with its item as a whole, or no points but a veto. */
  readonly points: number | null;
  readonly reason: string;
  /** The row behind it, and the cell where it is one; `null`: figures of many rows. */
  readonly place: (RowPlace & { readonly column?: number }) | null;
}

/** Every point off of an appraisal and why, unit by unit by rank. */
export function lossesOf({ units, rules }: Appraisal, decimals: Decimals): Loss[] {
  const vetoes = new Map(rules.veto.map((veto) => [veto.id, veto]));
  return units.flatMap((unit) => [
    ...unit.vetoed.flatMap((id): Loss[] => {
      const veto = vetoes.get(id);
      if (veto === undefined) return [];
      const [name, rule] = [vetoName(veto), describeVeto(veto)];
      const reason = name === rule ? text.veto : `${text.veto}：${rule}`;
      return [{ unit, item: name, points: null, reason, place: null }];
    }),
    ...rules.items.flatMap((item, index) => {
      const result = unit.items[index];
      return result === undefined ? [] : lossesOfItem(unit, item, result, decimals);
    }),
  ]);
}

function lossesOfItem(
  unit: UnitResult,
  { name: item, score, full }: AppraisalItem,
  result: ItemResult,
  decimals: Decimals,
): Loss[] {
  const { points, deductions, faults = [], marked = null } = result;
  if (score.kind === "perCase")
    return deductions.map((place) => ({
      ...{ unit, item, place, points: place.points },
      reason: appraisalText.counts[place.reason],
    }));
  const lost = points === null ? 0 : Number((full - points).toFixed(decimals));
  if (lost <= 0) return [];
  const reason = reasonOf(score, result, decimals);
  return [
    { unit, item, points: lost, reason, place: marked },
    ...faults.map((place): Loss => ({
      ...{ unit, item, place, points: null },
      reason: findingTexts[place.code].title,
    })),
  ];
}

/** The figures the points of an item come from. */
function reasonOf(
  score: Score,
  { numerator = 0, denominator = 0, points }: ItemResult,
  decimals: Decimals,
): string {
  const params = {
    part: plainNumber(numerator),
    whole: plainNumber(denominator),
    points: plainNumber(points ?? 0),
  };
  if (score.kind === "proportional" || score.kind === "steps") {
    const percent = percentText({ numerator, denominator }, decimals);
    return fill(text.rate, { ...params, percent, rate: rateLabels[score.rate].label });
  }
  if (score.kind === "perCase" || score.kind === "bonus") return "";
  return fill(text[score.kind], params);
}
