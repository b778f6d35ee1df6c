import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { argv, cpuUsage, execPath, resourceUsage, stdout } from "node:process";
import { fileURLToPath } from "node:url";
import { DuckDBInstance, version } from "@duckdb/node-api";
import { parquetChunks } from "../src/export/parquet";
import { exportBooks } from "../src/operations/export-books";
import { defaultProfile as profile } from "../src/profile/index";
import { gridOf } from "../src/sheet/grid";
import { writeOutput } from "../src/workbook/file/disk/whole-files";
import { countySql, inFolder } from "../test/export/county-sql";
import { bookOfGrids } from "../test/operations/book-of";
import { write } from "../test/simulated-year/cells";
import { MONTHS } from "../test/simulated-year/months";
import { liveMonth, makeWorld, serialOfIso } from "../test/simulated-year/world";

/**
 * DuckDB over the records of a county: `county.ts [records]`, ten million if not said. Some towns of 30 villages
 * live a year and are exported as any are; the files of the other towns are copies of theirs under other names.
 * Each query of docs/county.md has a process of its own. Prints markdown; the files are removed.
 */
const GENERATED = 5;
const ROUNDS = 3;
/** A town's households; a year gives each about six records. */
const HOUSEHOLDS = 17_000;

const mega = (bytes: number): string => (bytes / 1_048_576).toFixed(0);

/** Exports a town's year; answers its records. */
async function exportTown(seed: number, path: string): Promise<number> {
  let world = makeWorld(seed, 30, HOUSEHOLDS);
  for (const month of MONTHS) world = liveMonth(world, month, seed);
  const book = bookOfGrids(write(world).map(({ sheet, rows }) => gridOf(sheet, rows)));
  const { table } = exportBooks([book], { profile, asOf: serialOfIso("2024-12-31") });
  await writeOutput(path, parquetChunks(table), { inputs: [] });
  return table.count;
}

/** One query over a folder, some times: seconds each, rows given, peak memory of the process. */
async function timed(folder: string, heading: string): Promise<Timed> {
  const { duckdb, queries } = countySql();
  const sql = queries.get(heading) ?? "";
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const before = resourceUsage().maxRSS;
  await connection.run(inFolder(duckdb, folder));
  const seconds: number[] = [];
  let rows = 0;
  const cpu = cpuUsage();
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    rows = (await connection.runAndReadAll(sql)).currentRowCount;
    seconds.push((performance.now() - start) / 1000);
  }
  const { user, system } = cpuUsage(cpu);
  const processor = (user + system) / 1e6 / ROUNDS;
  return { seconds, processor, rows, before: before * 1024, peak: resourceUsage().maxRSS * 1024 };
}

interface Timed {
  readonly seconds: readonly number[];
  readonly processor: number;
  readonly rows: number;
  readonly before: number;
  readonly peak: number;
}

async function main(wanted: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "county-bench-"));
  try {
    const path = (town: number): string => join(folder, `乡镇${String(town)}.parquet`);
    let [records, bytes, towns] = [0, 0, 0];
    const sizes: number[] = [];
    for (; records < wanted; towns++) {
      if (towns < GENERATED) sizes.push(await exportTown(towns + 1, path(towns)));
      else copyFileSync(path(towns % GENERATED), path(towns));
      records += sizes[towns % GENERATED] ?? 0;
      bytes += statSync(path(towns)).size;
    }
    const day = new Date().toISOString().slice(0, 10);
    const machine = `${cpus()[0]?.model ?? ""} × ${String(cpus().length)}，${mega(totalmem())} MB`;
    console.log(`${machine}，Node ${process.version}，DuckDB ${version()}，${day}\n`);
    console.log(
      `${String(towns)} 个乡镇，${records.toLocaleString("en")} 条，${mega(bytes)} MB 的 parquet\n`,
    );
    console.log(
      "| 查询 | 结果行数 | 秒 | 处理器秒 | 进程内存峰值（MB） | 其中查询（MB） |\n|---|---:|---:|---:|---:|---:|",
    );
    for (const heading of countySql().queries.keys()) {
      const self = fileURLToPath(import.meta.url);
      const told = execFileSync(execPath, ["--import", "tsx", self, "--query", folder, heading]);
      const { seconds, processor, rows, before, peak } = JSON.parse(told.toString()) as Timed;
      const median = [...seconds].sort((a, b) => a - b)[seconds.length >> 1] ?? NaN;
      const shown = [
        rows.toLocaleString("en"),
        median.toFixed(2),
        processor.toFixed(2),
        mega(peak),
        mega(peak - before),
      ];
      console.log(`| ${heading} | ${shown.join(" | ")} |`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const [mode, folder = "", heading = ""] = argv.slice(2);
if (mode === "--query") stdout.write(JSON.stringify(await timed(folder, heading)));
else await main(Number(mode ?? 10_000_000));
