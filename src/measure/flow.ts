import { MatterState } from "../ledger/matters/states";
import type { Matters } from "../ledger/matters/matters";
import type { Serial } from "../sheet/serial";
import { bump } from "./bump";

/**
 * The headline of a period: 上期结转 + 本期排查 − 本期化解 = 期末在办, whatever the sheet holds.
 * Withdrawn matters are in none of them; a matter without a day found counts as carried over from
 * before; failed, transferred and unknown ones are 在办. Judged at the period's end, or the as-of day
 * where that is earlier.
 */
export interface Flow {
  /** 上期结转: found before, open at the start. */
  readonly carried: number;
  /** 本期排查 */
  readonly found: number;
  /** 本期化解: closed in the period, carried-over ones included. */
  readonly closed: number;
  /** 期末在办 */
  readonly open: number;
  /** 超期: of the open ones, past their deadline. */
  readonly overdue: number;
  /** 本期化解 and 期末在办 of the carried-over ones: the sentence of their own. */
  readonly carriedClosed: number;
  readonly carriedOpen: number;
}

type Counter = keyof Flow;

const COUNTERS: readonly Counter[] = [
  "carried",
  "found",
  "closed",
  "open",
  "overdue",
  "carriedClosed",
  "carriedOpen",
];

const SLOT = Object.fromEntries(COUNTERS.map((counter, slot) => [counter, slot])) as Readonly<
  Record<Counter, number>
>;

/** Flows by group; `groups` numbers the group of each matter of each ledger. */
export function tallyFlow(
  ledgers: readonly { readonly matters: Matters; readonly groups: Int32Array }[],
  groupCount: number,
  { from, cut }: { readonly from: Serial; readonly cut: Serial },
): readonly Flow[] {
  const counts = new Int32Array(groupCount * COUNTERS.length);
  for (const { matters, groups } of ledgers) {
    const { state, found, closedFrom, deadline } = matters;
    for (let i = 0; i < matters.count; i++) {
      const day = found[i] as number;
      const closed = closedFrom[i] as number;
      const isCarried = day < from;
      if (day > cut || (isCarried && closed < from)) continue;
      if (state[i] === MatterState.withdrawn) continue;
      const at = (groups[i] as number) * COUNTERS.length;
      const isOpen = closed > cut;
      const last = deadline[i] as number;
      bump(counts, at + (isCarried ? SLOT.carried : SLOT.found));
      bump(counts, at + (isOpen ? SLOT.open : SLOT.closed));
      if (isCarried) bump(counts, at + (isOpen ? SLOT.carriedOpen : SLOT.carriedClosed));
      if (isOpen && last > 0 && last < cut) bump(counts, at + SLOT.overdue);
    }
  }
  return Array.from({ length: groupCount }, (_, group) => flowAt(counts, group));
}

function flowAt(counts: Int32Array, group: number): Flow {
  const at = group * COUNTERS.length;
  return Object.fromEntries(
    COUNTERS.map((counter, slot) => [counter, counts[at + slot] ?? 0]),
  ) as unknown as Flow;
}
