import type { MatterKind } from "../ledger/matters/states";
import type { Profile } from "../profile/profile";
import { answered, type AnswerCounts } from "./answer-tally";
import type { AwarenessCounts } from "./awareness";
import { compositeRate } from "./composite";
import type { CoverageCounts } from "./coverage";
import { sumCounts, type MatterCounts } from "./matter-tally";
import { rateOf, type Rate, type RateId, type RateNote } from "./rate";
import { decimalRatio, NO_RATE, quotientText } from "./ratio";
import { greatest } from "../sheet/lists";

/** Everything a group's rates are made of. An absent part is not asked about in these ledgers. */
export interface GroupCounts {
  readonly matters: ReadonlyMap<MatterKind, MatterCounts>;
  readonly satisfaction: AnswerCounts | null;
  readonly safety: AnswerCounts | null;
  readonly awareness: AwarenessCounts | null;
  readonly coverage: CoverageCounts | null;
  /** Whether any ledger of matters keeps revisits, and feedback. */
  readonly keepsRevisits: boolean;
  readonly keepsFeedback: boolean;
}

/**
 * The rates of a group, in the order of DOMAIN §4, those alone that the ledgers at hand can tell:
 * disputes give `resolution`, `mediation` and `success`; opinions and petitions together `closing`;
 * hazards `rectification`; all matters together `onTime`; `revisit` and `feedback` the ledgers that
 * keep them; households with visits `coverage`. Where only the safety scale is asked, its words give
 * 满意率 too (安全 counts as 满意).
 */
export function ratesOf(counts: GroupCounts, profile: Profile): Rate[] {
  const { decimals } = profile;
  const rates: Rate[] = [];
  const add = (id: RateId, numerator: number, denominator: number, note?: RateNote): void => {
    const rate = rateOf(id, numerator, denominator, decimals);
    rates.push(note === undefined ? rate : { ...rate, note });
  };
  const unjudged = ({ judged, base }: MatterCounts): RateNote | undefined =>
    judged < base ? "no-status" : undefined;
  const dispute = counts.matters.get("dispute");
  if (dispute !== undefined) {
    add("resolution", dispute.closed, dispute.judged, unjudged(dispute));
    add("mediation", dispute.mediated, dispute.judged, unjudged(dispute));
    add("success", dispute.closed, dispute.mediated);
  }
  const received = [counts.matters.get("opinion"), counts.matters.get("petition")];
  const appeals = sumCounts(received.filter((one) => one !== undefined));
  if (received.some((one) => one !== undefined))
    add("closing", appeals.closed, appeals.judged, unjudged(appeals));
  const all = sumCounts([...counts.matters.values()]);
  if (counts.matters.size > 0)
    add("onTime", all.inTime, all.due, all.untimed > 0 ? "no-closing-day" : undefined);
  const hazard = counts.matters.get("hazard");
  if (hazard !== undefined) add("rectification", hazard.closed, hazard.judged, unjudged(hazard));
  const asked = counts.satisfaction ?? counts.safety;
  if (asked !== null) {
    add("satisfaction", asked.satisfied + asked.basic, answered(asked));
    add("strictSatisfaction", asked.satisfied, answered(asked));
  }
  if (counts.safety !== null) rates.push(safetyRate(counts.safety, profile));
  if (counts.coverage !== null)
    add("coverage", counts.coverage.visited, counts.coverage.households);
  if (counts.keepsRevisits) add("revisit", all.revisited, all.revisitable);
  if (counts.keepsFeedback) add("feedback", all.answered, all.answerable);
  if (counts.awareness !== null)
    add("awareness", counts.awareness.aware, counts.awareness.aware + counts.awareness.unaware);
  const composite = compositeRate(rates, profile.compositeWeights, decimals);
  if (composite !== null) rates.push(composite);
  return rates;
}

/** 安全感: the share of 安全 and 比较安全, and the index Σ weight × answers ÷ answers. */
function safetyRate(counts: AnswerCounts, { decimals, safetyWeights }: Profile): Rate {
  const valid = counts.places.reduce((sum, count) => sum + count, 0);
  const rate = rateOf("safety", counts.satisfied + counts.basic, answered(counts), decimals);
  const weights = safetyWeights.map(decimalRatio);
  const scale = greatest(weights.map((weight) => weight.denominator));
  const points = weights.reduce(
    (sum, { numerator, denominator }, place) =>
      sum + BigInt(numerator * (scale / denominator)) * BigInt(counts.places[place] ?? 0),
    0n,
  );
  const text = quotientText(points, BigInt(valid) * BigInt(scale), decimals);
  return {
    ...rate,
    index: { value: text === null ? null : Number(text), text: text ?? NO_RATE },
  };
}
