import { sumFits, total } from "../arithmetic";
import type { Quantity } from "../arithmetic";
import { shown } from "../draft";
import type { Strip, Table } from "./read-table";
import type { TableClaim } from "./table-claim";

/** Columns that are said to make up another, each with its sign. */
interface ColumnSum {
  readonly whole: Strip;
  readonly parts: readonly { readonly column: Strip; readonly sign: 1 | -1 }[];
  readonly topic: "sum" | "status" | "carry";
  /** Whether the labels alone are evidence enough; else the other rows must bear them out. */
  readonly certain: boolean;
}

const TOTAL = /^(?:合计|小计|总计|共计|总数|总件数|计)$/;
const CARRIED = /结转|上[期月年]|遗留|期初/;
const ADDED = /新增|新排查|新受理|本[期月年](?:排查|受理|收集)/;
const CLOSED = /化解|办结|解决|整改(?!中|期)|销号|调处成功|调解成功/;
const OPEN = /正在|未化解|未办结|未解决|未整改|在办|待|化解中|办理中|整改中|剩余/;
const LEFT = /期末|月末|年末|结转下|在办|剩余/;
const FOUND = /排查|受理|收集|登记|发现|总数|合计|总件数/;
const MOVED = /移交|转办|上报|呈报|失败|终止|撤回/;

/**
 * Checks the sums that columns are labelled to make (合计, 在办, 收集 = 办结 + 在办). Of several readings
 * of a total the one most rows agree with counts. `identities` leaves plain totals aside.
 */
export function columnSumClaims(table: Table, only: "all" | "identities" = "all"): TableClaim[] {
  const counts = table.columns.filter(
    (column) => column.kind === "count" && column.rank !== "detail",
  );
  const sums = [
    ...(only === "all" ? totalColumns(counts) : []),
    ...carryColumns(counts),
    ...statusColumns(counts),
  ];
  const done = new Set<Strip>();
  const judged = sums
    .map((sum) => ({ sum, rows: table.rows.flatMap((row) => judgeRow(table, sum, row)) }))
    .filter(({ rows }) => rows.length > 0)
    .sort((a, b) => fitting(b.rows) - fitting(a.rows));
  return judged.flatMap(({ sum, rows }) => {
    const enough = fitting(rows) >= 0.5 || (sum.certain && rows.length < 4);
    if (done.has(sum.whole) || !enough) return [];
    done.add(sum.whole);
    return rows.map((row) => sumClaim(table, sum, row));
  });
}

function totalColumns(counts: readonly Strip[]): ColumnSum[] {
  return counts.flatMap((whole, i) => {
    if (!TOTAL.test(whole.label)) return [];
    const choices: ColumnSum[] = [];
    const add = (columns: readonly Strip[], certain: boolean) => {
      const parts = columns.filter((column) => !TOTAL.test(column.label));
      if (parts.length > 1)
        choices.push({
          whole,
          parts: parts.map((column) => ({ column, sign: 1 })),
          topic: "sum",
          certain,
        });
    };
    const heading = whole.above[whole.above.length - 1];
    if (heading !== undefined)
      add(
        counts.filter((column) => column.above[column.above.length - 1] === heading),
        true,
      );
    const [left, right] = [runFrom(counts, i, -1), runFrom(counts, i, 1)];
    // A last column that is called a total adds what stands before it.
    add(left, right.length === 0);
    add(right, left.length === 0);
    return choices;
  });
}

/** Count columns side by side with a total, to the right or to the left, up to the next total. */
function runFrom(counts: readonly Strip[], i: number, step: 1 | -1): Strip[] {
  const run: Strip[] = [];
  for (let k = i + step; ; k += step) {
    const column = counts[k];
    const before = counts[k - step];
    if (column === undefined || before === undefined || TOTAL.test(column.label)) return run;
    if (Math.abs(column.index - before.index) !== 1) return run;
    run.push(column);
  }
}

/** The one column that words can mean. */
function oneOf(columns: readonly Strip[], words: RegExp, not: RegExp | null = null): Strip | null {
  const found = columns.filter(({ label }) => words.test(label) && !(not?.test(label) ?? false));
  return found.length === 1 ? (found[0] ?? null) : null;
}

function carryColumns(counts: readonly Strip[]): ColumnSum[] {
  const carried = oneOf(counts, CARRIED, /下期|下月|下年/);
  const added = oneOf(counts, ADDED, CARRIED) ?? oneOf(counts, FOUND, CARRIED);
  const closed = oneOf(counts, CLOSED, /未|正在|待/);
  const left = oneOf(counts, LEFT, CLOSED);
  if (carried === null || added === null || closed === null || left === null) return [];
  const parts = [
    { column: carried, sign: 1 as const },
    { column: added, sign: 1 as const },
    { column: closed, sign: -1 as const },
  ];
  return [{ whole: left, parts, topic: "carry", certain: false }];
}

function statusColumns(counts: readonly Strip[]): ColumnSum[] {
  if (counts.some(({ label }) => CARRIED.test(label))) return [];
  const found = oneOf(counts, FOUND, /未|正在|化解|办结/);
  const closed = oneOf(counts, CLOSED, /未|正在|待|率/);
  const open = oneOf(counts, OPEN);
  if (found === null || closed === null || open === null) return [];
  const moved = counts.filter(({ label }) => MOVED.test(label));
  const parts = [closed, open, ...moved].map((column) => ({ column, sign: 1 as const }));
  return [{ whole: found, parts, topic: "status", certain: false }];
}

interface JudgedRow {
  readonly row: Strip;
  readonly stated: number;
  readonly parts: readonly Quantity[];
  readonly fits: boolean;
}

/** Share of the rows a reading fits. */
function fitting(rows: readonly JudgedRow[]): number {
  return rows.filter(({ fits }) => fits).length / rows.length;
}

function judgeRow(table: Table, sum: ColumnSum, row: Strip): JudgedRow[] {
  const stated =
    row.kind === "rate" || row.kind === "share" ? null : table.figureAt(row, sum.whole);
  if (!stated || stated.percent) return [];
  const parts: Quantity[] = [];
  for (const { column, sign } of sum.parts) {
    const figure = table.figureAt(row, column);
    if (figure === undefined || figure?.percent === true) return [];
    parts.push({ value: (figure?.value ?? 0) * sign, step: figure?.step ?? 1 });
  }
  if (parts.every(({ value }) => value === 0) && stated.value === 0) return [];
  return [{ row, stated: stated.value, parts, fits: sumFits(parts, stated) }];
}

function sumClaim(
  table: Table,
  sum: ColumnSum,
  { row, stated, parts, fits }: JudgedRow,
): TableClaim {
  const computed = fits ? stated : total(parts);
  const [carried, added, closed] = parts.map(({ value }) => shown(Math.abs(value)));
  return {
    ...table.cellAt(row, sum.whole),
    kind: sum.topic === "sum" ? "sum" : "identity",
    topic: sum.topic,
    stated,
    computed,
    ok: fits,
    params: {
      stated: shown(stated),
      computed: shown(computed),
      difference: shown(Math.abs(computed - stated)),
      parts: parts.map(({ value }) => shown(value)).join(" + "),
      ...(sum.topic === "carry"
        ? { carried: carried ?? "", added: added ?? "", closed: closed ?? "" }
        : {}),
    },
  };
}
