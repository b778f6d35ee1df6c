import type { Appraisal, ItemResult, RowPlace, UnitResult } from "../../appraise/index";
import { appraisalText } from "../../locale/zh-CN/appraisal";
import { isoOf } from "../../sheet/serial";
import { unreadJson } from "./unread";

/** What was written: the workbook with its sheets, the notice. */
export interface SavedAppraisal {
  readonly output?: string;
  readonly sheets?: readonly string[];
  readonly notice?: string;
}

/** JSON of `appraise` (CONTRACT §1). */
export function appraiseJson(
  { asOf, name, period, by, rules, units, unread }: Appraisal,
  saved: SavedAppraisal,
) {
  return {
    ...saved,
    asOf: isoOf(asOf),
    period: { name, from: isoOf(period.from), to: isoOf(period.to) },
    by,
    full: rules.full,
    units: units.map(unitJson),
    unread: unreadJson(unread),
  };
}

function unitJson({ unit, score, rank, grade, vetoed, items }: UnitResult) {
  return { unit, score, rank, grade, vetoed, items: items.map(itemJson) };
}

function itemJson({ id, points, full, numerator, denominator, count, deductions }: ItemResult) {
  return {
    id,
    points,
    full,
    ...(numerator === undefined ? {} : { numerator }),
    ...(denominator === undefined ? {} : { denominator }),
    ...(count === undefined ? {} : { count }),
    deductions: deductions.map((one) => ({
      ...placeJson(one),
      points: one.points,
      reason: one.reason,
      message: appraisalText.counts[one.reason],
    })),
  };
}

function placeJson({ book, sheet, row }: RowPlace) {
  return { file: book, sheet, row: row + 1 };
}
