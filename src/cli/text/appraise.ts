import type { Appraisal, UnitResult } from "../../appraise/index";
import { fill } from "../../locale/format";
import { appraisalText } from "../../locale/zh-CN/appraisal";
import { cliText } from "../../locale/zh-CN/cli";
import type { Decimals } from "../../measure/index";
import type { AppraisalRules } from "../../profile/appraisal";
import { isoOf } from "../../sheet/serial";
import type { SavedAppraisal } from "../json/appraise";
import { textTable } from "./table";
import { unreadBlock } from "./unread";

const text = cliText.appraise;

/** An appraisal for reading: units × items with total, rank, grade and veto, then what was left out. */
export function appraiseText(
  appraisal: Appraisal,
  decimals: Decimals,
  saved: SavedAppraisal,
): string {
  const { rules, units, unread } = appraisal;
  const blocks = [
    heading(appraisal),
    units.length === 0 ? text.nobody : table(appraisal, decimals),
    ...(hasGap(units) ? [appraisalText.missing[rules.missing]] : []),
    ...unreadBlock(unread),
    ...writtenLines(saved),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function writtenLines({ output, sheets = [], notice }: SavedAppraisal): readonly string[] {
  const lines = [
    ...(output === undefined ? [] : [fill(text.written, { output, sheets: sheets.join("、") })]),
    ...(notice === undefined ? [] : [fill(text.noticeWritten, { notice })]),
  ];
  return lines.length === 0 ? [] : [lines.join("\n")];
}

function heading({ name, period, cut, by, rules, units }: Appraisal): string {
  return fill(text.heading, {
    ...{ name, by: appraisalText.by[by], full: rules.full, units: units.length },
    ...{ from: isoOf(period.from), to: isoOf(period.to), asOf: isoOf(cut) },
  });
}

function hasGap(units: readonly UnitResult[]): boolean {
  return units.some(({ items }) => items.some(({ points }) => points === null));
}

function table({ by, rules, units }: Appraisal, decimals: Decimals): string {
  const { rank, score, grade, veto } = text.head;
  return textTable(
    [
      ...[rank, appraisalText.by[by], score, grade, veto],
      ...rules.items.map(({ name, full }) => fill(text.item, { name, full })),
    ],
    units.map((unit) => [
      ...[unit.rank === null ? appraisalText.none : String(unit.rank), unit.unit],
      ...[marks(unit.score, decimals, appraisalText.none), unit.grade ?? appraisalText.none],
      vetoNames(unit, rules),
      ...unit.items.map(({ points }) => marks(points, decimals, appraisalText.noBase)),
    ]),
  );
}

function marks(points: number | null, decimals: Decimals, otherwise: string): string {
  return points === null ? otherwise : points.toFixed(decimals);
}

function vetoNames({ vetoed }: UnitResult, { veto }: AppraisalRules): string {
  return vetoed.map((id) => veto.find((one) => one.id === id)?.name ?? id).join("、");
}
