import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Folder for what cost most on each thread, a file a step; none: it is not looked at, which itself costs. */
const folder = process.env["BENCH_PROFILES"];

/** What the browser must be asked for to tell what its threads did. */
export const profileCategories: readonly string[] =
  folder === undefined ? [] : ["disabled-by-default-v8.cpu_profiler"];

interface CallFrame {
  readonly functionName: string;
  readonly url?: string;
  readonly lineNumber?: number;
}

interface ProfileNode {
  readonly id: number;
  readonly parent?: number;
  readonly callFrame: CallFrame;
}

/** A piece of a profile among a trace's events; the pieces of one thread share an id. */
export interface ProfileEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly id?: string;
  readonly args?: {
    readonly data?: {
      readonly cpuProfile?: {
        readonly nodes?: readonly ProfileNode[];
        readonly samples?: readonly number[];
      };
      readonly timeDeltas?: readonly number[];
    };
  };
}

/** Functions to name of each thread. */
const Named = 40;
/** What the sampler says of a thread that does nothing. */
const idle = new Set(["(idle)", "(root)"]);

/** Writes what cost most during a step: by itself, and with all it called. */
export function writeProfile(step: string, events: readonly ProfileEvent[]): void {
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  const lines = threadsOf(events).flatMap((thread, at) => [
    `thread ${String(at)}`,
    ...costliest(thread),
  ]);
  writeFileSync(join(folder, `${step.replace(/[^\p{L}\d]+/gu, "-")}.txt`), lines.join("\n"));
}

interface ThreadProfile {
  readonly nodes: Map<number, ProfileNode>;
  /** Microseconds a node, by itself. */
  readonly own: Map<number, number>;
}

function threadsOf(events: readonly ProfileEvent[]): ThreadProfile[] {
  const threads = new Map<string, ThreadProfile>();
  for (const { name, pid, id, args } of events) {
    if (name !== "ProfileChunk") continue;
    const key = `${String(pid)} ${id ?? ""}`;
    let thread = threads.get(key);
    if (thread === undefined) threads.set(key, (thread = { nodes: new Map(), own: new Map() }));
    for (const node of args?.data?.cpuProfile?.nodes ?? []) thread.nodes.set(node.id, node);
    const deltas = args?.data?.timeDeltas ?? [];
    args?.data?.cpuProfile?.samples?.forEach((sample, at) => {
      thread.own.set(sample, (thread.own.get(sample) ?? 0) + (deltas[at] ?? 0));
    });
  }
  return [...threads.values()];
}

function costliest({ nodes, own }: ThreadProfile): string[] {
  const self = new Map<string, number>();
  const whole = new Map<string, number>();
  const add = (sums: Map<string, number>, name: string, ms: number): void => {
    sums.set(name, (sums.get(name) ?? 0) + ms);
  };
  for (const [id, microseconds] of own) {
    const node = nodes.get(id);
    if (node === undefined || idle.has(node.callFrame.functionName)) continue;
    const ms = microseconds / 1000;
    add(self, nameOf(node), ms);
    const above = new Set<string>();
    for (let at: ProfileNode | undefined = node; at !== undefined; at = nodes.get(at.parent ?? -1))
      above.add(nameOf(at));
    for (const name of above) add(whole, name, ms);
  }
  return [
    "  by itself",
    ...largest(self),
    "  with what it calls",
    ...largest(whole),
    "  who calls whom",
    ...callTree({ nodes, own }),
  ];
}

/** Least ms a branch of the tree is told of. */
const LeastTold = 10;

/** Who called whom, the costly branches alone. */
function callTree({ nodes, own }: ThreadProfile): string[] {
  const children = new Map<number, number[]>();
  const roots: number[] = [];
  for (const { id, parent } of nodes.values()) {
    if (parent === undefined) roots.push(id);
    else children.set(parent, [...(children.get(parent) ?? []), id]);
  }
  const sums = new Map<number, number>();
  const sum = (id: number): number => {
    let total = (own.get(id) ?? 0) / 1000;
    for (const child of children.get(id) ?? []) total += sum(child);
    sums.set(id, total);
    return total;
  };
  const lines: string[] = [];
  const walk = (id: number, depth: number): void => {
    const ms = sums.get(id) ?? 0;
    const node = nodes.get(id);
    if (ms < LeastTold || node === undefined || idle.has(node.callFrame.functionName)) {
      if (depth > 0) return;
    } else lines.push(`${"  ".repeat(depth)}${ms.toFixed(0)} ${nameOf(node)}`);
    const inside = [...(children.get(id) ?? [])];
    inside.sort((a, b) => (sums.get(b) ?? 0) - (sums.get(a) ?? 0));
    for (const child of inside) walk(child, depth + 1);
  };
  for (const root of roots) {
    sum(root);
    walk(root, 0);
  }
  return lines;
}

function largest(sums: ReadonlyMap<string, number>): string[] {
  return [...sums]
    .sort(([, a], [, b]) => b - a)
    .slice(0, Named)
    .map(([name, ms]) => `  ${ms.toFixed(0).padStart(8)} ms  ${name}`);
}

function nameOf({ callFrame }: ProfileNode): string {
  const { functionName, url = "", lineNumber = -1 } = callFrame;
  const file = url.slice(url.lastIndexOf("/") + 1);
  return `${functionName || "(anonymous)"} ${file}:${String(lineNumber + 1)}`;
}
