import type { DayParts } from "../../ledger";
import type { Period } from "../../period";
import type { LabelReading } from "../label/read";
import type { ColumnValues } from "../values/column-values";

/** Columns of the grid that hold one round (or all there is) of what a column says. */
export interface Member {
  readonly leaf: string;
  readonly parents: readonly string[];
  /** 0-based columns of the grid; several where a day stands in 年│月│日. */
  readonly columns: readonly number[];
  readonly parts: DayParts | null;
  /** The time its heading names. */
  readonly period: Period | null;
}

/** A column as the solver sees it; several rounds of one thing are one column. */
export interface Column {
  /** 0-based column of the grid, of several the first. */
  readonly index: number;
  readonly leaf: string;
  readonly parents: readonly string[];
  readonly reading: LabelReading;
  readonly values: ColumnValues;
  /** Everything the header says over this column, for kind words. */
  readonly text: string;
  /** In the order of the rounds. */
  readonly members: readonly Member[];
}

/** Whether a column is several rounds, or one under a heading of months. */
export function isSeries({ members }: Column): boolean {
  return members.length > 1 || members.some(({ period }) => period !== null);
}
