import { keepLedgers } from "../../operations/known-ledgers";
import type { SheetDraft } from "../../sheet/draft";
import type { Grid } from "../../sheet/grid";
import type { Serial } from "../../sheet/serial";
import type { FileWorkbook } from "../../workbook/file/index";
import type { SheetInfo, Watch } from "../../workbook/port";
import { keepFrozenRows } from "../book/frozen-rows";
import type { FileToMerge, MergedFacts } from "../files/merge-files";
import { browserMeans } from "./browser-worker";
import { lastingLine, type LastingLine } from "./lasting-line";
import type { Means } from "./line";
import type { WorkerCalls } from "./messages";
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

/**
 * Opens a file in a worker of its own. Throws `Problem` as reading does; aborting ends the worker, the
 * only way to stop one that is busy.
 */
export async function openRemote(
  bytes: Uint8Array,
  name: string,
  watch?: Watch,
  means: Means = browserMeans,
): Promise<RemoteWorkbook> {
  return connected(means, watch, async (line) =>
    remoteWorkbook(name, await line.call("open", [bytes, name], watch), line),
  );
}

/** Works over a new line, which ends when the work fails or is aborted. */
async function connected<T>(
  means: Means,
  watch: Watch | undefined,
  work: (line: LastingLine) => Promise<T>,
): Promise<T> {
  const line = lastingLine(means);
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
  return connected(browserMeans, undefined, async (line) =>
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
  return connected(browserMeans, watch, async (line) => {
    const { opened, merged } = await line.call("merge", [name, files, asOf], watch);
    if (opened === null) line.close();
    return { remote: opened === null ? null : remoteWorkbook(name, opened, line), merged };
  });
}

function remoteWorkbook(
  name: string,
  facts: Awaited<ReturnType<WorkerCalls["open"]>>,
  line: LastingLine,
): RemoteWorkbook {
  /** The numbers by which a worker knows what it read. */
  const readings = new WeakMap<Grid, { readonly worker: number; readonly number: number }>();
  const note = (grid: Grid, number: number): void => {
    readings.set(grid, { worker: line.worker(), number });
  };
  /** Sheets as they were viewed last, as long as somebody has them: most of a sheet stays as it is. */
  const viewed = new Map<string, WeakRef<Grid>>();
  return {
    name,
    format: facts.format,
    lossReport: () => facts.losses,
    firstSheets: facts.sheets,
    sheets: () => line.call("sheets", []),
    read: async (name, watch) => {
      const { sheet, number } = await line.call("read", [name], watch);
      const grid = unpackGrid(sheet);
      note(grid, number);
      return grid;
    },
    view: async (name, watch) => {
      const { sheet, number, frozenRows } = await line.call("view", [name], watch);
      const view = unpackView(sheet, viewed.get(name)?.deref());
      viewed.set(name, new WeakRef(view.grid));
      note(view.grid, number);
      keepFrozenRows(view.grid, frozenRows);
      return view;
    },
    recogniseAhead: async (grid) => {
      const reading = readings.get(grid);
      if (reading?.worker !== line.worker()) return;
      const ledgers = await line.call("ledgers", [grid.sheet, reading.number]);
      if (ledgers !== null) keepLedgers(grid, { columns: {} }, unpackLedgers(ledgers, grid));
    },
    marks: (sheet) => line.call("marks", [sheet]),
    enter: (sheet, cells) => line.call("enter", [sheet, cells]),
    apply: (edit, watch) => line.call("apply", [packEdit(edit)], watch),
    restore: (before, believed = "own") => line.call("restore", [before, believed]),
    applyRecorded: (edit, { key, textOf }, watch) =>
      line.wholly(async (call) => {
        const before = await call("apply", [packEdit(edit)], watch);
        const applied = { before, sheets: before.sheets ?? [] };
        if (before.parts.length > 0) await call("setSetting", [key, await textOf(applied)]);
        return applied;
      }),
    restoreRecorded: (before, { key, value }, believed = "own") =>
      line.wholly(async (call) => {
        const report = await call("restore", [before, believed]);
        await call("setSetting", [key, value]);
        return report;
      }),
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
