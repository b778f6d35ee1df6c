import type { Appraisal, UnitResult } from "../../appraise/index";
import { fill } from "../../locale/format";
import { periodTitle } from "../../locale/period-words";
import { appraisalSheetText } from "../../locale/zh-CN/appraisal-sheet";
import type { Decimals, Material } from "../../measure/index";
import { maskingOf } from "../mask-person";

/** Everything the sheets 考核 and 扣分明细 are written from. */
export interface AppraisalData {
  /** Who appraises; "" when nobody knows. */
  readonly unit: string;
  readonly appraisal: Appraisal;
  /** The period before; `null`: it has nothing to compare with. */
  readonly before: Appraisal | null;
  /** The ledgers, for what their rows say. */
  readonly material: Material;
  readonly decimals: Decimals;
  /** Names of persons are masked. */
  readonly masked: boolean;
  /** Book the sheets are written into: rows of it are linked. `null`: none of the ledgers' books. */
  readonly writtenInto: string | null;
}

/** Texts a title needs: 青河镇, 2024年第二季度, 村（社区）. */
export function titleOf(template: string, { unit, appraisal }: AppraisalData, by: string): string {
  return fill(template, { unit, period: periodTitle(appraisal.name), by });
}

/** How a unit is shown: persons are masked where that was asked for. */
export function unitNamer({ appraisal, masked }: AppraisalData): (unit: UnitResult) => string {
  const isPerson = appraisal.by === "owner" || appraisal.by === "leader";
  const { name } = maskingOf(masked && isPerson);
  return ({ unit }) => name(unit);
}

/** 考核2024-Q2 */
export function scoreSheetName(period: string): string {
  return fill(appraisalSheetText.name, { period });
}
