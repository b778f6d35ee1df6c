import assert from "node:assert/strict";
import type { CellValue } from "../../src/sheet/grid";
import { benchRows } from "../grid";
import { messyRows } from "../messy";
import type { Row } from "./common";
import { duckdb } from "./duckdb";
import { ajv, arquero, plain, valibot, zod } from "./peers";
import { countsOf, otherWork, productOf } from "./product";

/** One process of the bench: all contenders over one grid, round about. Prints one line of JSON. */
const [kept = "tidy", length = "2000", rounds = "5", cold = ""] = process.argv.slice(2);
const json = JSON.stringify((kept === "messy" ? messyRows : benchRows)(Number(length)));
const rows = JSON.parse(json) as CellValue[][];

/** Timed runs a turn. */
const RUNS = 3;
/** Untimed runs before them last this long at least, in ms. */
const WARM = 600;

const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/**
 * Every turn begins with the others' garbage collected. A full collection also takes the compiled code of
 * whoever has no object alive just then, so that each works itself warm again before it is timed.
 */
async function warmUp(work: () => unknown): Promise<void> {
  globalThis.gc?.();
  for (const start = performance.now(); performance.now() - start < WARM;) await work();
}

const all = productOf(rows, "all");
if (cold !== "") {
  globalThis.gc?.();
  const before = process.memoryUsage();
  let found: unknown;
  const took = await timed(() => (found = all()));
  globalThis.gc?.();
  const held = process.memoryUsage().heapUsed - before.heapUsed;
  const peak = process.resourceUsage().maxRSS * 1024 - before.rss;
  console.log(JSON.stringify({ cold: took, held, peak, found: (found as unknown[]).length }));
  process.exit(0);
}

const common = productOf(rows, "common");
const expected = countsOf(common());
const peers = {
  "plain JS": plain,
  ajv: await ajv(),
  "zod 4": await zod(),
  valibot: await valibot(),
  "DuckDB, loading included": await duckdb(),
};
assert.deepEqual(countsOf(all()), expected, "with every rule");
for (const [name, count] of Object.entries(peers))
  assert.deepEqual(await count(rows as Row[]), expected, name);

const groups = await arquero();
const works: Record<string, () => unknown> = {
  "JSON.parse": () => JSON.parse(json) as unknown,
  "this product, every rule": all,
  "this product, the 22 rules": common,
  ...otherWork(rows as Row[], kept === "messy" ? "messy" : "tidy"),
  ...Object.fromEntries(
    Object.entries(peers).map(([name, count]) => [name, () => count(rows as Row[])]),
  ),
  "arquero, groups alone": () => groups(rows as Row[]),
};
const times: Record<string, number[]> = {};
for (let round = 0; round < Number(rounds); round++)
  for (const [name, work] of Object.entries(works)) {
    await warmUp(work);
    for (let run = 0; run < RUNS; run++) (times[name] ??= []).push(await timed(work));
  }
console.log(JSON.stringify({ times, found: all().length, counts: expected }));
