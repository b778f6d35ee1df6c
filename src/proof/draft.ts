import type { ClaimKind, ClaimNote, ClaimTopic } from "./claim";
import type { Figure } from "./reading/figure";
import type { Passage } from "./reading/prose";

/** A claim before it knows its line and its wording. */
export interface Draft {
  readonly kind: ClaimKind;
  readonly topic: ClaimTopic;
  readonly passage: Passage;
  /** Offset of the stated figure. */
  readonly at: number;
  readonly stated: number;
  readonly computed: number;
  readonly ok: boolean;
  readonly note?: ClaimNote;
  readonly params: Readonly<Record<string, string>>;
}

/** A number as a report prints it: no trailing zeros, no binary noise. */
export function shown(value: number): string {
  return String(Number(value.toFixed(6)));
}

/** A counted figure with its measure word: 26件. */
export function shownCount(figure: Figure): string {
  return shown(figure.value) + figure.unit;
}

/** 25 + 17 + 5 */
export function shownSum(figures: readonly Figure[]): string {
  return figures.map((figure) => shown(figure.value)).join(" + ");
}
