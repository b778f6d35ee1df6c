import { keepLedgers } from "../../operations/known-ledgers";
import type { SheetDraft } from "../../sheet/draft";
import type { Grid } from "../../sheet/grid";
import { Problem } from "../../sheet/problem";
import type { Serial } from "../../sheet/serial";
import type { FileWorkbook } from "../../workbook/file/index";
import type { SheetInfo, Watch } from "../../workbook/port";
import { keepFrozenRows } from "../book/frozen-rows";
import { builtFile } from "../built-file";
import type { FileToMerge, MergedFacts } from "../files/merge-files";
import type { CallName, Request, Response, WorkerCalls } from "./messages";
import { packEdit } from "./packed-edit";
import { unpackLedgers } from "./packed-ledgers";
import { unpackGrid, unpackView } from "./packed-view";

/** A workbook in a worker, as the port sees it, with the sheets it had when it was opened; `close` ends the worker and everything it still does. */
export interface RemoteWorkbook extends Omit<FileWorkbook, "prepareSave"> {
  readonly firstSheets: readonly SheetInfo[];
  /** Has the worker find out what a sheet is, as it was read last, so that nobody here need wait for it. */
  readonly recogniseAhead: (grid: Grid) => Promise<void>;
  readonly close: () => void;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
  readonly progress: Watch["progress"] | undefined;
}

/**
 * Opens a file in a worker of its own. Throws `Problem` as reading does; aborting ends the worker, the
 * only way to stop one that is busy.
 */
export async function openRemote(
  bytes: Uint8Array,
  name: string,
  watch?: Watch,
): Promise<RemoteWorkbook> {
  return connected(watch, async (line) =>
    remoteWorkbook(name, await line.call("open", [bytes, name], watch), line),
  );
}

/** Works over a new line, which ends when the work fails or is aborted. */
async function connected<T>(
  watch: Watch | undefined,
  work: (line: Line) => Promise<T>,
): Promise<T> {
  const line = connect();
  const stop = (): void => {
    line.close();
  };
  watch?.signal?.addEventListener("abort", stop, { once: true });
  try {
    return await work(line);
  } catch (error) {
    line.close();
    throw error;
  } finally {
    watch?.signal?.removeEventListener("abort", stop);
  }
}

/** A new workbook of drafts, in a worker. */
export async function createRemote(
  name: string,
  drafts: readonly SheetDraft[],
): Promise<RemoteWorkbook> {
  return connected(undefined, async (line) =>
    remoteWorkbook(name, await line.call("create", [name, drafts]), line),
  );
}

/** One workbook of many files, made in a worker; no workbook when none of them holds a ledger. */
export async function mergeRemote(
  name: string,
  files: readonly FileToMerge[],
  asOf: Serial,
  watch: Watch,
): Promise<{ readonly remote: RemoteWorkbook | null; readonly merged: MergedFacts }> {
  return connected(watch, async (line) => {
    const { opened, merged } = await line.call("merge", [name, files, asOf], watch);
    if (opened === null) line.close();
    return { remote: opened === null ? null : remoteWorkbook(name, opened, line), merged };
  });
}

interface Line {
  call<Name extends CallName>(
    call: Name,
    args: Parameters<WorkerCalls[Name]>,
    watch?: Watch,
  ): ReturnType<WorkerCalls[Name]>;
  close(): void;
}

function connect(): Line {
  const worker = new Worker(builtFile("worker.js"), { type: "module" });
  const waiting = new Map<number, Waiting>();
  let next = 0;
  worker.addEventListener("message", ({ data }: MessageEvent<Response>) => {
    const one = waiting.get(data.id);
    if (one === undefined) return;
    if ("done" in data) {
      one.progress?.(data.done, data.total);
      return;
    }
    waiting.delete(data.id);
    if ("value" in data) one.resolve(data.value);
    else if ("code" in data.failure)
      one.reject(new Problem(data.failure.code, data.failure.params));
    else one.reject(new Error(data.failure.message));
  });
  const failAll = (error: Error): void => {
    for (const one of waiting.values()) one.reject(error);
    waiting.clear();
  };
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    // Without a message it is the script itself that did not come.
    failAll(new Error(event.message || "importing a module script failed"));
  });
  return {
    call: ((call: CallName, args: readonly unknown[], watch?: Watch) => {
      watch?.signal?.throwIfAborted();
      return new Promise<unknown>((resolve, reject) => {
        const request: Request = { id: next++, call, args };
        waiting.set(request.id, { resolve, reject, progress: watch?.progress });
        worker.postMessage(request);
      });
    }) as Line["call"],
    close: () => {
      worker.terminate();
      failAll(new DOMException("closed", "AbortError"));
    },
  };
}

function remoteWorkbook(
  name: string,
  facts: Awaited<ReturnType<WorkerCalls["open"]>>,
  line: Line,
): RemoteWorkbook {
  /** The numbers by which the worker knows what it read. */
  const readings = new WeakMap<Grid, number>();
  return {
    name,
    format: facts.format,
    lossReport: () => facts.losses,
    firstSheets: facts.sheets,
    sheets: () => line.call("sheets", []),
    read: async (name, watch) => {
      const { sheet, number } = await line.call("read", [name], watch);
      const grid = unpackGrid(sheet);
      readings.set(grid, number);
      return grid;
    },
    view: async (name, watch) => {
      const { sheet, number, frozenRows } = await line.call("view", [name], watch);
      const view = unpackView(sheet);
      readings.set(view.grid, number);
      keepFrozenRows(view.grid, frozenRows);
      return view;
    },
    recogniseAhead: async (grid) => {
      const number = readings.get(grid);
      if (number === undefined) return;
      const ledgers = await line.call("ledgers", [grid.sheet, number]);
      if (ledgers !== null) keepLedgers(grid, { columns: {} }, unpackLedgers(ledgers, grid));
    },
    marks: (sheet) => line.call("marks", [sheet]),
    enter: (sheet, cells) => line.call("enter", [sheet, cells]),
    apply: (edit, watch) => line.call("apply", [packEdit(edit)], watch),
    restore: (before, believed = "own") => line.call("restore", [before, believed]),
    reshape: (change) => line.call("reshape", [change]),
    unshape: () => line.call("unshape", []),
    freeForRules: (sheet, rules) => line.call("freeForRules", [sheet, rules]),
    review: (before) => line.call("review", [before]),
    ownSheets: () => line.call("ownSheets", []),
    vouch: {
      give: (purpose, text) => line.call("give", [purpose, text]),
      take: (purpose, text) => line.call("take", [purpose, text]),
    },
    settings: {
      get: (key) => line.call("getSetting", [key]),
      set: (key, value) => line.call("setSetting", [key, value]),
    },
    // Where the clerk looks is the grid's business, not the file's.
    select: () => Promise.resolve(),
    ownMarks: () => line.call("ownMarks", []),
    clean: (wishes) => line.call("clean", [wishes]),
    save: (clean) => line.call("save", [clean]),
    close: () => {
      line.close();
    },
  };
}
