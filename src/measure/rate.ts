import type { UnreadReason } from "../ledger/account/reasons";
import type { RateId } from "../profile/ids";
import { RATES, type RateBase } from "./rate-declarations";
import { percentText, ratioValue, type Decimals, type Ratio } from "./ratio";

export type { RateId } from "../profile/ids";

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

export function baseOf(id: RateId): RateBase {
  return RATES[id].base;
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
    base: RATES[id].base,
  };
}
