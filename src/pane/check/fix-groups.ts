import type { FindingCode } from "../../check/codes";
import type { PlannedFix } from "../../check/fixes";
import { findingTexts } from "../../locale/zh-CN/findings";

/** Fixes of one rule in one column, by their place in the list of all. */
export interface FixColumn {
  readonly sheet: string;
  readonly column: number;
  readonly fixes: readonly number[];
}

/** Fixes of one rule. */
export interface FixKind {
  readonly code: FindingCode;
  readonly title: string;
  readonly columns: readonly FixColumn[];
  readonly count: number;
}

/** Fixes by rule and column, the rules of most fixes first, columns in the order of the sheets. */
export function groupFixes(fixes: readonly PlannedFix[]): readonly FixKind[] {
  const kinds = new Map<FindingCode, Map<string, Map<number, number[]>>>();
  fixes.forEach(({ code, sheet, column }, at) => {
    const sheets = got(kinds, code, () => new Map<string, Map<number, number[]>>());
    const columns = got(sheets, sheet, () => new Map<number, number[]>());
    got(columns, column, (): number[] => []).push(at);
  });
  return Array.from(kinds, ([code, sheets]): FixKind => {
    const columns = [...sheets].flatMap(([sheet, own]) =>
      [...own]
        .sort(([a], [b]) => a - b)
        .map(([column, list]): FixColumn => ({ sheet, column, fixes: list })),
    );
    const count = columns.reduce((sum, column) => sum + column.fixes.length, 0);
    return { code, title: findingTexts[code].title, columns, count };
  }).sort((a, b) => b.count - a.count);
}

function got<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

/** Which fixes are ticked: 1 for each that is. */
export type Ticks = Uint8Array;

export function allTicked(count: number): Ticks {
  return new Uint8Array(count).fill(1);
}

/** The ticks with some set or taken off. */
export function ticked(ticks: Ticks, fixes: readonly number[], on: boolean): Ticks {
  const next = ticks.slice();
  for (const at of fixes) next[at] = on ? 1 : 0;
  return next;
}

export function countTicks(ticks: Ticks, fixes: readonly number[]): number {
  let count = 0;
  for (const at of fixes) count += ticks[at] ?? 0;
  return count;
}

/** All fixes of a rule. */
export function fixesIn({ columns }: FixKind): readonly number[] {
  return columns.flatMap(({ fixes }) => fixes);
}
