import { Problem } from "../../sheet/problem";
import type { Watch } from "../../workbook/port";
import { isAnswerTo } from "./answers";
import type { CallName, Failure, Request } from "./messages";

/** A worker as the page has it. */
export interface WorkerEnd {
  readonly post: (request: Request) => void;
  readonly end: () => void;
}

/** What is heard of a worker: what it says, and that it broke down (without a message: it did not come at all). */
export interface WorkerEvents {
  readonly message: (data: unknown) => void;
  readonly broken: (message: string) => void;
}

/** How workers are started, and how time is counted in seconds: not while the computer sleeps. */
export interface Means {
  readonly start: (events: WorkerEvents) => WorkerEnd;
  /** Calls every second until what it answers is called. */
  readonly everySecond: (tick: () => void) => () => void;
}

/** Calls to one worker, for as long as it lives. */
export interface Line {
  readonly isAlive: () => boolean;
  /** Rejects with `page-worker-lost` when the worker ends, is silent too long, or answers what is no answer. */
  readonly send: (call: CallName, args: readonly unknown[], watch?: Watch) => Promise<unknown>;
  /** Ends the worker and everything it still does. */
  readonly end: (error: unknown) => void;
}

/** Seconds without a word after which a worker is given up that has something to do. */
const MostSilent = 60;
/** Seconds it is given to come to an end when the clerk cancels. */
const MostAfterCancel = 5;

export const lost = (): Problem => new Problem("page-worker-lost", {});

interface Waiting {
  readonly call: CallName;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
  readonly watch: Watch | undefined;
  /** Opening may take long, and the clerk can cancel it. */
  readonly isPatient: boolean;
  secondsCancelled: number;
}

export function openLine({ start, everySecond }: Means): Line {
  const waiting = new Map<number, Waiting>();
  let next = 0;
  let isAlive = true;
  let hasSpoken = false;
  let silent = 0;
  let stopClock: (() => void) | null = null;

  function end(error: unknown): void {
    if (isAlive) worker.end();
    isAlive = false;
    const all = [...waiting.values()];
    waiting.clear();
    watchClock();
    for (const one of all) one.reject(error);
  }

  function watchClock(): void {
    if (waiting.size > 0) stopClock ??= everySecond(tick);
    else {
      stopClock?.();
      stopClock = null;
      silent = 0;
    }
  }

  function tick(): void {
    silent++;
    for (const one of waiting.values()) {
      if (one.watch?.signal?.aborted !== true) continue;
      one.secondsCancelled++;
      if (one.secondsCancelled <= MostAfterCancel) continue;
      one.reject(one.watch.signal.reason);
      end(lost());
      return;
    }
    if (silent > MostSilent && [...waiting.values()].some((one) => !one.isPatient)) end(lost());
  }

  function answered(data: unknown): void {
    if (!isAlive) return;
    hasSpoken = true;
    silent = 0;
    const response = responseIn(data);
    if (response === null || response.id >= next) {
      end(lost());
      return;
    }
    const one = waiting.get(response.id);
    if (one === undefined) return;
    if ("done" in response) {
      one.watch?.progress?.(response.done, response.total);
      return;
    }
    if ("value" in response && !isAnswerTo(one.call, response.value)) {
      end(lost());
      return;
    }
    waiting.delete(response.id);
    watchClock();
    if ("value" in response) one.resolve(response.value);
    else one.reject(errorOf(response.failure));
  }

  const worker = start({
    message: answered,
    broken: (message) => {
      if (!isAlive) return;
      // Without a message it is the script itself that did not come.
      end(hasSpoken ? lost() : new Error(message || "importing a module script failed"));
    },
  });

  return {
    isAlive: () => isAlive,
    send: (call, args, watch) =>
      new Promise((resolve, reject) => {
        if (!isAlive) {
          reject(lost());
          return;
        }
        const isPatient = Openings.has(call) && watch?.signal !== undefined;
        const request: Request = { id: next++, call, args };
        waiting.set(request.id, { call, resolve, reject, watch, isPatient, secondsCancelled: 0 });
        watchClock();
        try {
          worker.post(request);
        } catch (error) {
          waiting.delete(request.id);
          watchClock();
          reject(errorLike(error));
        }
      }),
    end,
  };
}

const Openings: ReadonlySet<CallName> = new Set<CallName>(["open", "create", "merge"]);

type Heard =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly failure: Failure }
  | { readonly id: number; readonly done: number; readonly total: number };

/** What a worker said, if it is anything a worker says. */
function responseIn(data: unknown): Heard | null {
  if (typeof data !== "object" || data === null) return null;
  const said = new Map<string, unknown>(Object.entries(data));
  const id = said.get("id");
  if (typeof id !== "number") return null;
  const [done, total] = [said.get("done"), said.get("total")];
  if (typeof done === "number" && typeof total === "number") return { id, done, total };
  const failure = failureIn(said.get("failure"));
  if (failure !== null) return { id, failure };
  return said.has("value") ? { id, value: said.get("value") } : null;
}

function failureIn(data: unknown): Failure | null {
  if (typeof data !== "object" || data === null) return null;
  const said = new Map<string, unknown>(Object.entries(data));
  const [code, params, message] = [said.get("code"), said.get("params"), said.get("message")];
  if (typeof code === "string" && typeof params === "object" && params !== null)
    return { code, params: Object.fromEntries(Object.entries(params)) };
  return typeof message === "string" ? { message } : null;
}

const errorLike = (error: unknown): Error =>
  error instanceof Error ? error : new Error(String(error));

function errorOf(failure: Failure): Error {
  return "code" in failure ? new Problem(failure.code, failure.params) : new Error(failure.message);
}
