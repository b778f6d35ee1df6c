import type { Steps } from "../../sheet/steps";
import { isMatterKind } from "../matters/states";
import type { AccountedTable } from "./accounted-table";
import { furtherParties } from "./further-parties";
import { saysNothingFound } from "../vocabulary/zero-report";
import type { LeftRow } from "./left-row";
import { nobodyRows } from "./nobody-rows";
import { nothingRows } from "./nothing-rows";
import { preparedRows } from "./prepared-rows";
import type { UnreadReason } from "./reasons";

/** Which rows of a table are records and which are not and why; every filled row is one of both. */
export interface Account {
  readonly records: Int32Array;
  /** Ascending. */
  readonly left: readonly LeftRow[];
}

/**
 * The account of a table, made once and taken by all that counts (CONTRACT “Records”): of the rows that
 * look like records those are left out that report nothing, are prepared and not yet filled, or are a
 * further party of the matter above.
 */
export function* accounting(table: AccountedTable): Steps<Account> {
  const { kind, rows } = table;
  const reasons = new Map<number, UnreadReason>();
  if (kind !== null && kind !== "report") {
    if (isMatterKind(kind)) {
      for (const row of furtherParties(table)) reasons.set(row, "second-party");
      yield;
      yield* nothingRows(table, kind, reasons);
    }
    for (const row of nobodyRows(table)) reasons.set(row, "zero-report");
    yield;
    for (const row of yield* preparedRows(table, kind, reasons)) reasons.set(row, "prefilled");
  }
  const shaped = table.left.map((left) => saidByWords(table, left));
  if (reasons.size === 0) return { records: rows, left: shaped };
  const left = [...shaped, ...[...reasons].map(([row, reason]) => ({ row, reason }))];
  return {
    records: rows.filter((row) => !reasons.has(row)),
    left: left.sort((a, b) => a.row - b.row),
  };
}

/** A line of one text may be the report of a whole month: 本月无矛盾纠纷. */
function saidByWords({ grid, columns }: AccountedTable, left: LeftRow): LeftRow {
  if (left.reason !== "section-line" && left.reason !== "note") return left;
  const first = columns[0]?.index ?? 0;
  const last = columns[columns.length - 1]?.index ?? 0;
  const said = grid.values[left.row]
    ?.slice(first, last + 1)
    .some((value) => typeof value === "string" && saysNothingFound(value));
  return said === true ? { row: left.row, reason: "zero-report" } : left;
}
