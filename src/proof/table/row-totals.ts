import { sumFits, total } from "../arithmetic";
import type { Quantity } from "../arithmetic";
import { shown } from "../draft";
import type { Strip, Table, TableFigure } from "./read-table";
import type { TableClaim } from "./table-claim";

interface Block {
  readonly total: Strip;
  readonly members: readonly Strip[];
}

const MOST_SHOWN = 8;

/** 合计 and 小计 rows against the rows they add up, column by column. */
export function totalRowClaims(table: Table): TableClaim[] {
  return blocksOf(table.rows).flatMap((block) => judgeBlock(table, block));
}

/** A 小计 adds the rows since the last one; a 合计 all rows since the last 合计, or below it when first. */
function blocksOf(rows: readonly Strip[]): Block[] {
  const blocks: Block[] = [];
  let all: Strip[] = [];
  let since: Strip[] = [];
  let head: Strip | null = null;
  for (const row of rows) {
    if (row.rank === "part") {
      all.push(row);
      since.push(row);
    } else if (row.rank === "subtotal") {
      blocks.push({ total: row, members: since });
      since = [];
    } else if (row.rank === "total") {
      if (all.length === 0) head ??= row;
      else blocks.push({ total: row, members: all });
      all = [];
      since = [];
    }
  }
  if (head !== null && all.length > 0) blocks.push({ total: head, members: all });
  return blocks.filter((block) => block.members.length > 0);
}

interface Judged {
  readonly column: Strip;
  readonly stated: TableFigure;
  readonly parts: readonly Quantity[];
  readonly fits: boolean;
}

function judgeBlock(table: Table, block: Block): TableClaim[] {
  const judged = table.columns.flatMap((column): Judged[] => {
    if (column.kind !== "count") return [];
    const stated = table.figureAt(block.total, column);
    const parts = figuresOf(table, block.members, column);
    if (!stated || stated.percent || parts === null) return [];
    return [{ column, stated, parts, fits: sumFits(parts, stated) }];
  });
  // Where hardly a column adds up, the rows are not what the total adds; one row has to bear it out.
  const fitting = judged.filter(({ fits }) => fits).length;
  const few = fitting * 2 < judged.length;
  if (few && (block.members.length === 1 || !judged.every(isNear))) return [];
  return judged.map(({ column, stated, parts, fits }) => {
    const sum = total(parts);
    return {
      ...table.cellAt(block.total, column),
      kind: "sum",
      topic: "sum",
      stated: stated.value,
      computed: fits ? stated.value : sum,
      ok: fits,
      params: {
        stated: shown(stated.value),
        computed: shown(sum),
        parts:
          parts
            .slice(0, MOST_SHOWN)
            .map((part) => shown(part.value))
            .join(" + ") + (parts.length > MOST_SHOWN ? " + …" : ""),
        difference: shown(Math.abs(sum - stated.value)),
      },
    };
  });
}

function isNear({ stated, parts }: Judged): boolean {
  return Math.abs(total(parts) - stated.value) <= stated.value * 0.5;
}

/** Blank cells count nothing; a cell that cannot be counted with leaves the column unjudged. */
function figuresOf(table: Table, rows: readonly Strip[], column: Strip): Quantity[] | null {
  const figures: Quantity[] = [];
  for (const row of rows) {
    const figure = table.figureAt(row, column);
    if (figure === undefined || figure?.percent === true) return null;
    if (figure !== null) figures.push(figure);
  }
  return figures.length === 0 ? null : figures;
}
