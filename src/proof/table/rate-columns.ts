import { total } from "../arithmetic";
import type { Quantity } from "../arithmetic";
import type { Claim } from "../claim";
import { shown } from "../draft";
import { rateByName } from "../relations/rate-names";
import { judgeRate } from "./column-relations";
import type { Table, TableColumn, TableRow } from "./read-table";
import { tableClaim } from "./table-claim";

const BASE = /排查|受理|收集|登记|发现|总数|合计|总件数|应|接收|问卷|有效|调查|总户|户数|回访|办结|化解/;
const LEFT_OPEN = /未|正在|待|在办|不满意/;

interface JudgedRate {
  readonly row: TableRow;
  readonly printed: Quantity;
  readonly part: Quantity;
  readonly whole: Quantity;
  readonly judgement: ReturnType<typeof judgeRate>;
}

/** 化解率 columns against 化解 ÷ 排查 by their labels, 合计 rows included; 占比 columns against their total. */
export function rateColumnClaims(sheet: string, table: Table): Claim[] {
  return table.columns.flatMap((column) => {
    if (column.kind === "rate") return ratesOf(sheet, table, column);
    return column.kind === "share" ? sharesOf(sheet, table, column) : [];
  });
}

function ratesOf(sheet: string, table: Table, column: TableColumn): Claim[] {
  const [name] = rateByName(column.label.replace(/[（(].*$/, "").replace(/%$/, ""));
  if (name === undefined) return [];
  const counts = table.columns.filter((other) => other.kind === "count" && sharesHeader(other, column));
  const scale = scaleOf(table, column);
  const readings: JudgedRate[][] = [];
  for (const words of [name.words, name.alike]) {
    const parts = counts.filter(({ label }) => words?.test(label) === true && !LEFT_OPEN.test(label)).reverse();
    for (const part of parts)
      for (const whole of counts)
        if (whole !== part && BASE.test(whole.label) && !LEFT_OPEN.test(whole.label))
          readings.push(judgeRows(table, column, scale, (row) => [table.figureAt(row.index, part.index), table.figureAt(row.index, whole.index)]));
    if (readings.length > 0) break;
  }
  return claimsOf(sheet, column, name.label, "rate", readings);
}

/** Columns under one heading belong together; a table without headings above is one group. */
function sharesHeader(a: TableColumn, b: TableColumn): boolean {
  return b.above.length === 0 || a.above[0] === undefined || a.above[0] === b.above[0];
}

function sharesOf(sheet: string, table: Table, column: TableColumn): Claim[] {
  const counts = table.columns.filter((other) => other.kind === "count" && other.index < column.index);
  const part = counts[counts.length - 1];
  if (part === undefined) return [];
  const closing = table.rows.find((row) => row.kind === "total");
  const data = table.rows.filter((row) => row.kind === "data");
  const sum = total(data.map((row) => table.figureAt(row.index, part.index) ?? { value: 0, step: 1 }));
  const stated = closing === undefined ? null : table.figureAt(closing.index, part.index);
  const wholes = [stated ?? { value: sum, step: 1 }, { value: sum, step: 1 }];
  const scale = scaleOf(table, column);
  const readings = wholes.map((whole) =>
    judgeRows(table, column, scale, (row) => [table.figureAt(row.index, part.index), whole]),
  );
  return claimsOf(sheet, column, column.label, "share", readings);
}

/** 100 where the cells of a rate column hold 0..1, else 1. */
function scaleOf(table: Table, column: TableColumn): number {
  const values = table.rows.flatMap((row) => table.figureAt(row.index, column.index)?.value ?? []);
  return values.some((value) => value > 1) ? 1 : 100;
}

function judgeRows(
  table: Table,
  column: TableColumn,
  scale: number,
  pairOf: (row: TableRow) => [Quantity | null | undefined, Quantity | null | undefined],
): JudgedRate[] {
  return table.rows.flatMap((row) => {
    const cell = table.figureAt(row.index, column.index);
    const [part, whole] = pairOf(row);
    if (cell === null || cell === undefined || part === undefined || !whole || whole.value <= 0) return [];
    const printed = { value: Number((cell.value * scale).toFixed(9)), step: cell.step * scale };
    const counted = part ?? { value: 0, step: 1 };
    return [{ row, printed, part: counted, whole, judgement: judgeRate(counted, whole, printed) }];
  });
}

/** Of several readings the one most rows bear out; where none is borne out by half, no claim. */
function claimsOf(
  sheet: string,
  column: TableColumn,
  name: string,
  topic: "rate" | "share",
  readings: readonly (readonly JudgedRate[])[],
): Claim[] {
  const right = (rows: readonly JudgedRate[]) => rows.filter(({ judgement }) => judgement.verdict !== "wrong").length;
  const best = readings.reduce<readonly JudgedRate[]>(
    (kept, rows) => (kept.length === 0 || right(rows) * kept.length > right(kept) * rows.length ? rows : kept),
    [],
  );
  const enough = right(best) * 2 >= best.length || (topic === "rate" && best.length <= 2);
  if (!enough) return [];
  return best.map(({ row, printed, part, whole, judgement }) =>
    tableClaim(sheet, row, column, {
      kind: "percent",
      topic,
      stated: printed.value,
      computed: Number(judgement.computed.toFixed(6)),
      ok: judgement.verdict !== "wrong",
      ...(judgement.verdict === "truncated" ? { note: "truncated" as const } : {}),
      params: {
        name,
        stated: shown(printed.value),
        computed: shown(Number(judgement.computed.toFixed(4))),
        part: shown(part.value),
        whole: shown(whole.value),
      },
    }),
  );
}
