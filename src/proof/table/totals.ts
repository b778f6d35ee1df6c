import { shown } from "../draft";
import type { TableClaim } from "./claim-of";
import { figureAt, type FigureTable } from "./figures";

const grandTotal = /^(合计|总计|共计|总数|总和)$/;
const subTotal = /^(小计)$/;

/** A line or a column of the table, as totals see it: where its figures are and what it is called. */
interface Strip {
  readonly at: number;
  readonly labels: readonly string[];
}

/**
 * 合计 and 小计 at the end (or the head) of lines and columns against what they add up. A total above or
 * left of its parts is taken as such when no total stands at the other end.
 */
export function totalClaims(table: FigureTable): TableClaim[] {
  const rows = table.rows.map((at) => ({ at, labels: table.rowLabels.get(at) ?? [] }));
  const columns = table.columns.map((at) => ({ at, labels: table.columnLabels.get(at) ?? [] }));
  return [
    ...stripClaims(rows, (row) =>
      columns.map((column) => ({ row: row.at, column: column.at, across: column })),
    ).filter(({ across }) => !isRate(across)),
    ...columnTotals(table, columns, rows),
  ].map(({ claim }) => claim);

  function stripClaims(
    strips: readonly Strip[],
    cellsOf: (strip: Strip) => readonly { row: number; column: number; across: Strip }[],
  ): { claim: TableClaim; across: Strip }[] {
    return strips.flatMap((strip, index) => {
      const parts = partsOf(strips, index);
      if (parts.length < 2 || isRate(strip)) return [];
      return cellsOf(strip).flatMap(({ row, column, across }) => {
        const claim = sumClaim(
          table,
          { row, column },
          parts.map((part) => ({ row: part.at, column })),
        );
        return claim === null ? [] : [{ claim, across }];
      });
    });
  }
}

function columnTotals(
  table: FigureTable,
  columns: readonly Strip[],
  rows: readonly Strip[],
): { claim: TableClaim; across: Strip }[] {
  return columns.flatMap((strip, index) => {
    const parts = partsOf(columns, index).filter((part) => !isRate(part));
    if (parts.length < 2) return [];
    return rows
      .filter((row) => !isRate(row))
      .flatMap((row) => {
        const claim = sumClaim(
          table,
          { row: row.at, column: strip.at },
          parts.map((part) => ({ row: row.at, column: part.at })),
        );
        return claim === null ? [] : [{ claim, across: row }];
      });
  });
}

/** The strips a total adds up: those since the last total of its own rank, inner totals left out. */
function partsOf(strips: readonly Strip[], index: number): readonly Strip[] {
  const own = rankOf(strips[index]);
  if (own === 0) return [];
  const parts: Strip[] = [];
  for (let i = index - 1; i >= 0; i--) {
    const strip = strips[i];
    if (strip === undefined || rankOf(strip) >= own || isDetail(strip)) break;
    if (rankOf(strip) === 0 && sameParents(strip, strips[index], own)) parts.unshift(strip);
  }
  return parts;
}

/** 0: a part, 1: 小计, 2: 合计. */
function rankOf(strip: Strip | undefined): 0 | 1 | 2 {
  const label = strip?.labels.at(-1) ?? "";
  const only = strip?.labels.find((one) => grandTotal.test(one)) !== undefined;
  if (grandTotal.test(label) || only) return 2;
  return subTotal.test(label) ? 1 : 0;
}

/** Cumulative figures and 其中 are beside the sum, not in it. */
function isDetail({ labels }: Strip): boolean {
  return labels.some((label) => /其中|累计|同期|上月|去年/.test(label));
}

/** A 小计 adds up only what stands under its own heading. */
function sameParents(part: Strip, total: Strip | undefined, rank: number): boolean {
  if (rank !== 1 || total === undefined || total.labels.length < 2) return true;
  return part.labels[0] === total.labels[0];
}

function isRate({ labels }: Strip): boolean {
  return /率$|占比$|比例$|百分比$|得分$|排名$|名次$/.test(labels.at(-1) ?? "");
}

interface Spot {
  readonly row: number;
  readonly column: number;
}

function sumClaim(table: FigureTable, total: Spot, parts: readonly Spot[]): TableClaim | null {
  const stated = figureAt(table.grid, total.row, total.column);
  if (stated === null || stated.percent) return null;
  const figures = parts.map((part) => figureAt(table.grid, part.row, part.column));
  const known = figures.filter((figure) => figure !== null);
  if (known.length === 0 || known.some((figure) => figure.percent)) return null;
  const computed = Number(known.reduce((sum, figure) => sum + figure.value, 0).toFixed(6));
  return {
    kind: "sum",
    topic: "sum",
    ...total,
    stated: stated.value,
    computed,
    ok: stated.value === computed,
    params: {
      stated: shown(stated.value),
      computed: shown(computed),
      parts: known.map((figure) => shown(figure.value)).join(" + "),
    },
  };
}
