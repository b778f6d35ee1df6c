import type { Register } from "../ledger/register/register";
import type { Serial } from "../sheet/serial";
import { rowRef, type RowRef } from "./row-ref";

/** 走访覆盖率 of a stretch of days, and who was not reached in it. */
export interface Coverage {
  readonly from: Serial;
  readonly to: Serial;
  /** Distinct households visited. */
  readonly visited: number;
  readonly households: number;
  /** 0..1, `null` without households. */
  readonly value: number | null;
  readonly unvisited: readonly (RowRef & { readonly village: string; readonly person: string })[];
}

export function coverageOf(register: Register, from: Serial, to: Serial): Coverage {
  const { households, visits, sources } = register;
  const visited = new Set<number>();
  for (const { household, day } of visits)
    if (household >= 0 && day >= from && day <= to) visited.add(household);
  const count = households.list.length;
  return {
    from,
    to,
    visited: visited.size,
    households: count,
    value: count === 0 ? null : visited.size / count,
    unvisited: households.list.flatMap(({ source, record, village, name }, household) =>
      visited.has(household) ? [] : [{ ...rowRef(sources[source], record), village, person: name }],
    ),
  };
}
