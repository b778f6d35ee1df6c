import { cpus } from "node:os";
import { argv } from "node:process";
import { FUNCTIONS, type Argument } from "../src/functions/index";
import { defaultProfile as profile } from "../src/profile/index";
import type { CellValue } from "../src/sheet/grid";
import { BENCH_DAY, benchRows } from "./grid";

/**
 * Every custom function that takes a ledger's columns, over columns: of so many rows (100,000 if not said), the same as the full column Excel
 * hands over, and one filled to the last row. Prints markdown. Needs `--expose-gc`.
 */
const ROUNDS = 5;
const FULL = 1_048_576;
const filled = Number(argv[2] ?? 100_000);

type Column = readonly (readonly CellValue[])[];
type Columns = (column: number) => Column;

const Field = { village: 2, id: 4, phone: 5, found: 14, deadline: 15, status: 16, closed: 17 };
const RATING = 19;
const SAFETY = ["安全", "比较安全", "不太安全", "不安全"];
const CLASSES = ["一般", "重点", "困难户"];
const TIERS: Column = [
  [0.95, 10],
  [0.9, 8],
  [0.8, 5],
];

/** What each function is given, by its name. */
const CALLS: Readonly<Record<string, (of: Columns, made: Made) => readonly Argument[]>> = {
  化解率: (of) => [of(Field.status)],
  办结率: (of) => [of(Field.status)],
  按期办结率: (of) => [of(Field.deadline), of(Field.closed), BENCH_DAY],
  满意率: (of) => [of(RATING)],
  安全感指数: (_, { safety }) => [safety],
  走访覆盖率: (of) => [of(Field.id), of(Field.id)],
  分组统计: (of) => [of(Field.village), of(Field.status)],
  应走访日: (of, { visitClass }) => [visitClass, of(Field.found), of(RATING)],
  逾期天数: (of) => [of(Field.deadline), of(Field.closed), BENCH_DAY],
  办理期限: (of) => [of(Field.found), "信访", 30],
  身份证校验: (of) => [of(Field.id)],
  身份证信息: (of) => [of(Field.id), "年龄", BENCH_DAY],
  电话校验: (of) => [of(Field.phone)],
  规范日期: (of) => [of(Field.found), 2024],
  规范状态: (of) => [of(Field.status)],
  规范评价: (of) => [of(RATING)],
  信息脱敏: (of) => [of(Field.id), "身份证"],
  汇总语句: (of) => [of(Field.status), BENCH_DAY, "件"],
  分档得分: (_, { score }) => [score, TIERS],
  得分名次: (_, { score }) => [score],
};

/** Columns that the ledger of the bench does not have. */
interface Made {
  readonly safety: Column;
  readonly score: Column;
  readonly visitClass: Column;
}

interface Given {
  readonly of: Columns;
  readonly made: Made;
}

/** Columns of `rows` records under a header, blank from there to `height`. */
function columnsOf(rows: number, height: number): Given {
  const records = benchRows(rows);
  const column = (label: string, valueAt: (row: number) => CellValue): Column =>
    Array.from({ length: height }, (_, row) =>
      row === 0 ? [label] : [row <= rows ? valueAt(row - 1) : ""],
    );
  const kept = new Map<number, Column>();
  return {
    of: (index) => {
      let found = kept.get(index);
      if (found === undefined)
        kept.set(index, (found = column("栏", (row) => records[row]?.[index] ?? "")));
      return found;
    },
    made: {
      safety: column("安全感", (row) => SAFETY[row % SAFETY.length] ?? ""),
      score: column("得分", (row) => (row % 101) / 100),
      visitClass: column("类别", (row) => CLASSES[row % CLASSES.length] ?? ""),
    },
  };
}

const median = (list: number[]): number => list.sort((a, b) => a - b)[list.length >> 1] ?? NaN;
const mega = (bytes: number): string => (bytes / 1_048_576).toFixed(0);

/** Milliseconds and bytes the heap grew while a call ran, by the name of the function. */
function measure({ of, made }: Given): ReadonlyMap<string, readonly [ms: number, bytes: number]> {
  const taken = new Map<string, { ms: number[]; bytes: number[] }>();
  const calls = FUNCTIONS.flatMap(({ name, run }) => {
    const args = CALLS[name]?.(of, made);
    return args === undefined ? [] : [{ name, run, args }];
  });
  for (let round = 0; round < ROUNDS; round++)
    for (const { name, run, args } of calls) {
      globalThis.gc?.();
      const before = process.memoryUsage().heapUsed;
      const start = performance.now();
      const result = run({ profile }, args);
      const ms = performance.now() - start;
      const bytes = process.memoryUsage().heapUsed - before;
      if (result === undefined) throw new Error(name);
      const own = taken.get(name) ?? { ms: [], bytes: [] };
      taken.set(name, own);
      own.ms.push(ms);
      own.bytes.push(bytes);
    }
  return new Map(
    [...taken].map(([name, { ms, bytes }]) => [name, [median(ms), median(bytes)] as const]),
  );
}

const cases: readonly (readonly [name: string, rows: number, height: number])[] = [
  [`${filled.toLocaleString("en")} rows`, filled, filled + 1],
  [`full column, ${filled.toLocaleString("en")} filled`, filled, FULL],
  ["full column, all filled", FULL - 1, FULL],
];
const figures = cases.map(([, rows, height]) => measure(columnsOf(rows, height)));
console.log(`${cpus()[0]?.model ?? ""} × ${String(cpus().length)}, Node ${process.version}`);
console.log(`${new Date().toISOString().slice(0, 10)}; ms (MB the heap grew)\n`);
console.log(`| function | ${cases.map(([name]) => name).join(" | ")} |`);
console.log(`|---|${cases.map(() => "---:|").join("")}`);
for (const name of figures[0]?.keys() ?? []) {
  const shown = figures.map((one) => {
    const [ms = NaN, bytes = NaN] = one.get(name) ?? [];
    return `${ms.toFixed(ms < 10 ? 1 : 0)} (${mega(bytes)})`;
  });
  console.log(`| TZ.${name} | ${shown.join(" | ")} |`);
}
