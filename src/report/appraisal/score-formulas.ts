import { appraisalText } from "../../locale/zh-CN/appraisal";
import { appraisalSheetText as text } from "../../locale/zh-CN/appraisal-sheet";
import type { Decimals } from "../../measure/index";
import type { AppraisalRules } from "../../profile/appraisal";
import type { Place } from "../layout/line";
import { isBonus, itemLetter, type ScoreColumns } from "./score-columns";

/** The line of full marks. */
export const FULL_BLOCK = "full";

const { none, noBase } = appraisalText;

/**
 * A unit's score (CONTRACT §6) as a native formula. Marks are counted in whole steps of the last decimal
 * before the one division, so that a half is rounded up as the engine does.
 */
export function scoreFormula(
  { missing, items }: AppraisalRules,
  { plain, items: columns }: ScoreColumns,
  decimals: Decimals,
): (place: Place) => string {
  const scale = 10 ** decimals;
  const hasWorthless = items.some((item) => !isBonus(item) && item.full === 0);
  return ({ row, rowOf }) => {
    const bonus =
      columns.length === plain
        ? ""
        : `+SUM(${itemLetter(plain)}${row}:${itemLetter(columns.length - 1)}${row})`;
    if (plain === 0) return `ROUND(${bonus.slice(1)},${decimals})`;
    const own = `${itemLetter(0)}${row}:${itemLetter(plain - 1)}${row}`;
    const fullRow = rowOf(FULL_BLOCK, 0);
    const full = `${itemLetter(0)}$${fullRow}:${itemLetter(plain - 1)}$${fullRow}`;
    const gap = `SUMIF(${own},"${noBase}",${full})`;
    const earned = `SUM(${own})`;
    const spread = () => {
      const whole = `ROUND(${earned}*${scale},0)*SUM(${full})/(SUM(${full})-${gap})`;
      const shared = `ROUND(${whole},0)/${scale}`;
      return hasWorthless ? `IF(SUM(${full})=${gap},${earned},${shared})` : shared;
    };
    const filled = missing === "none" ? earned : missing === "full" ? `${earned}+${gap}` : spread();
    return `IF(COUNT(${own})=0,"${none}",ROUND(${filled}${bonus},${decimals}))`;
  };
}

/** Competition rank of a score: units without a veto first, then the others among themselves. */
export function rankFormula({ letters }: ScoreColumns): (place: Place) => string {
  const { score, veto } = letters;
  return ({ row, first, last }) => {
    const scores = `${score}$${first}:${score}$${last}`;
    const vetoes = `${veto}$${first}:${veto}$${last}`;
    const above = `">"&${score}${row}`;
    const free = `COUNTIFS(${vetoes},"${none}",${scores},${above})`;
    const ahead = `COUNTIF(${vetoes},"${none}")-COUNTIFS(${vetoes},"${none}",${scores},"${none}")`;
    const vetoed = `${ahead}+COUNTIFS(${vetoes},"<>${none}",${scores},${above})`;
    return `IF(ISNUMBER(${score}${row}),IF(${veto}${row}="${none}",${free},${vetoed})+1,"${none}")`;
  };
}

/** Places won or lost since the period before. */
export function changeFormula({ letters }: ScoreColumns): (place: Place) => string {
  return ({ row }) => {
    const now = `${letters.rank}${row}`;
    const before = `${letters.before}${row}`;
    const up = `"${text.up}"&(${before}-${now})`;
    const down = `"${text.down}"&(${now}-${before})`;
    const moved = `IF(${before}>${now},${up},IF(${before}<${now},${down},"${text.same}"))`;
    return `IF(COUNT(${now},${before})<2,"${none}",${moved})`;
  };
}

/** What `changeFormula` gives. */
export function changeText(before: number | null, now: number | null): string {
  if (before === null || now === null) return none;
  if (before === now) return text.same;
  return before > now ? `${text.up}${before - now}` : `${text.down}${now - before}`;
}
