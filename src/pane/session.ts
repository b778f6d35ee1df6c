import { paneText } from "../locale/zh-CN/pane";
import type { Moment } from "../operations/moment";
import type { Watch } from "../workbook/port";
import { failureOf } from "./failure";
import type { PaneHost } from "./host";
import { initialState, reducePane, type PaneAction, type PaneState } from "./pane-state";
import { createStore, type Store } from "./store";
import type { Told } from "./task-state";

/** Work that may take long; what it answers is told to the clerk, `null`: nothing to tell. */
export type Work = (watch: Watch) => Promise<Told | string | null>;

/** The pane's state with the host it works on. Knows no DOM. */
export interface Session extends Store<PaneState, PaneAction> {
  readonly host: PaneHost;
  /** Runs one long action with progress and cancel; while one runs, another is not begun. */
  readonly run: (label: string, work: Work) => Promise<void>;
  /**
   * Does something nobody asked for as soon as nothing else runs; a long action the clerk begins ends it first,
   * and then it throws an `AbortError`.
   */
  readonly quietly: (work: (watch: Watch) => Promise<void>) => Promise<void>;
  /** What must come to its end before the workbook is handed out as a file. */
  readonly beforeSave: Set<() => Promise<void>>;
  /** Starts something as soon as no long action runs; of several that wait, one after the other. */
  readonly whenIdle: <T>(start: () => T | Promise<T>) => Promise<T>;
  readonly cancel: () => void;
  /** Does the action that failed once more. */
  readonly retry: () => void;
}

/** What operations work by, now. */
export function momentOf({ host, state }: Session): Moment {
  return { profile: state().profile, ...host.clock() };
}

function isTold(told: Told | string | null): told is Told {
  return typeof told === "object" && told !== null;
}

export function createSession(host: PaneHost): Session {
  const store = createStore(reducePane, initialState);
  const { dispatch } = store;
  let running: AbortController | null = null;
  let quiet: { readonly controller: AbortController; readonly over: Promise<void> } | null = null;
  let last: (() => void) | null = null;

  const ended = (): Promise<void> =>
    new Promise((resolve) => {
      const stop = store.subscribe(() => {
        if (running !== null) return;
        stop();
        resolve();
      });
    });

  async function whenIdle<T>(start: () => T | Promise<T>): Promise<T> {
    // Another one that waited may have begun in the meantime.
    while (running !== null) await ended();
    return start();
  }

  async function quietly(work: (watch: Watch) => Promise<void>): Promise<void> {
    while (running !== null || quiet !== null) await (quiet === null ? ended() : quiet.over);
    const controller = new AbortController();
    const done = work({ signal: controller.signal });
    const mine = { controller, over: done.catch(() => undefined) };
    quiet = mine;
    try {
      await done;
    } finally {
      quiet = null;
    }
  }

  /** Two changes at a time would each take the other's for somebody else's. */
  async function endQuiet(): Promise<void> {
    while (quiet !== null) {
      quiet.controller.abort();
      await quiet.over;
      // The one that waited for its end has it before us.
      await Promise.resolve();
    }
  }

  async function run(label: string, work: Work): Promise<void> {
    if (running !== null) return;
    const controller = new AbortController();
    running = controller;
    last = () => void run(label, work);
    dispatch({ type: "task-started", label });
    try {
      // The progress bar is painted before the work takes the thread.
      await new Promise((resolve) => setTimeout(resolve, 0));
      await endQuiet();
      controller.signal.throwIfAborted();
      const told = await work({
        signal: controller.signal,
        progress: (done, total) => {
          dispatch({ type: "task-progress", done, total });
        },
      });
      end({ type: "task-done", ...(isTold(told) ? told : { message: told }) });
    } catch (error) {
      end(
        controller.signal.aborted
          ? { type: "task-done", message: paneText.cancelled, undone: true }
          : { type: "task-failed", ...failureOf(error) },
      );
    }
  }

  function end(action: PaneAction): void {
    running = null;
    dispatch(action);
  }

  return {
    ...store,
    host,
    run,
    quietly,
    beforeSave: new Set(),
    whenIdle,
    cancel: () => {
      if (running === null) return;
      dispatch({ type: "task-stopping" });
      running.abort();
    },
    retry: () => last?.(),
  };
}
