import { columnIndex } from "../../../../sheet/address";
import { shiftedArea, type RowShift } from "./row-shift";

/** Whose rows move, and whose formula it is: one without a sheet's name means its own. */
export interface FormulaPlace {
  /** The sheet whose rows come or go. */
  readonly moved: string;
  /** The sheet the formula stands on; null: it always names its sheets. */
  readonly own: string | null;
}

export interface ShiftedFormula {
  readonly formula: string;
  /** A place it named is gone: Excel would show #REF!. */
  readonly lost: boolean;
}

/**
 * Texts in quotes, then references with the name of their sheet, then words and brackets that are none. A
 * reference is a cell, an area or whole rows; whole columns stay as they are.
 */
const parts =
  /"(?:[^"]|"")*"|(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*(?::[\p{L}_][\p{L}\p{N}_.]*)?|\[\d+\][^\s!'"(),;+*/^&=<>-]*)!)?(?<![\p{L}\p{N}_.$\]])(?:(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?::(\$?)([A-Z]{1,3})(\$?)(\d{1,7}))?|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\p{L}\p{N}_.(!])|[\p{L}_\\][\p{L}\p{N}_.?]*[(!]?|'(?:[^']|'')*'!?|\[[^\]]*\]/giu;

const LastColumn = 16_383;

/** A formula as it reads once rows came or went; every reference follows the cells it named. */
export function shiftFormula(
  formula: string,
  shift: RowShift,
  place: FormulaPlace,
): ShiftedFormula {
  let lost = false;
  const changed = formula.replace(parts, (all: string, ...groups: (string | undefined)[]) => {
    const reference = referenceIn(groups);
    if (reference === null || !means(groups[0], place)) return all;
    const after = shiftedArea(shift, { left: 0, right: 0, ...reference.rows });
    if (after === null) {
      lost = true;
      return all;
    }
    const sheet = groups[0] === undefined ? "" : `${groups[0]}!`;
    return sheet + reference.written(after.top, after.bottom);
  });
  return { formula: changed, lost };
}

interface Reference {
  readonly rows: { readonly top: number; readonly bottom: number };
  readonly written: (top: number, bottom: number) => string;
}

function referenceIn(groups: readonly (string | undefined)[]): Reference | null {
  const [, c1, l1, r1, d1, c2 = "", l2, r2 = "", d2, w1 = "", from, w2 = "", to] = groups;
  if (from !== undefined && to !== undefined)
    return {
      rows: ordered(Number(from) - 1, Number(to) - 1),
      written: (top, bottom) => `${w1}${top + 1}:${w2}${bottom + 1}`,
    };
  if (l1 === undefined || d1 === undefined || columnIndex(l1) > LastColumn) return null;
  const first = Number(d1) - 1;
  if (first < 0) return null;
  const head = `${c1 ?? ""}${l1}${r1 ?? ""}`;
  if (l2 === undefined || d2 === undefined)
    return { rows: { top: first, bottom: first }, written: (top) => `${head}${top + 1}` };
  const last = Number(d2) - 1;
  return {
    rows: ordered(first, last),
    written: (top, bottom) => {
      const [a, b] = first <= last ? [top, bottom] : [bottom, top];
      return `${head}${a + 1}:${c2}${l2}${r2}${b + 1}`;
    },
  };
}

function ordered(a: number, b: number): { readonly top: number; readonly bottom: number } {
  return { top: Math.min(a, b), bottom: Math.max(a, b) };
}

/** Whether a reference with this name before it means the sheet whose rows move. */
function means(name: string | undefined, { moved, own }: FormulaPlace): boolean {
  const sheet = name === undefined ? own : unquoted(name);
  return sheet !== null && sheet.toLowerCase() === moved.toLowerCase();
}

function unquoted(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** Whether a formula names a sheet at all; one over a row of sheets (`一月:三月!A1`) as well. */
export function namesSheet(formula: string, sheet: string, tabs: readonly string[]): boolean {
  const at = (name: string) => tabs.findIndex((tab) => tab.toLowerCase() === name.toLowerCase());
  for (const [, quoted, mark, word] of formula.matchAll(naming)) {
    const name = word ?? (mark === undefined ? undefined : quoted);
    if (name === undefined) continue;
    const [first = "", last = first] = unquoted(name).split(":");
    if (at(first) < 0 || at(last) < 0) continue;
    if (at(first) <= at(sheet) && at(sheet) <= at(last)) return true;
  }
  return false;
}

const naming =
  /"(?:[^"]|"")*(?:"|$)|('(?:[^']|'')*(?:'|$))(!)?|(?<![\p{L}\p{N}_.:])([\p{L}_][\p{L}\p{N}_.]*(?::[\p{L}_][\p{L}\p{N}_.]*)?)!/gu;
