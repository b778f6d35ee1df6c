import type { Grid } from "../sheet/grid";
import type { LeftRow } from "./account/left-row";
import type { Serial } from "../sheet/serial";
import type { FieldId } from "./fields";
import type { KindId } from "./kind-ids";
import type { Period } from "./period";

/** Why a column was mapped to its field. `weight` is its share of the score, may be negative. */
export interface Evidence {
  readonly kind: "label" | "parent" | "values" | "neighbour" | "kind" | "clerk";
  /** The word or value profile that spoke, as a code or the label's own text; no prose. */
  readonly what: string;
  readonly weight: number;
}

/** A column of a ledger. */
export interface LedgerColumn {
  /** 0-based column of the grid. */
  readonly index: number;
  /** Leaf label as shown, line breaks and stars removed. */
  readonly label: string;
  /** Labels of the header levels above it, outermost first. */
  readonly parents: readonly string[];
  readonly field: FieldId | null;
  /** The label is understood, also where it means no field (操作, 创建人). */
  readonly known: boolean;
  /** 0..1 */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

/** Columns of which exactly one carries √ a row: together they are one field, the labels its words. */
export interface TickGroup {
  readonly field: FieldId;
  /** 0-based columns of the grid. */
  readonly columns: readonly number[];
}

/** One of several columns of a field. */
export interface RoundColumn {
  /** 0-based column of the grid; of a day in 年│月│日 the first. */
  readonly index: number;
  /** The time its heading names: 3月, 上半年. */
  readonly period: Period | null;
}

/** Columns of one field, a round each (第一次, 第二次; 1月, 2月), in the order of the rounds. */
export interface Rounds {
  readonly field: FieldId;
  readonly columns: readonly RoundColumn[];
}

/** 0-based columns of the grid that write one day in parts: 年│月│日, or 月│日. */
export interface DayParts {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/**
 * A sheet understood as a ledger. Rows are 0-based rows of the grid, inclusive. With `kind: null`
 * the sheet is no ledger; `headerRows` may still say where a table's header was seen.
 */
export interface Ledger {
  readonly grid: Grid;
  readonly kind: KindId | null;
  /** 0..1 */
  readonly confidence: number;
  /** Below the threshold for writing: read only, ask the clerk. */
  readonly unsure: boolean;
  readonly title: string;
  readonly headerRows: readonly [number, number] | null;
  readonly dataRows: readonly [number, number] | null;
  /** Rows inside `dataRows` that are records; all that counts takes these alone. */
  readonly records: Int32Array;
  /** Filled rows of the table that are no records, each with its reason; ascending. */
  readonly left: readonly LeftRow[];
  /** 合计/小计 rows, inside or right after the data. */
  readonly totalRows: readonly number[];
  readonly columns: readonly LedgerColumn[];
  readonly tickGroups: readonly TickGroup[];
  readonly rounds: readonly Rounds[];
  readonly dayParts: readonly DayParts[];
  /** Year the yearless dates of this ledger belong to, when it could be told. */
  readonly year: number | null;
  /**
   * Where the year stands: `said` in title, sheet or file name, in its own full `dates`, or in another
   * sheet of the `workbook`. A said year goes before what a row's own days tell.
   */
  readonly yearFrom?: "said" | "dates" | "workbook" | undefined;
  /** Last day of a title's span over the turn of a year: what would lie after it is of the year before. */
  readonly lastDay?: Serial | undefined;
  /** Month (1–12) days alone (5日) belong to, of title, sheet or file name. */
  readonly month?: number | null;
  /** Reasons for the kind: best kinds with their scores, best first. */
  readonly kindScores: readonly { readonly kind: KindId; readonly score: number }[];
}
