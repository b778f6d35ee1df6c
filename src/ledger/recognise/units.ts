import type { DayParts } from "../ledger";
import type { ColumnLabels } from "./table/header-labels";

/** One or several neighbouring columns that hold one thing: a column, or 年│月│日 of one day. */
export interface Unit {
  readonly leaf: string;
  /** Labels above, outermost first. */
  readonly parents: readonly string[];
  /** 0-based columns of the grid, left to right. */
  readonly columns: readonly number[];
  /** Which column holds which part of a day; `null`: a column of its own. */
  readonly parts: DayParts | null;
}

const YEAR = /^年份?$/;
const MONTH = /^月份?$/;
const DAY = /^[日号]期?$/;

/** The columns of a header, year, month and day side by side as one. */
export function unitsOf(labels: readonly ColumnLabels[]): readonly Unit[] {
  const units: Unit[] = [];
  for (let at = 0; at < labels.length; at++) {
    const split = dayAt(labels, at);
    const label = labels[at];
    if (label === undefined) continue;
    if (split === null) units.push({ ...label, columns: [label.index], parts: null });
    else {
      units.push(split);
      at += split.columns.length - 1;
    }
  }
  return units;
}

function dayAt(labels: readonly ColumnLabels[], at: number): Unit | null {
  const first = labels[at];
  if (first === undefined) return null;
  const hasYear = YEAR.test(first.leaf);
  const [month, day] = [labels[at + (hasYear ? 1 : 0)], labels[at + (hasYear ? 2 : 1)]];
  if (month === undefined || day === undefined) return null;
  if (!MONTH.test(month.leaf) || !DAY.test(day.leaf)) return null;
  const over = first.parents.join("/");
  if (month.parents.join("/") !== over || day.parents.join("/") !== over) return null;
  const year = hasYear ? first.index : null;
  const own = [month.index, day.index];
  return {
    leaf: first.parents.at(-1) ?? "日期",
    parents: first.parents.slice(0, -1),
    columns: year === null ? own : [year, ...own],
    parts: { year, month: month.index, day: day.index },
  };
}
