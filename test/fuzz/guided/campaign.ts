import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeRandom } from "../../samples/random";
import { changeOf } from "../mutate/index";
import { faultOf } from "../targets/target";
import type { Target } from "../targets/target";
import { counters, newSeen, take } from "./feedback";
import { minimised } from "./minimise";
import { MostMegabytes, MostSeconds } from "./orders";
import type { Fault, Orders, Standing } from "./orders";
import { newQueue } from "./queue";
import { wordsOf } from "./words";

/** Share of the cases that write, too. */
const ThoroughShare = 0.02;

/** The fuzzing of one target, as far as it is. */
export interface Campaign {
  /** Throws what is known already at the target; `alive` is called after each. */
  readonly start: (alive: () => void) => Promise<void>;
  /** Throws one more. */
  readonly step: () => Promise<void>;
  readonly standing: () => Standing;
}

interface Outcome {
  readonly error: Error | null;
  readonly seconds: number;
}

/** Inputs in the repository, and those kept by runs before this one. */
export function storedInputs(...folders: readonly string[]): Uint8Array[] {
  return folders.flatMap((folder) =>
    existsSync(folder)
      ? readdirSync(folder)
          .sort()
          .map((name) => new Uint8Array(readFileSync(join(folder, name))))
      : [],
  );
}

export function newCampaign(
  target: Target,
  orders: Orders,
  bundle: string,
  tell: (fault: Fault) => void,
): Campaign {
  const random = makeRandom(orders.seed).fork(target.name);
  const queue = newQueue(random);
  const seen = newSeen();
  const stock = { words: wordsOf(bundle, target.shape), other: queue.other };
  const keepIn = join(orders.folder, "kept", target.name);
  const faultsIn = join(orders.folder, "faults");
  const known = new Set<string>();
  let cases = 0;
  let spent = 0;
  for (const folder of [keepIn, faultsIn]) mkdirSync(folder, { recursive: true });

  /** Runs an input; on the disk first, for what kills the process. */
  async function run(bytes: Uint8Array, thorough: boolean): Promise<Outcome> {
    writeFileSync(join(orders.folder, `current-${process.pid}`), bytes);
    counters.fill(0, 0, orders.counters);
    const heaviest = process.resourceUsage().maxRSS / 1024;
    const before = process.cpuUsage();
    const error = await faultOf(target, bytes, thorough);
    const { user, system } = process.cpuUsage(before);
    const seconds = (user + system) / 1e6;
    const now = process.resourceUsage().maxRSS / 1024;
    if (error !== null) return { error, seconds };
    if (seconds > MostSeconds) return { error: new Error("slow"), seconds };
    if (now > heaviest && now > MostMegabytes + 150) return { error: new Error("heavy"), seconds };
    return { error: null, seconds };
  }

  async function report(bytes: Uint8Array, error: Error): Promise<void> {
    const kind = signatureOf(error);
    if (known.has(kind)) return;
    known.add(kind);
    const sameKind = async (less: Uint8Array) => {
      const { error: other } = await run(less, true);
      return other !== null && signatureOf(other) === kind;
    };
    const isQuick = error.message !== "slow" && error.message !== "heavy";
    const least = isQuick ? await minimised(bytes, sameKind, 400) : bytes;
    const name = `${target.name}-${digestOf(least)}`;
    writeFileSync(join(faultsIn, name), least);
    const message = `${kind}\nseed ${orders.seed}, case ${cases}\n${error.stack ?? ""}\n`;
    writeFileSync(join(faultsIn, `${name}.txt`), message);
    tell({ target: target.name, file: join(faultsIn, name), message: kind });
  }

  /** Runs an input, and keeps it where it says something new; such a one, and a few others, thoroughly. */
  async function throwAt(bytes: Uint8Array, isSeed: boolean): Promise<number> {
    const thorough = !isSeed && random.chance(ThoroughShare);
    const first = await run(bytes, thorough);
    const time = first.seconds;
    cases++;
    let found = take(seen, orders.counters);
    const isWorth = found > 0 && !isSeed && !thorough && first.error === null;
    const again = isWorth ? await run(bytes, true) : null;
    if (again !== null) found += take(seen, orders.counters);
    spent += time + (again?.seconds ?? 0);
    const error = first.error ?? again?.error ?? null;
    if (error !== null) await report(bytes, error);
    const isFit = error === null && time < 1;
    if (isFit && (isSeed || (orders.guided && found > 0))) {
      queue.add({ bytes, time: time * 1000, found });
      if (!isSeed) writeFileSync(join(keepIn, digestOf(bytes)), bytes);
    }
    return found;
  }

  return {
    async start(alive) {
      const stored = orders.guided
        ? storedInputs(join("test/fuzz/corpus", target.name), keepIn)
        : [];
      for (const bytes of [...(await target.seeds()), ...stored]) {
        await throwAt(bytes, true);
        alive();
      }
      cases = 0;
      spent = 0;
    },
    async step() {
      const from = queue.pick();
      if ((await throwAt(changeOf[target.shape](from.bytes, random, stock), false)) > 0)
        from.finds++;
    },
    standing: () => ({
      target: target.name,
      cases,
      places: seen.places,
      kept: queue.kept.length,
      seconds: spent,
    }),
  };
}

/** What faults of one kind have in common: their message without figures, and where they came from. */
function signatureOf(error: Error): string {
  const place = /\n\s+at (?:async )?(?:new )?([\w.<>]+)/.exec(error.stack ?? "")?.[1] ?? "";
  return `${error.name}: ${error.message.replace(/"(?:[^"\\]|\\.)*"|“[^”]*”|[A-Z]{1,3}\d+|-?\d[\d.e+]*/g, "#").slice(0, 300)} @ ${place}`;
}

export function digestOf(bytes: Uint8Array): string {
  return createHash("sha1").update(bytes).digest("hex").slice(0, 12);
}
