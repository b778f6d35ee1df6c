import { judgePercent, sumFits, total } from "../arithmetic";
import type { Quantity } from "../arithmetic";
import type { Claim } from "../claim";
import { shown } from "../draft";
import type { Table, TableColumn, TableRow } from "./read-table";
import { tableClaim } from "./table-claim";

/** Columns that are said to make up another, each with its sign. */
export interface ColumnSum {
  readonly whole: TableColumn;
  readonly parts: readonly { readonly column: TableColumn; readonly sign: 1 | -1 }[];
  readonly topic: "sum" | "status" | "carry";
  /** Whether the labels alone are evidence enough; else most rows must bear them out. */
  readonly certain: boolean;
}

const TOTAL = /^(?:合计|小计|总计|共计|总数|总件数|累计|计)$/;
const CARRIED = /结转|上[期月年]|遗留|期初/;
const ADDED = /新增|新排查|新受理|本[期月年](?:排查|受理|收集)/;
const CLOSED = /化解|办结|解决|整改(?!中|期)|销号|调处成功|调解成功/;
const OPEN = /正在|未化解|未办结|未解决|未整改|在办|待|化解中|办理中|整改中|剩余/;
const LEFT = /期末|月末|年末|结转下|在办|剩余/;
const FOUND = /排查|受理|收集|登记|发现|总数|合计|总件数/;
const MOVED = /移交|转办|上报|呈报|失败|终止|撤回/;

/** Sums the columns of a table are labelled to make. */
export function columnSums(table: Table): ColumnSum[] {
  const counts = table.columns.filter((column) => column.kind === "count");
  return [...totalColumns(counts), ...carryColumns(counts), ...statusColumns(counts)];
}

function totalColumns(counts: readonly TableColumn[]): ColumnSum[] {
  return counts.flatMap((whole, i) => {
    if (!TOTAL.test(whole.label)) return [];
    const under = whole.above[whole.above.length - 1];
    const siblings = counts.filter((column) => column !== whole && column.above[column.above.length - 1] === under);
    const choices: ColumnSum[] = [];
    const add = (columns: readonly TableColumn[], certain: boolean) => {
      const parts = columns.filter((column) => !TOTAL.test(column.label) && !/其中/.test(column.label));
      if (parts.length > 1)
        choices.push({ whole, parts: parts.map((column) => ({ column, sign: 1 })), topic: "sum", certain });
    };
    if (under !== undefined) add(siblings, true);
    add(runFrom(counts, i, 1), false);
    add(runFrom(counts, i, -1), false);
    return choices;
  });
}

/** Count columns side by side with a total, to the right or to the left, up to the next total. */
function runFrom(counts: readonly TableColumn[], i: number, step: 1 | -1): TableColumn[] {
  const run: TableColumn[] = [];
  for (let k = i + step; ; k += step) {
    const column = counts[k];
    const before = counts[k - step];
    if (column === undefined || before === undefined || TOTAL.test(column.label)) break;
    if (Math.abs(column.index - before.index) !== 1) break;
    run.push(column);
  }
  return run;
}

function only(columns: readonly TableColumn[], words: RegExp, not: RegExp | null = null): TableColumn | null {
  const found = columns.filter(
    ({ label, above }) => words.test(label) && !(not?.test(label) ?? false) && !above.some((text) => /其中/.test(text)),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

function carryColumns(counts: readonly TableColumn[]): ColumnSum[] {
  const carried = only(counts, CARRIED, /下期|下月|下年/);
  const added = only(counts, ADDED, CARRIED) ?? only(counts, FOUND, CARRIED);
  const closed = only(counts, CLOSED, /未|正在|待|其中/);
  const left = only(counts, LEFT, CLOSED);
  if (carried === null || added === null || closed === null || left === null) return [];
  const parts = [
    { column: carried, sign: 1 as const },
    { column: added, sign: 1 as const },
    { column: closed, sign: -1 as const },
  ];
  return [{ whole: left, parts, topic: "carry", certain: false }];
}

function statusColumns(counts: readonly TableColumn[]): ColumnSum[] {
  const found = only(counts, FOUND, /未|正在|其中|化解|办结/);
  const closed = only(counts, CLOSED, /未|正在|待|其中|率/);
  const open = only(counts, OPEN);
  if (found === null || closed === null || open === null || counts.some(({ label }) => CARRIED.test(label))) return [];
  const moved = counts.filter(({ label }) => MOVED.test(label));
  const parts = [closed, open, ...moved].map((column) => ({ column, sign: 1 as const }));
  return [{ whole: found, parts, topic: "status", certain: false }];
}

/** Checks the sums that the rows bear out: of several readings of a total the one most rows agree with. */
export function columnSumClaims(sheet: string, table: Table): Claim[] {
  const done = new Set<TableColumn>();
  const judged = columnSums(table)
    .map((sum) => ({ sum, rows: table.rows.flatMap((row) => judgeRow(table, sum, row)) }))
    .filter(({ rows }) => rows.length > 0)
    .sort((a, b) => share(b.rows) - share(a.rows));
  return judged.flatMap(({ sum, rows }) => {
    if (done.has(sum.whole)) return [];
    const enough = share(rows) >= 0.5 || (sum.certain && rows.length < 3);
    if (!enough) return [];
    done.add(sum.whole);
    return rows.map(({ row, stated, computed, fits, parts }) =>
      tableClaim(sheet, row, sum.whole, {
        kind: sum.topic === "sum" ? "sum" : "identity",
        topic: sum.topic,
        stated: stated.value,
        computed: fits ? stated.value : computed,
        ok: fits,
        params: {
          stated: shown(stated.value),
          computed: shown(computed),
          parts: sum.parts.map(({ sign }, i) => (i === 0 ? "" : sign > 0 ? " + " : " − ") + shown(parts[i] ?? 0)).join(""),
          difference: shown(Math.abs(computed - stated.value)),
          carried: shown(parts[0] ?? 0),
          added: shown(parts[1] ?? 0),
          closed: shown(parts[2] ?? 0),
        },
      }),
    );
  });
}

interface JudgedRow {
  readonly row: TableRow;
  readonly stated: Quantity;
  readonly computed: number;
  readonly parts: readonly number[];
  readonly fits: boolean;
}

function share(rows: readonly JudgedRow[]): number {
  return rows.filter(({ fits }) => fits).length / rows.length;
}

function judgeRow(table: Table, sum: ColumnSum, row: TableRow): JudgedRow[] {
  const stated = table.figureAt(row.index, sum.whole.index);
  if (stated === null || stated === undefined) return [];
  const parts: Quantity[] = [];
  for (const { column, sign } of sum.parts) {
    const figure = table.figureAt(row.index, column.index);
    if (figure === undefined) return [];
    parts.push({ value: (figure?.value ?? 0) * sign, step: figure?.step ?? 1 });
  }
  if (parts.every(({ value }) => value === 0) && stated.value === 0) return [];
  const printed = parts.map(({ value }) => Math.abs(value));
  return [{ row, stated, computed: total(parts), parts: printed, fits: sumFits(parts, stated) }];
}

/** How a printed rate cell stands to part ÷ whole: cells hold 0.8966, 89.66 or 89.66%. */
export function judgeRate(part: Quantity, whole: Quantity, printed: Quantity): ReturnType<typeof judgePercent> {
  const exact = (part.value / whole.value) * 100;
  // A ratio kept at full precision is what a formula computes.
  if (Math.abs(printed.value - exact) < 1e-7 * Math.max(1, exact)) return { verdict: "right", computed: exact };
  return judgePercent(part, whole, printed);
}
