import { readYesNo } from "../ledger/vocabulary/yes-no";
import { compareRatios, decimalRatio } from "../measure/ratio";
import type { Veto } from "../profile/appraisal";
import type { Evidence } from "./evidence";

/** Ids of the vetoes that fall on a unit; a rate without a base vetoes nobody. */
export function vetoesOn(vetoes: readonly Veto[], evidence: Evidence, unit: number): string[] {
  return vetoes.filter((veto) => falls(veto, evidence, unit)).map(({ id }) => id);
}

function falls(veto: Veto, evidence: Evidence, unit: number): boolean {
  if ("rate" in veto) {
    const rate = evidence.rate(veto.rate, unit);
    if (rate === null || rate.denominator === 0) return false;
    return compareRatios(rate, decimalRatio(veto.below)) < 0;
  }
  if ("count" in veto) return evidence.cases(veto.count, unit).length > veto.above;
  const cell = evidence.mark(veto.hand, unit);
  return cell !== null && readYesNo(cell.value) === "yes";
}
