import { MATTER_KINDS, MatterState } from "../ledger/matters/states";
import type { MatterKind } from "../ledger/matters/states";
import type { Matters } from "../ledger/matters/matters";
import { bump } from "./bump";
import type { Window } from "./window";

/**
 * What is counted of the matters of one kind in one group. The states add up to `base`; the ways of
 * closing add up to `closed`.
 */
export interface MatterCounts {
  /** In the base: found in the window and not withdrawn. */
  readonly base: number;
  /** Of the base those whose ledger keeps a status or a closing day: the base of the rates. */
  readonly judged: number;
  readonly closed: number;
  readonly substantive: number;
  readonly staged: number;
  readonly procedural: number;
  /** Closed without a word on how. */
  readonly unsaid: number;
  /** Not closed as of the cut; closed later counts here. */
  readonly open: number;
  readonly progress: number;
  readonly transferred: number;
  readonly failed: number;
  readonly blank: number;
  readonly unknown: number;
  /** Outside the base. */
  readonly withdrawn: number;
  /** Dealt with (已调处), successfully or not. */
  readonly mediated: number;
  /** 应办结: closed or past the deadline, among those with a deadline. */
  readonly due: number;
  readonly inTime: number;
  /** In the base, open and past the deadline. */
  readonly overdue: number;
  /** Closed, but no deadline is known: outside 按期办结率. */
  readonly noDeadline: number;
  /** Closed, but the ledger keeps no closing day: outside 按期办结率. */
  readonly untimed: number;
  /** Closed matters of ledgers that keep revisits, and those revisited. */
  readonly revisitable: number;
  readonly revisited: number;
  /** Matters of ledgers that keep feedback, and those with it. */
  readonly answerable: number;
  readonly answered: number;
}

type Counter = keyof MatterCounts;

const COUNTERS: readonly Counter[] = [
  "base",
  "judged",
  "closed",
  "substantive",
  "staged",
  "procedural",
  "unsaid",
  "open",
  "progress",
  "transferred",
  "failed",
  "blank",
  "unknown",
  "withdrawn",
  "mediated",
  "due",
  "inTime",
  "overdue",
  "noDeadline",
  "untimed",
  "revisitable",
  "revisited",
  "answerable",
  "answered",
];

const SLOT = Object.fromEntries(COUNTERS.map((counter, slot) => [counter, slot])) as Readonly<
  Record<Counter, number>
>;

const STATE_SLOTS: readonly number[] = [
  SLOT.closed,
  SLOT.open,
  SLOT.progress,
  SLOT.transferred,
  SLOT.failed,
  SLOT.withdrawn,
  SLOT.blank,
  SLOT.unknown,
];

/** By `ClosingWay`. */
const WAY_SLOTS: readonly number[] = [SLOT.unsaid, SLOT.substantive, SLOT.staged, SLOT.procedural];

const WIDTH = COUNTERS.length;

/** A ledger of matters with what the tally needs beside it. */
export interface TallyInput {
  readonly matters: Matters;
  /** Group of each matter. */
  readonly groups: Int32Array;
  /** From `doneFrom`; `null` where the ledger does not keep it. */
  readonly revisitedFrom: Int32Array | null;
  readonly answeredFrom: Int32Array | null;
}

/** Counts of a kind in a group; zeros where there is nothing. */
export type MatterTally = (kind: MatterKind, group: number) => MatterCounts;

/** Counts the matters found in the window, as they stood at its cut, in one pass. */
export function tallyMatters(
  inputs: readonly TallyInput[],
  groupCount: number,
  { from, cut }: Window,
): MatterTally {
  const counts = new Int32Array(MATTER_KINDS.length * groupCount * WIDTH);
  const first = from ?? -1;
  for (const { matters, groups, revisitedFrom, answeredFrom } of inputs) {
    const { state, closing, found, closedOn, closedFrom, mediatedFrom, deadline } = matters;
    const kindAt = MATTER_KINDS.indexOf(matters.kind) * groupCount;
    for (let i = 0; i < matters.count; i++) {
      const day = found[i] as number;
      if (day < first || day > cut) continue;
      const at = (kindAt + (groups[i] as number)) * WIDTH;
      const now = state[i] as number;
      if (now === MatterState.withdrawn) {
        bump(counts, at + SLOT.withdrawn);
        continue;
      }
      bump(counts, at + SLOT.base);
      if (matters.knowsStatus) bump(counts, at + SLOT.judged);
      const isClosed = (closedFrom[i] as number) <= cut;
      const isMediated = (mediatedFrom[i] as number) <= cut;
      if (isMediated) bump(counts, at + SLOT.mediated);
      if (isClosed) {
        bump(counts, at + SLOT.closed);
        bump(counts, at + (WAY_SLOTS[closing[i] as number] as number));
      } else {
        const isLater = now === MatterState.closed || (now === MatterState.failed && !isMediated);
        bump(counts, at + (isLater ? SLOT.open : (STATE_SLOTS[now] as number)));
      }
      const last = deadline[i] as number;
      if (isClosed) {
        const closedDay = closedOn[i] as number;
        if (last === 0) bump(counts, at + SLOT.noDeadline);
        else if (!matters.knowsClosing) bump(counts, at + SLOT.untimed);
        else {
          bump(counts, at + SLOT.due);
          if (closedDay > 0 && closedDay <= last) bump(counts, at + SLOT.inTime);
        }
      } else if (last > 0 && last < cut && matters.knowsStatus) {
        if (matters.knowsClosing) bump(counts, at + SLOT.due);
        bump(counts, at + SLOT.overdue);
      }
      if (isClosed && revisitedFrom !== null) {
        bump(counts, at + SLOT.revisitable);
        if ((revisitedFrom[i] as number) <= cut) bump(counts, at + SLOT.revisited);
      }
      if (answeredFrom !== null) {
        bump(counts, at + SLOT.answerable);
        if ((answeredFrom[i] as number) <= cut) bump(counts, at + SLOT.answered);
      }
    }
  }
  return (kind, group) =>
    countsAt(counts, (MATTER_KINDS.indexOf(kind) * groupCount + group) * WIDTH);
}

function countsAt(counts: Int32Array, at: number): MatterCounts {
  return Object.fromEntries(
    COUNTERS.map((counter, slot) => [counter, counts[at + slot] ?? 0]),
  ) as unknown as MatterCounts;
}

/** Counts of several kinds or groups together. */
export function sumCounts(parts: readonly MatterCounts[]): MatterCounts {
  return Object.fromEntries(
    COUNTERS.map((counter) => [counter, parts.reduce((sum, part) => sum + part[counter], 0)]),
  ) as unknown as MatterCounts;
}
