import { fork, spawnSync } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { targets } from "../targets/index";
import { bundleChild } from "./bundle";
import { digestOf } from "./campaign";
import { MostMegabytes, MostSeconds } from "./orders";
import type { Fault, Message, Orders, Standing } from "./orders";

/**
 * `npm run fuzz -- --minutes N [--targets xlsx,xls] [--cases N] [--workers 2] [--seed N] [--unguided] [--folder F]`:
 * changes inputs at random, keeps what reaches new places of the source and changes that further. Prints a
 * table of what was thrown; what went wrong lies in the folder, with a file that says how. Exit code 1 when
 * anything did. `--replay FILE --targets T` throws one file again; `--keep` takes what the last run found into
 * the repository, as little as reaches as far.
 */
const { values: options } = parseArgs({
  options: {
    minutes: { type: "string", default: "5" },
    cases: { type: "string", default: "Infinity" },
    targets: { type: "string", default: targets.map(({ name }) => name).join(",") },
    workers: { type: "string", default: "2" },
    seed: { type: "string", default: "1" },
    folder: { type: "string", default: "reports/fuzz" },
    unguided: { type: "boolean", default: false },
    replay: { type: "string" },
    keep: { type: "boolean", default: false },
  },
});

/** A child that says nothing for so long is killed, and what it was doing looked at. */
const Patience = 180_000;
const bundle = "build/fuzz/child.mjs";
const flags = ["--max-old-space-size=400"];
const names = options.targets.split(",");
const { folder } = options;
const standings = new Map<string, Standing>();
const faults: Fault[] = [];

const counters = await bundleChild(bundle);
mkdirSync(join(folder, "faults"), { recursive: true });
if (options.replay !== undefined) console.log(replayed(names[0] ?? "", options.replay));
else if (options.keep)
  spawnSync(process.execPath, [bundle, "keep", folder, names.join(","), String(counters)], {
    stdio: "inherit",
  });
else {
  const until = Date.now() + Number(options.minutes) * 60_000;
  const workers = Math.min(Number(options.workers), names.length);
  const lanes = Array.from({ length: workers }, (_, lane) =>
    names.filter((_name, at) => at % workers === lane),
  );
  const ticker = setInterval(show, 60_000);
  await Promise.all(lanes.map((lane) => work(lane, until)));
  clearInterval(ticker);
  show();
  process.exitCode = faults.length > 0 ? 1 : 0;
}

/** Keeps a child at work on its targets; one that dies or hangs is followed by another. */
async function work(lane: readonly string[], until: number): Promise<void> {
  let counted = new Map<string, Standing>();
  for (let round = 0; Date.now() < until; round++) {
    const orders: Orders = {
      targets: lane,
      seed: Number(options.seed) + round * 1000,
      guided: !options.unguided,
      until,
      most: Number(options.cases),
      counters,
      folder,
    };
    const child = fork(bundle, [JSON.stringify({ ...orders, most: Math.min(orders.most, 1e12) })], {
      execArgv: flags,
    });
    const { isWell, target } = await watched(child, counted);
    if (isWell) return;
    if (target === "") throw new Error("a child died before it did anything");
    lookAt(child, target);
    counted = new Map([...standings].filter(([name]) => lane.includes(name)));
  }
}

/** Waits for a child; what it counts comes on top of what those before it counted. */
function watched(child: ChildProcess, before: ReadonlyMap<string, Standing>) {
  return new Promise<{ isWell: boolean; target: string }>((resolve) => {
    let target = "";
    let heard = Date.now();
    const watchdog = setInterval(() => {
      if (Date.now() - heard > Patience) child.kill("SIGKILL");
    }, 1000);
    child.on("message", (message: Message) => {
      heard = Date.now();
      if (message.kind === "fault") addFault(message.fault);
      else {
        const { standing } = message;
        target = standing.target;
        const earlier = before.get(target);
        standings.set(target, {
          ...standing,
          cases: standing.cases + (earlier?.cases ?? 0),
          seconds: standing.seconds + (earlier?.seconds ?? 0),
          places: Math.max(standing.places, earlier?.places ?? 0),
        });
      }
    });
    child.on("exit", (code) => {
      clearInterval(watchdog);
      resolve({ isWell: code === 0, target });
    });
  });
}

/** What a child was doing when it died or was killed, thrown once more in a process of its own. */
function lookAt(child: ChildProcess, target: string): void {
  const current = join(folder, `current-${child.pid}`);
  if (!existsSync(current)) return;
  const bytes = new Uint8Array(readFileSync(current));
  const file = join(folder, "faults", `${target}-${digestOf(bytes)}`);
  writeFileSync(file, bytes);
  rmSync(current);
  addFault({ target, file, message: `a dead child: ${replayed(target, file)}` });
}

/** Slow and heavy ones count only when they are so in a process of their own. */
function addFault(fault: Fault): void {
  const isDoubtful = /^Error: (?:slow|heavy) |^a dead child/.test(fault.message);
  const again = isDoubtful ? replayed(fault.target, fault.file) : "";
  if (isDoubtful && again.startsWith("sound")) return;
  faults.push({ ...fault, message: `${fault.message} ${again}` });
  console.log(`FAULT ${fault.file}: ${fault.message} ${again}`);
}

function replayed(target: string, file: string): string {
  const { stdout, signal } = spawnSync(
    process.execPath,
    [...flags, bundle, "replay", target, file],
    {
      encoding: "utf8",
      timeout: 120_000,
    },
  );
  const [, error, seconds, megabytes] =
    /\{"error":(null|".*"),"seconds":([\d.]+),"megabytes":([\d.]+)\}/.exec(stdout) ?? [];
  if (error === undefined) return `dies: ${signal ?? ""} ${stdout.slice(-300)}`;
  const figures = `${Number(seconds).toFixed(1)} s, ${Number(megabytes).toFixed(0)} MB`;
  const isSound =
    error === "null" && Number(seconds) <= MostSeconds && Number(megabytes) <= MostMegabytes;
  return isSound ? `sound: ${figures}` : `${figures} ${error.replaceAll("\\n", "\n")}`;
}

function show(): void {
  const rows = [...standings.values()].map(
    ({ target, cases, places, kept, seconds }) =>
      `${target.padEnd(12)} ${String(cases).padStart(8)} ${String(places).padStart(8)} ${String(kept).padStart(7)} ${seconds.toFixed(0).padStart(7)}`,
  );
  const total = [...standings.values()].reduce((sum, { cases }) => sum + cases, 0);
  console.log(
    [`target          cases   places    kept cpu s (${counters} places in all)`, ...rows].join(
      "\n",
    ),
  );
  console.log(`${total} cases, ${faults.length} faults`);
}
