import { sumFits, total } from "../arithmetic";
import type { Quantity } from "../arithmetic";
import type { Claim } from "../claim";
import { shown } from "../draft";
import type { Table, TableColumn, TableRow } from "./read-table";
import { tableClaim } from "./table-claim";

interface Block {
  readonly total: TableRow;
  readonly members: readonly TableRow[];
}

/** 合计 and 小计 rows against the rows they add up, column by column. */
export function totalRowClaims(sheet: string, table: Table): Claim[] {
  return blocksOf(table.rows).flatMap((block) => judgeBlock(sheet, table, block));
}

/** A 小计 adds the rows since the last one; a 合计 all rows since the last 合计, or below it when first. */
function blocksOf(rows: readonly TableRow[]): Block[] {
  const blocks: Block[] = [];
  let all: TableRow[] = [];
  let since: TableRow[] = [];
  let head: TableRow | null = null;
  for (const row of rows) {
    if (row.kind === "data") {
      all.push(row);
      since.push(row);
    } else if (row.kind === "subtotal") {
      if (since.length > 0) blocks.push({ total: row, members: since });
      since = [];
    } else if (row.kind === "total") {
      if (all.length === 0) head ??= row;
      else blocks.push({ total: row, members: all });
      if (all.length > 0) all = [];
      since = [];
    }
  }
  if (head !== null && blocks.every((block) => block.total !== head) && all.length > 0)
    blocks.push({ total: head, members: all });
  return blocks.filter((block) => block.members.length > 1);
}

function judgeBlock(sheet: string, table: Table, block: Block): Claim[] {
  const judged = table.columns.flatMap((column) => {
    const stated = column.kind === "count" ? table.figureAt(block.total.index, column.index) : null;
    const parts = column.kind === "count" ? figuresOf(table, block.members, column) : null;
    if (stated === null || stated === undefined || parts === null) return [];
    return [{ column, stated, parts, fits: sumFits(parts, stated) }];
  });
  const fitting = judged.filter(({ fits }) => fits).length;
  // Where no column at all adds up, the rows are not what the total adds.
  const understood = fitting * 2 >= judged.length || (judged.length === 1 && isNear(judged[0]));
  if (!understood) return [];
  return judged.map(({ column, stated, parts, fits }) =>
    tableClaim(sheet, block.total, column, {
      kind: "sum",
      topic: "sum",
      stated: stated.value,
      computed: fits ? stated.value : total(parts),
      ok: fits,
      params: {
        stated: shown(stated.value),
        computed: shown(total(parts)),
        parts: parts.length > 8 ? `${String(parts.length)}行` : parts.map((part) => shown(part.value)).join(" + "),
        difference: shown(Math.abs(total(parts) - stated.value)),
      },
    }),
  );
}

function isNear(judged: { stated: Quantity; parts: readonly Quantity[] } | undefined): boolean {
  if (judged === undefined) return false;
  return Math.abs(total(judged.parts) - judged.stated.value) <= judged.stated.value * 0.5;
}

/** Blank cells count nothing; a cell that cannot be counted with leaves the column unjudged. */
function figuresOf(table: Table, rows: readonly TableRow[], column: TableColumn): Quantity[] | null {
  const figures: Quantity[] = [];
  for (const row of rows) {
    const figure = table.figureAt(row.index, column.index);
    if (figure === undefined) return null;
    if (figure !== null) figures.push(figure);
  }
  return figures.length === 0 ? null : figures;
}
