import { firstDays } from "../ledger/matters/days";
import { ROUND_DAYS } from "../ledger/register/rounds";
import { readAwareness } from "../ledger/vocabulary/awareness";
import { wordingOf } from "../ledger/vocabulary/wording";
import type { Groups } from "./groups";
import type { Material } from "./material";
import type { Window } from "./window";

export interface AwarenessCounts {
  readonly aware: number;
  readonly unaware: number;
}

export function asksAwareness(material: Material): boolean {
  return material.opened.some((records) => records.columns("awareness").length > 0);
}

/** Valid answers to 知晓情况 by group number, every row one; 弃权 and blanks are none. */
export function tallyAwareness(
  material: Material,
  { from, cut }: Window,
  groups: Groups,
): ReadonlyMap<number, AwarenessCounts> {
  const counts = new Map<number, { aware: number; unaware: number }>();
  for (const records of material.opened) {
    const column = records.column("awareness");
    if (column === null) continue;
    const meant = wordingOf(column.column);
    const read = column.distinct.map((value) => readAwareness(meant(value), records.profile));
    const days = firstDays(records, ROUND_DAYS);
    const nameOf = groups.namesIn(records);
    for (let i = 0; i < records.count; i++) {
      const answer = read[column.codes[i] ?? 0];
      const day = days[i] ?? 0;
      if (day > cut || (from !== null && day < from)) continue;
      if (answer !== "aware" && answer !== "unaware") continue;
      const group = groups.indexOf(nameOf(i, day));
      const count = counts.get(group) ?? { aware: 0, unaware: 0 };
      count[answer]++;
      counts.set(group, count);
    }
  }
  return counts;
}
