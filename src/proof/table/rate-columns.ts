import { judgePercent, total } from "../arithmetic";
import type { PercentJudgement, Quantity } from "../arithmetic";
import { shown } from "../draft";
import { rateByName } from "../relations/rate-names";
import type { Strip, Table } from "./read-table";
import type { TableClaim } from "./table-claim";

const BASE =
  /排查|受理|收集|登记|发现|发生|交办|立案|隐患|总数|合计|件数|应|接收|问卷|有效|调查|户数|回访|办结|化解|调处|调解/;
const NOT_COUNTED = /未|正在|待|在办|不满意/;
/** 当月排查已化解: of those found, whenever that was. */
const CLOSED_OF_FOUND = /(?:排查|收集|受理|登记|新增).{0,4}已(?:化解|办结|整改|解决|调处|答复)/;
/** Words that make a count another one: of this month, overdue, in time. */
const LIMIT = /本月|当月|本年|年度|累计|上月|同期|按期|超期|正常|去年/g;

interface Judged {
  readonly row: Strip;
  readonly printed: Quantity;
  readonly part: Quantity;
  readonly whole: Quantity;
  readonly judgement: PercentJudgement;
}

/** 化解率 columns against 化解 ÷ 排查 by their labels, 合计 rows included; 占比 columns against their total. */
export function rateColumnClaims(table: Table): TableClaim[] {
  return table.columns.flatMap((column) => {
    if (column.kind === "rate") return ratesOf(table, column);
    return column.kind === "share" ? sharesOf(table, column) : [];
  });
}

function ratesOf(table: Table, column: Strip): TableClaim[] {
  const [name] = rateByName(column.label.replace(/[（(].*$/s, "").replace(LIMIT, ""));
  if (name === undefined) return [];
  const limit = limitOf(column.label);
  const counts = table.columns.filter(
    (other) =>
      other.kind === "count" &&
      !NOT_COUNTED.test(other.label) &&
      sharesHeading(other, column) &&
      (limitOf(other.label) === limit || CLOSED_OF_FOUND.test(other.label)),
  );
  const scale = scaleOf(table, column);
  const readings: Judged[][] = [];
  for (const words of [name.words, name.alike]) {
    const parts = counts.filter(({ label }) => words?.test(label) === true).reverse();
    for (const part of parts)
      for (const whole of counts) {
        if (whole === part || !BASE.test(whole.label)) continue;
        // What was closed is no base of what was found.
        if (name.words.test(whole.label) && !name.words.test(part.label)) continue;
        readings.push(
          judgeRows(table, column, scale, (row) => [
            table.figureAt(row, part),
            table.figureAt(row, whole),
          ]),
        );
      }
    if (readings.some((rows) => rows.length > 0)) break;
  }
  return claimsOf(table, column, name.label, "rate", readings);
}

function limitOf(label: string): string {
  return (label.match(LIMIT) ?? []).join("");
}

/** Columns under one heading belong together; a table without headings above is one group. */
function sharesHeading(a: Strip, b: Strip): boolean {
  return b.above.length === 0 || a.above[0] === undefined || a.above[0] === b.above[0];
}

function sharesOf(table: Table, column: Strip): TableClaim[] {
  const counts = table.columns.filter(
    (other) => other.kind === "count" && other.index < column.index,
  );
  const part = counts[counts.length - 1];
  if (part === undefined) return [];
  const closing = table.rows.find((row) => row.rank === "total");
  const members = table.rows.filter((row) => row.rank === "part");
  const sum = total(members.map((row) => table.figureAt(row, part) ?? { value: 0, step: 1 }));
  const stated = closing === undefined ? null : table.figureAt(closing, part);
  const wholes = [stated ?? { value: sum, step: 1 }, { value: sum, step: 1 }];
  const scale = scaleOf(table, column);
  const readings = wholes.map((whole) =>
    judgeRows(table, column, scale, (row) => [table.figureAt(row, part), whole]),
  );
  return claimsOf(table, column, column.label, "share", readings);
}

/** 100 where the cells of a rate column hold 0..1, else 1. */
function scaleOf(table: Table, column: Strip): number {
  const cells = table.rows.map((row) => table.figureAt(row, column));
  return cells.some((cell) => cell && !cell.percent && cell.value > 1) ? 1 : 100;
}

function judgeRows(
  table: Table,
  column: Strip,
  scale: number,
  pairOf: (row: Strip) => [Quantity | null | undefined, Quantity | null | undefined],
): Judged[] {
  return table.rows.flatMap((row) => {
    const cell = table.figureAt(row, column);
    const [part, whole] = pairOf(row);
    if (!cell || part === undefined || !whole || whole.value <= 0) return [];
    const factor = cell.percent ? 1 : scale;
    const printed = { value: Number((cell.value * factor).toFixed(9)), step: cell.step * factor };
    const counted = part ?? { value: 0, step: 1 };
    return [{ row, printed, part: counted, whole, judgement: judgeCell(counted, whole, printed) }];
  });
}

/** A ratio kept at full precision is what a formula computes; it is told at two decimals. */
function judgeCell(part: Quantity, whole: Quantity, printed: Quantity): PercentJudgement {
  const exact = (part.value / whole.value) * 100;
  if (printed.step < 1e-4 && Math.abs(printed.value - exact) < 1e-6 * Math.max(1, exact))
    return { verdict: "right", computed: printed.value };
  return judgePercent(
    part,
    whole,
    printed.step < 1e-4 ? { value: printed.value, step: 0.01 } : printed,
  );
}

/** Of several readings the one most rows bear out; where none is borne out by half, no claim. */
function claimsOf(
  table: Table,
  column: Strip,
  name: string,
  topic: "rate" | "share",
  readings: readonly (readonly Judged[])[],
): TableClaim[] {
  const right = (rows: readonly Judged[]) =>
    rows.filter(({ judgement }) => judgement.verdict !== "wrong").length;
  const best = readings.reduce<readonly Judged[]>(
    (kept, rows) =>
      kept.length === 0 || right(rows) * kept.length > right(kept) * rows.length ? rows : kept,
    [],
  );
  if (right(best) * 2 < best.length && !(topic === "rate" && best.length <= 3)) return [];
  return best.map(({ row, printed, part, whole, judgement }) => {
    const stated = Number(printed.value.toFixed(4));
    return {
      ...table.cellAt(row, column),
      kind: "percent",
      topic,
      stated,
      computed: Number(judgement.computed.toFixed(4)),
      ok: judgement.verdict !== "wrong",
      ...(judgement.verdict === "truncated" ? { note: "truncated" as const } : {}),
      params: {
        name,
        stated: shown(stated),
        computed: shown(Number(judgement.computed.toFixed(4))),
        part: shown(part.value),
        whole: shown(whole.value),
      },
    };
  });
}
