import { execFileSync, spawnSync } from "node:child_process";
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { argv, execPath, version } from "node:process";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { writeXlsxStream } from "hucre";
import type { CellValue } from "../src/sheet/grid";
import { isoOf } from "../src/sheet/serial";
import { benchRows } from "./grid";

/**
 * The command line as whole processes: `command-line.ts [rows…]`. `check` of a ledger of 20 columns as xlsx and
 * csv, and `--help`, the runs of all of them one after another in each round. Prints markdown.
 */
const LABELS =
  "序号 编号 所属村 当事人姓名 身份证号 联系电话 性别 年龄 住址 纠纷类别 等级 涉及人数 纠纷简要情况 发生时间 排查时间 化解期限 化解状态 办结时间 包案领导 满意度".split(
    " ",
  );
const DAYS = new Set(
  ["发生时间", "排查时间", "化解期限", "办结时间"].map((one) => LABELS.indexOf(one)),
);
const ROUNDS: readonly (readonly [upTo: number, rounds: number])[] = [
  [20_000, 7],
  [200_000, 3],
  [Infinity, 1],
];

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const WRITE = "--write";
const MUCH_MEMORY = ["--max-old-space-size=8000"];
const isWriting = argv[2] === WRITE;
const folder = isWriting ? (argv[4] ?? "") : mkdtempSync(join(tmpdir(), "cli-bench-"));
const told = join(folder, "told.json");

/** What a process used, written down by itself when it ends: no other can ask for it on every system. */
const HOOK = `data:text/javascript,${encodeURIComponent(
  `import { writeFileSync } from "node:fs";
   process.on("exit", () => writeFileSync(${JSON.stringify(told)}, JSON.stringify(process.resourceUsage())));`,
)}`;

interface Used {
  /** Seconds of the processor, of all threads. */
  readonly processor: number;
  readonly wall: number;
  readonly peakBytes: number;
  /** What the command line said where it did neither end well nor with findings; "" else. */
  readonly refused: string;
}

function run(args: readonly string[]): Used {
  rmSync(told, { force: true });
  const start = performance.now();
  const { status, stderr } = spawnSync(
    execPath,
    ["--import", HOOK, here("../bin/taizhang.mjs"), ...args],
    { stdio: ["ignore", "ignore", "pipe"], cwd: folder },
  );
  const wall = (performance.now() - start) / 1000;
  const refused = status === 0 || status === 1 ? "" : stderr.toString().trim();
  const used = JSON.parse(readFileSync(told, "utf8")) as NodeJS.ResourceUsage;
  const processor = (used.userCPUTime + used.systemCPUTime) / 1e6;
  return { processor, wall, peakBytes: used.maxRSS * 1024, refused };
}

const namesOf = (rows: number): string[] => ["xlsx", "csv"].map((end) => `${String(rows)}.${end}`);

/** The ledger as both files, written a row at a time. */
async function writeLedgers(rows: number): Promise<void> {
  const records = benchRows(rows);
  const [xlsx = "", csv = ""] = namesOf(rows).map((name) => join(folder, name));
  const columns = LABELS.map((header, at) => ({
    header,
    ...(DAYS.has(at) ? { numFmt: "yyyy-mm-dd" } : {}),
  }));
  const cells = records.map((row) => row.map((value) => (value === "" ? null : value)));
  const stream = writeXlsxStream(cells, { name: "矛盾纠纷", columns, inlineStrings: false });
  await pipeline(Readable.from(stream), createWriteStream(xlsx));
  const shown = (value: CellValue, at: number): string =>
    DAYS.has(at) && typeof value === "number" ? isoOf(value) : String(value ?? "");
  function* lines(): Generator<string> {
    yield `${LABELS.join(",")}\n`;
    for (const row of records) yield `${row.map(shown).join(",")}\n`;
  }
  await pipeline(Readable.from(lines()), createWriteStream(csv));
}

const median = (list: readonly number[]): number =>
  list.toSorted((a, b) => a - b)[list.length >> 1] ?? NaN;
const mega = (bytes: number): string => (bytes / 1_048_576).toFixed(bytes < 10_485_760 ? 1 : 0);

function main(): void {
  const given = argv.slice(2).map(Number).filter(Number.isInteger);
  const lengths = given.length > 0 ? given : [2000, 20_000, 200_000, 1_000_000];
  try {
    const cases = [{ name: "--help", args: ["--help"], size: 0, rounds: 7 }];
    for (const rows of lengths) {
      // In a process of its own: the memory of the one that starts a process is told as the started one's.
      const args = [WRITE, String(rows), folder];
      execFileSync(execPath, [
        ...MUCH_MEMORY,
        "--import",
        "tsx",
        here("./command-line.ts"),
        ...args,
      ]);
      for (const name of namesOf(rows))
        cases.push({
          name: `check ${name}`,
          args: ["check", name, "--as-of", "2024-06-30"],
          size: statSync(join(folder, name)).size,
          rounds: ROUNDS.find(([upTo]) => rows <= upTo)?.[1] ?? 1,
        });
    }
    const used = new Map(cases.map(({ name }) => [name, [] as Used[]]));
    run(["--help"]);
    for (let round = 0; round < Math.max(...cases.map(({ rounds }) => rounds)); round++)
      for (const { name, args, rounds } of cases)
        if (round < rounds) used.get(name)?.push(run(args));
    console.log(`${cpus()[0]?.model ?? ""} × ${String(cpus().length)}, Node ${version}`);
    console.log(`${new Date().toISOString().slice(0, 10)}\n`);
    console.log("| command | file MB | runs | processor s | wall s | peak MB |");
    console.log("|---|---:|---:|---:|---:|---:|");
    for (const { name, size, rounds } of cases) {
      const runs = used.get(name) ?? [];
      const of = (pick: (one: Used) => number): number => median(runs.map(pick));
      const shown = [
        size === 0 ? "" : mega(size),
        String(rounds),
        of(({ processor }) => processor).toFixed(2),
        of(({ wall }) => wall).toFixed(2),
        mega(of(({ peakBytes }) => peakBytes)),
      ];
      console.log(`| ${name} | ${shown.join(" | ")} |`);
      for (const { refused } of runs.slice(0, 1)) if (refused !== "") console.log(`\n${refused}\n`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (isWriting) await writeLedgers(Number(argv[3]));
else main();
