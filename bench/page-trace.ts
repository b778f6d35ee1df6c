import type { Page } from "playwright-core";
import { profileCategories, writeProfile, type ProfileEvent } from "./page-profile";

/** What the page's threads did during a step, in ms of processor time: other programs do not count. */
export interface Busy {
  /** The longest single task of the main thread. */
  readonly longest: number;
  readonly main: number;
  readonly worker: number;
}

interface TraceEvent extends ProfileEvent {
  readonly ph: string;
  readonly tdur?: number;
  readonly args?: ProfileEvent["args"] & { readonly name?: string };
}

const TaskCategory = "toplevel";

/** Does something and tells how busy the page was meanwhile. */
export async function traced(page: Page, step: string, act: () => Promise<void>): Promise<Busy> {
  const browser = page.context().browser();
  if (browser === null) throw new Error("the bench needs a browser");
  await browser.startTracing(page, { categories: [TaskCategory, ...profileCategories] });
  let trace: Buffer | undefined;
  try {
    await act();
  } finally {
    trace = await browser.stopTracing();
  }
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly TraceEvent[] };
  writeProfile(step, traceEvents);
  return busyOf(traceEvents);
}

function busyOf(events: readonly TraceEvent[]): Busy {
  const threads = new Map<string, string>();
  for (const { name, pid, tid, args } of events)
    if (name === "thread_name") threads.set(threadKey(pid, tid), args?.name ?? "");
  const busy = { longest: 0, main: 0, worker: 0 };
  for (const { name, ph, pid, tid, tdur = 0 } of events) {
    if (ph !== "X" || !name.endsWith("RunTask")) continue;
    const thread = threads.get(threadKey(pid, tid)) ?? "";
    const ms = tdur / 1000;
    if (thread === "CrRendererMain") {
      busy.main += ms;
      busy.longest = Math.max(busy.longest, ms);
    } else if (thread.startsWith("DedicatedWorker")) busy.worker += ms;
  }
  return busy;
}

function threadKey(process: number, thread: number): string {
  return `${String(process)} ${String(thread)}`;
}
