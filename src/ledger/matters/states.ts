import type { KindId } from "../kind-ids";

/** Kinds of ledger whose rows are matters: found, dealt with, closed. */
export const MATTER_KINDS = ["dispute", "opinion", "petition", "hazard"] as const;

export type MatterKind = (typeof MATTER_KINDS)[number];

export function isMatterKind(kind: KindId | null): kind is MatterKind {
  return MATTER_KINDS.includes(kind as MatterKind);
}

/** Where a matter stands, as numbers to be kept in typed arrays. Meanings: `StatusState`. */
export const MatterState = {
  closed: 0,
  open: 1,
  progress: 2,
  transferred: 3,
  failed: 4,
  withdrawn: 5,
  blank: 6,
  unknown: 7,
} as const;

/** How a closed matter was closed: 实质性, 阶段性, 程序性, or the status does not say. */
export const ClosingWay = { unsaid: 0, substantive: 1, staged: 2, procedural: 3 } as const;

/** A day later than any: what has not happened. */
export const NEVER = 0x7fffffff;
