import type { SheetDraft } from "../../sheet/draft";
import { Problem } from "../../sheet/problem";
import type { Serial } from "../../sheet/serial";
import type { FileWorkbook } from "../../workbook/file/index";
import type { SheetInfo, Watch } from "../../workbook/port";
import { builtFile } from "../built-file";
import type { FileToMerge, MergedFacts } from "../files/merge-files";
import type { CallName, Request, Response, WorkerCalls } from "./messages";

/** A workbook in a worker, as the port sees it, with the sheets it had when it was opened; `close` ends the worker and everything it still does. */
export interface RemoteWorkbook extends Omit<FileWorkbook, "prepareSave"> {
  readonly firstSheets: readonly SheetInfo[];
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
  return {
    name,
    format: facts.format,
    lossReport: () => facts.losses,
    firstSheets: facts.sheets,
    sheets: () => line.call("sheets", []),
    read: (sheet, watch) => line.call("read", [sheet], watch),
    view: (sheet, watch) => line.call("view", [sheet], watch),
    marks: (sheet) => line.call("marks", [sheet]),
    enter: (sheet, cells) => line.call("enter", [sheet, cells]),
    apply: (edit, watch) => line.call("apply", [edit], watch),
    reshape: (change) => line.call("reshape", [change]),
    unshape: () => line.call("unshape", []),
    restore: (before) => line.call("restore", [before]),
    settings: {
      get: (key) => line.call("getSetting", [key]),
      set: (key, value) => line.call("setSetting", [key, value]),
    },
    // Where the clerk looks is the grid's business, not the file's.
    select: () => Promise.resolve(),
    save: () => line.call("save", []),
    close: () => {
      line.close();
    },
  };
}
