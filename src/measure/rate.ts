import type { UnreadReason } from "../ledger/account/reasons";
import type { RateId } from "../profile/ids";
import { percentText, ratioValue, type Decimals, type Ratio } from "./ratio";

export type { RateId } from "../profile/ids";

/** What the denominator counts; its words are in the locale. */
export type RateBase =
  | "found"
  | "mediated"
  | "received"
  | "due"
  | "hazards"
  | "answers"
  | "points"
  | "households"
  | "closed"
  | "matters";

/** Why matters of some ledgers are in no base. */
export type RateNote = Extract<UnreadReason, "no-status" | "no-closing-day">;

/** A rate with its base, as whole numbers. `value` 0..1 (`composite`: points), `null` without a base. */
export interface Rate extends Ratio {
  readonly id: RateId;
  readonly value: number | null;
  /** Rounded half up at the profile's decimals: `89.66%`; `—` without a base. */
  readonly text: string;
  readonly base: RateBase;
  /** A column that some ledgers lack: their matters are outside the base. */
  readonly note?: RateNote;
  /** `safety` only: the index 0..100 (with default weights) beside the rate. */
  readonly index?: { readonly value: number | null; readonly text: string };
  /** `composite` only: full marks, and the components that had no base. */
  readonly full?: number;
  readonly missing?: readonly string[];
}

const BASES: Readonly<Record<RateId, RateBase>> = {
  resolution: "found",
  mediation: "found",
  success: "mediated",
  closing: "received",
  onTime: "due",
  rectification: "hazards",
  satisfaction: "answers",
  strictSatisfaction: "answers",
  safety: "answers",
  composite: "points",
  coverage: "households",
  revisit: "closed",
  feedback: "matters",
  awareness: "answers",
};

export function baseOf(id: RateId): RateBase {
  return BASES[id];
}

/** A rate out of its two counts. */
export function rateOf(
  id: RateId,
  numerator: number,
  denominator: number,
  decimals: Decimals,
): Rate {
  const ratio = { numerator, denominator };
  return {
    id,
    numerator,
    denominator,
    value: ratioValue(ratio),
    text: percentText(ratio, decimals),
    base: BASES[id],
  };
}
