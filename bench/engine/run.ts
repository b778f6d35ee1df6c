import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/**
 * Prints the table of the engine beside its peers as markdown, ready for docs/performance.md.
 * `run.ts [rows…]`; several processes a grid, contenders one after another in each round.
 */
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
/** Processes a grid, and turns in each; a million rows take minutes a process. */
const PROCESSES = 3;
const TURNS = 3;
const LONG = 1_000_000;
const KEPT = ["tidy", "messy"] as const;

if (!existsSync(here("../node_modules/ajv"))) {
  console.error("peers are missing; install them once: npm install --prefix bench");
  process.exit(2);
}
const lengths = process.argv.slice(2).map(Number).filter(Number.isInteger);
mkdirSync(here("../build"), { recursive: true });
const script = here("../build/engine.mjs");
await build({
  entryPoints: [here("./once.ts")],
  outfile: script,
  bundle: true,
  platform: "node",
  format: "esm",
  logLevel: "error",
});

interface Answer {
  readonly cold?: number;
  /** Bytes beyond the grid: kept for the findings, and at most while checking. */
  readonly held?: number;
  readonly peak?: number;
  readonly times?: Readonly<Record<string, readonly number[]>>;
  readonly found?: number;
}

const median = (list: readonly number[]): number =>
  [...list].sort((a, b) => a - b)[list.length >> 1] ?? NaN;
const ms = (value: number): string => value.toFixed(value < 10 ? 1 : 0);

function once(args: readonly string[]): Answer {
  const out = execFileSync(
    process.execPath,
    ["--expose-gc", "--max-old-space-size=6000", script, ...args],
    { encoding: "utf8", maxBuffer: 1 << 26 },
  );
  return JSON.parse(out) as Answer;
}

const machine = `${cpus()[0]?.model ?? ""} × ${String(cpus().length)}, Node ${process.version}`;
console.log(`${machine}, ${new Date().toISOString().slice(0, 10)}\n`);
for (const length of lengths.length > 0 ? lengths : [2000, 20_000, 100_000, 1_000_000])
  for (const kept of KEPT) {
    const [processes, rounds] = length < LONG ? [PROCESSES, TURNS] : [1, 1];
    const answers = Array.from({ length: processes }, () =>
      once([kept, String(length), String(rounds)]),
    );
    const cold = Array.from({ length: processes }, () => once([kept, String(length), "1", "cold"]));
    const names = Object.keys(answers[0]?.times ?? {});
    const of = (name: string): number =>
      median(answers.flatMap(({ times }) => times?.[name] ?? []));
    const floor = of("JSON.parse");
    console.log(`| ${String(length)} × 20, ${kept} | ms | × JSON.parse |`);
    console.log("|---|---:|---:|");
    for (const name of names)
      console.log(`| ${name} | ${ms(of(name))} | ${(of(name) / floor).toFixed(2)} |`);
    console.log(
      `| this product, every rule, first run | ${ms(median(cold.map((one) => one.cold ?? NaN)))} | |`,
    );
    const aRow = (bytes: number): string => (bytes / length).toFixed(0);
    const held = aRow(median(cold.map((one) => one.held ?? NaN)));
    const peak = aRow(median(cold.map((one) => one.peak ?? NaN)));
    console.log(
      `\nBytes a row beyond the grid: ${held} held, at most ${peak} more in the process\n`,
    );
  }
