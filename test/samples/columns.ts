import type { FieldId } from "../../src/ledger/fields";
import type { CellValue } from "../../src/sheet/grid";
import type { LabelledLayout, Layout } from "./layout";

/** What a column of a layout is filled with. */
export interface ColumnPlan {
  readonly index: number;
  /** Lowest label, blanks and line breaks removed. */
  readonly label: string;
  /** All labels above it and its own, joined. */
  readonly path: string;
  /** The field whose values it shows; `null`: something no field stands for. */
  readonly field: FieldId | null;
  readonly acceptable: readonly FieldId[];
  /** 0 for the first column of its field, 1 for the second … */
  readonly nth: number;
  readonly words: readonly CellValue[] | null;
  /** The √ columns it belongs to. */
  readonly ticks: readonly number[] | null;
}

const REPEATABLE: ReadonlySet<FieldId> = new Set<FieldId>(["count", "rate", "score", "rating"]);

/** Gives each column one field: what only it can mean first, then the best one still free. */
export function planColumns({ layout, labels }: LabelledLayout): ColumnPlan[] {
  const width = labels.columns.length;
  const chosen: (FieldId | null)[] = Array<FieldId | null>(width).fill(null);
  const taken = new Set<FieldId>();
  labels.columns.forEach((fields, index) => {
    if (fields.length !== 1) return;
    chosen[index] = fields[0]!;
    taken.add(fields[0]!);
  });
  labels.columns.forEach((fields, index) => {
    if (fields.length < 2) return;
    const free = fields.find((field) => REPEATABLE.has(field) || !taken.has(field));
    chosen[index] = free ?? fields[0]!;
    taken.add(chosen[index]);
  });
  const seen = new Map<string, number>();
  return labels.columns.map((acceptable, index) => {
    const field = chosen[index] ?? null;
    const ticks = layout.tick_groups?.find((group) => group.includes(index)) ?? null;
    const key = ticks === null ? String(field) : `${field}@${ticks[0]}`;
    const first = ticks === null || ticks[0] === index;
    const nth = first ? (seen.get(key) ?? 0) : (seen.get(key) ?? 1) - 1;
    if (first) seen.set(key, nth + 1);
    const words = layout.words?.[String(index)] ?? null;
    const { label, path } = labelsOf(layout, index);
    return { index, label, path, field, acceptable, nth, words, ticks };
  });
}

const squeeze = (text: string): string => text.replace(/[\s⏎*＊]/gu, "");

/** The labels over a column, outermost first; a merged label covers all its columns. */
function labelsOf(layout: Layout, index: number): { label: string; path: string } {
  const found: string[] = [];
  layout.header_rows.forEach((row, level) => {
    let text = row[index] ?? "";
    const over = layout.merges?.find(
      ([top, left, bottom, right]) =>
        top <= level && level <= bottom && left <= index && index <= right,
    );
    if (text === "" && over?.[0] === level) text = row[over[1]] ?? "";
    if (text !== "") found.push(squeeze(text));
  });
  return { label: found.at(-1) ?? "", path: found.join("") };
}

/** The header row the header reaches last, 0-based from its first. */
export function headerDepth(layout: Layout): number {
  let last = layout.header_rows.length - 1;
  for (const [, , bottom] of layout.merges ?? []) last = Math.max(last, bottom);
  return last;
}
