import { Session } from "node:inspector/promises";
const s = new Session(); s.connect(); await s.post("Profiler.enable");
export async function prof<T>(name: string, f: () => Promise<T>): Promise<T> {
  await s.post("Profiler.setSamplingInterval", { interval: 500 });
  await s.post("Profiler.start"); const r = await f(); const { profile } = await s.post("Profiler.stop");
  const nodes = new Map(profile.nodes.map((n: any) => [n.id, n])); const parent = new Map();
  for (const n of profile.nodes) for (const c of n.children ?? []) parent.set(c, n.id);
  const own = new Map<number, number>();
  profile.samples!.forEach((id: number, i: number) => own.set(id, (own.get(id) ?? 0) + profile.timeDeltas![i]!));
  const self = new Map<string, number>(), whole = new Map<string, number>();
  const nm = (n: any) => `${n.callFrame.functionName || "(anon)"} ${n.callFrame.url.split("/").slice(-2).join("/")}:${n.callFrame.lineNumber + 1}`;
  for (const [id, us] of own) { const n: any = nodes.get(id); if (n.callFrame.functionName === "(idle)") continue; self.set(nm(n), (self.get(nm(n)) ?? 0) + us); const seen = new Set<string>(); for (let at: any = id; at !== undefined; at = parent.get(at)) seen.add(nm(nodes.get(at))); for (const x of seen) whole.set(x, (whole.get(x) ?? 0) + us); }
  const top = (m: Map<string, number>, k: number) => [...m].sort((a, b) => b[1] - a[1]).slice(0, k).map(([x, v]) => `   ${(v / 1000).toFixed(0).padStart(6)} ${x}`).join("\n");
  console.log(`== ${name}\n self\n${top(self, 16)}\n whole\n${top(whole, 45)}`);
  return r;
}
