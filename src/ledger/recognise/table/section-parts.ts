import { isEmptyCell, type Grid } from "../../../sheet/grid";
import { labelText } from "../label/clean";
import type { Table } from "./index";

const LONGEST_SECTION = 24;

/** A line that names the kind of what stands below it. */
interface Section {
  readonly row: number;
  readonly section: string;
}

/**
 * A table as its parts, where section lines below one header change the kind of matter (一、矛盾纠纷 …
 * 二、安全隐患 …); else the table alone. `kindNamed`: which kind a line names, `null` for none.
 */
export function sectionParts(
  grid: Grid,
  table: Table,
  kindNamed: (text: string) => string | null,
): readonly Table[] {
  const { header, body } = table;
  const heads: Section[] = [];
  let named = kindNamed(captionAbove(grid, table));
  for (const { row, reason } of body.left) {
    if (reason !== "section-line") continue;
    const section = textOf(grid, row, header.left, header.right);
    const kind = section.length > LONGEST_SECTION ? null : kindNamed(section);
    if (kind === null || kind === named) continue;
    named = kind;
    heads.push({ row, section });
  }
  const starts = heads.filter(({ row }, at) => {
    const until = heads[at + 1]?.row ?? Infinity;
    return body.records.some((record) => record > row && record < until);
  });
  const first = starts[0];
  if (first === undefined || body.records.length === 0) return [table];
  const hasHead = (body.records[0] ?? 0) < first.row;
  // One line above all records only says what the whole table is.
  if (!hasHead && starts.length < 2) return [table];
  const parts = starts.map(({ row, section }, at) => ({
    ...table,
    section,
    body: between(body, row, starts[at + 1]?.row ?? Infinity),
  }));
  return hasHead ? [{ ...table, body: between(body, -1, first.row) }, ...parts] : parts;
}

/** The rows of a body from one row up to (not including) another. */
function between(body: Table["body"], from: number, until: number): Table["body"] {
  const isIn = (row: number): boolean => row >= from && row < until;
  return {
    records: body.records.filter(isIn),
    totals: body.totals.filter(isIn),
    left: body.left.filter(({ row }) => isIn(row)),
    end: Math.min(body.end, until),
  };
}

function captionAbove(grid: Grid, { from, header }: Table): string {
  return header.top > from ? textOf(grid, header.top - 1, header.left, header.right) : "";
}

function textOf(grid: Grid, row: number, left: number, right: number): string {
  const value = grid.values[row]?.slice(left, right + 1).find((one) => !isEmptyCell(one));
  return typeof value === "string" ? labelText(value) : "";
}
