import { shown } from "../draft";
import type { Strip, Table } from "./read-table";
import type { TableClaim } from "./table-claim";

const CARRIED = /结转|上[期月年]|遗留/;
const FOUND = /^(?:共?排查|受理|收集|登记)(?:总)?(?:数|件数|起数|量)?$/;
const CLOSED = /^(?:已?化解|已?办结|解决|化解成功)(?:数|件数|起数|量)?$/;

/** 其中 columns, and what was closed, cannot be more than what they are parts of; only such cells are told. */
export function partColumnClaims(table: Table): TableClaim[] {
  const counts = table.columns.filter((column) => column.kind === "count");
  return pairsOf(counts).flatMap(({ part, whole }) => {
    const rows = table.rows.flatMap((row) => {
      const [a, b] = [table.figureAt(row, part), table.figureAt(row, whole)];
      return a && b ? [{ row, part: a.value, whole: b.value }] : [];
    });
    const over = rows.filter((pair) => pair.part > pair.whole);
    // Where many rows are over, the columns are no part and whole.
    if (over.length > 1 && over.length * 4 > rows.length) return [];
    return over.map((pair) => ({
      ...table.cellAt(pair.row, part),
      kind: "part" as const,
      topic: "part" as const,
      stated: pair.part,
      computed: pair.whole,
      ok: false,
      params: { stated: shown(pair.part), computed: shown(pair.whole) },
    }));
  });
}

function pairsOf(counts: readonly Strip[]): { part: Strip; whole: Strip }[] {
  const isPart = ({ label, above }: Strip) =>
    [label, ...above].some((text) => text.startsWith("其中"));
  const pairs: { part: Strip; whole: Strip }[] = [];
  counts.forEach((part, i) => {
    const whole = isPart(part)
      ? counts.slice(0, i).findLast((column) => !isPart(column))
      : undefined;
    if (whole !== undefined) pairs.push({ part, whole });
  });
  if (counts.some(({ label }) => CARRIED.test(label))) return pairs;
  const [found, closed] = [FOUND, CLOSED].map((words) =>
    counts.filter(({ label }) => words.test(label)),
  );
  const [whole, part] = [found?.[0], closed?.[0]];
  if (found?.length === 1 && closed?.length === 1 && whole && part) pairs.push({ part, whole });
  return pairs;
}
