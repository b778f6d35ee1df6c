import type { FindingCode } from "../../check/codes";
import type { Finding } from "../../check/finding";
import type { CellValue } from "../../sheet/grid";
import type { Severity } from "../../sheet/severity";

/** A finding at its place in the list, which it keeps until the next full check. */
export interface ListedFinding {
  /** Stays the same while its cell is corrected or its row moves. */
  readonly id: number;
  readonly finding: Finding;
  /** No longer found. */
  readonly done: boolean;
}

/** The findings of a full check in their order, kept up by the looks after it. */
export interface Listing {
  readonly items: readonly ListedFinding[];
  /** Rules in the order of their groups. */
  readonly codes: readonly FindingCode[];
  readonly nextId: number;
}

export const SEVERITIES: readonly Severity[] = ["error", "warning", "hint"];

/** A list begun anew: groups worst first, then those of most cells. */
export function listOf(findings: readonly Finding[]): Listing {
  const groups = new Map<FindingCode, { rank: number; count: number }>();
  for (const { code, severity, cells } of findings) {
    const rank = SEVERITIES.indexOf(severity);
    const group = groups.get(code) ?? { rank, count: 0 };
    group.rank = Math.min(group.rank, rank);
    group.count += cells?.length ?? 1;
    groups.set(code, group);
  }
  const order = [...groups].sort(([, a], [, b]) => a.rank - b.rank || b.count - a.count);
  return {
    items: findings.map((finding, id) => ({ id, finding, done: false })),
    codes: order.map(([code]) => code),
    nextId: findings.length,
  };
}

/**
 * The list after another look: what is found again keeps its place, what is not is done, what is new comes
 * last. `told`: of findings those that are still to be told; what the clerk ignores leaves the list.
 */
export function relist(
  before: Listing,
  findings: readonly Finding[],
  told: (findings: readonly Finding[]) => readonly Finding[],
): Listing {
  const { items } = before;
  const now = new Array<Finding | undefined>(items.length);
  const fresh = matchColumns(items, now, matchPlaces(items, now, findings));
  const parts = new Map<number, readonly Finding[]>();
  const gone = new Set<number>();
  const added = regathered(items, now, fresh, parts, gone);
  const lost = items.filter(({ done }, at) => !done && now[at] === undefined && !gone.has(at));
  const ticked = new Set(told(lost.map(({ finding }) => finding)));
  let { nextId } = before;
  const list: ListedFinding[] = [];
  items.forEach((item, at) => {
    const finding = now[at];
    if (finding !== undefined) list.push({ id: item.id, finding, done: false });
    else if (item.done) list.push(item);
    else if (ticked.has(item.finding)) list.push({ ...item, done: true });
    for (const part of parts.get(at) ?? []) list.push({ id: nextId++, finding: part, done: false });
  });
  for (const finding of added) list.push({ id: nextId++, finding, done: false });
  const known = new Set(before.codes);
  const codes = new Set(added.map(({ code }) => code).filter((code) => !known.has(code)));
  return { items: list, codes: [...before.codes, ...codes], nextId };
}

/** 收起已改 */
export function withoutDone({ items, codes, nextId }: Listing): Listing {
  const left = items.filter(({ done }) => !done);
  const used = new Set(left.map(({ finding }) => finding.code));
  return { items: left, codes: codes.filter((code) => used.has(code)), nextId };
}

/** Same rule, same cell, same content; answers the findings that have no twin. */
function matchPlaces(
  items: readonly ListedFinding[],
  now: (Finding | undefined)[],
  findings: readonly Finding[],
): readonly Finding[] {
  const places = new Map<string, Map<number, number>>();
  items.forEach(({ finding }, at) => {
    const key = sheetKey(finding);
    const sheet = places.get(key) ?? new Map<number, number>();
    places.set(key, sheet);
    sheet.set(placeOf(finding), at);
  });
  return findings.filter((finding) => {
    const at = places.get(sheetKey(finding))?.get(placeOf(finding));
    const twin = at === undefined ? undefined : items[at];
    if (at === undefined || twin === undefined || now[at] !== undefined) return true;
    if (!isAlike(twin.finding, finding)) return true;
    now[at] = finding;
    return false;
  });
}

/** The same record and content further up or down; then the same cell, whatever stands in it now. */
function matchColumns(
  items: readonly ListedFinding[],
  now: (Finding | undefined)[],
  findings: readonly Finding[],
): readonly Finding[] {
  let left = findings;
  for (const keyOf of [contentKey, cellKey]) {
    if (left.length === 0) return left;
    const waiting = new Map<string, number[]>();
    // Taken from the end: the first stands last.
    for (let at = items.length - 1; at >= 0; at--) {
      const item = items[at];
      if (item === undefined || now[at] !== undefined) continue;
      const key = keyOf(item.finding);
      const known = waiting.get(key);
      if (known === undefined) waiting.set(key, [at]);
      else known.push(at);
    }
    left = left.filter((finding) => {
      const at = waiting.get(keyOf(finding))?.pop();
      if (at !== undefined) now[at] = finding;
      return at === undefined;
    });
  }
  return left;
}

/**
 * One finding over many cells falls apart when few are left, and few become one when there are many: what
 * comes of it stands where it stood. Answers what is new.
 */
function regathered(
  items: readonly ListedFinding[],
  now: (Finding | undefined)[],
  fresh: readonly Finding[],
  parts: Map<number, readonly Finding[]>,
  gone: Set<number>,
): readonly Finding[] {
  if (fresh.length === 0) return fresh;
  const columns = new Map<string, Finding[]>();
  for (const finding of fresh) {
    const key = columnKey(finding);
    const known = columns.get(key);
    if (known === undefined) columns.set(key, [finding]);
    else known.push(finding);
  }
  const taken = new Set<string>();
  items.forEach((item, at) => {
    if (now[at] !== undefined || item.done) return;
    const key = columnKey(item.finding);
    const found = columns.get(key);
    const [first, ...rest] = found ?? [];
    if (first === undefined) return;
    if ((item.finding.cells === undefined) === (first.cells === undefined)) return;
    if (taken.has(key)) {
      if (first.cells !== undefined) gone.add(at);
      return;
    }
    taken.add(key);
    now[at] = first;
    parts.set(at, rest);
  });
  return fresh.filter((finding) => !taken.has(columnKey(finding)));
}

function isAlike(a: Finding, b: Finding): boolean {
  if (a.cells !== undefined || b.cells !== undefined)
    return a.cells !== undefined && b.cells !== undefined && wordOf(a) === wordOf(b);
  return (
    a.value === b.value &&
    a.record?.person === b.record?.person &&
    a.record?.village === b.record?.village
  );
}

function sheetKey({ code, sheet }: Finding): string {
  return `${code}\u0000${sheet}`;
}

function placeOf({ row, column }: Finding): number {
  return row * 2 ** 15 + column;
}

function contentKey(finding: Finding): string {
  const { value, record } = finding;
  const content: readonly CellValue[] =
    finding.cells === undefined
      ? [typeof value, value, record?.village ?? "", record?.person ?? ""]
      : ["cells", wordOf(finding)];
  return [columnKey(finding), ...content].join("\u0000");
}

function cellKey(finding: Finding): string {
  const kind = finding.cells === undefined ? finding.row : "cells";
  return `${columnKey(finding)}\u0000${kind}`;
}

function columnKey({ code, sheet, column }: Finding): string {
  return `${code}\u0000${sheet}\u0000${column}`;
}

function wordOf({ params }: Finding): string | number {
  return params["word"] ?? "";
}
