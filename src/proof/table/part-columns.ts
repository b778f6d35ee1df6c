import type { Claim } from "../claim";
import { shown } from "../draft";
import type { Table, TableColumn } from "./read-table";
import { tableClaim } from "./table-claim";

/** 其中 columns, and what was closed, cannot be more than what they are parts of; only such cells are told. */
export function partColumnClaims(sheet: string, table: Table): Claim[] {
  const counts = table.columns.filter((column) => column.kind === "count");
  return pairsOf(counts).flatMap(({ part, whole }) => {
    const rows = table.rows.flatMap((row) => {
      const [a, b] = [table.figureAt(row.index, part.index), table.figureAt(row.index, whole.index)];
      return a && b ? [{ row, part: a.value, whole: b.value }] : [];
    });
    const over = rows.filter((pair) => pair.part > pair.whole);
    // Where many rows are over, the columns are no part and whole.
    if (over.length * 4 > rows.length && over.length > 1) return [];
    return over.map((pair) =>
      tableClaim(sheet, pair.row, part, {
        kind: "part",
        topic: "part",
        stated: pair.part,
        computed: pair.whole,
        ok: false,
        params: { stated: shown(pair.part), computed: shown(pair.whole) },
      }),
    );
  });
}

function pairsOf(counts: readonly TableColumn[]): { part: TableColumn; whole: TableColumn }[] {
  const pairs: { part: TableColumn; whole: TableColumn }[] = [];
  counts.forEach((part, i) => {
    if (!/^其中/.test(part.label) && !part.above.some((label) => /^其中/.test(label))) return;
    const whole = counts
      .slice(0, i)
      .findLast((column) => !/^其中/.test(column.label) && !column.above.some((label) => /^其中/.test(label)));
    if (whole !== undefined) pairs.push({ part, whole });
  });
  if (counts.some(({ label }) => /结转|上[期月年]|遗留/.test(label))) return pairs;
  const found = counts.filter(({ label }) => /^(?:共?排查|受理|收集|登记)(?:总)?(?:数|件数|起数|量)?$/.test(label));
  const closed = counts.filter(({ label }) => /^(?:已?化解|已?办结|解决|化解成功)(?:数|件数|起数|量)?$/.test(label));
  const [whole, part] = [found[0], closed[0]];
  if (found.length === 1 && closed.length === 1 && whole && part) pairs.push({ part, whole });
  return pairs;
}
