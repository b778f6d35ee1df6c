import { recognise } from "../../ledger/recognise/index";
import type { Grid } from "../../sheet/grid";
import type { EnteredCell, SheetView } from "../../workbook/file/index";
import { viewKey } from "../../workbook/file/index";
import type { Watch, Workbook } from "../../workbook/port";
import type { GridEvents, SheetGrid } from "../grid/open-grid";
import type { RemoteWorkbook } from "../worker/connect";
import { changedCells, sameFrame } from "./differences";

/** Header rows kept in view at most: more would leave no room for the data. */
const MostFrozenRows = 8;

/** A workbook in the grid: the file is the truth, the grid follows it, typing goes into it. */
export interface ShownBook {
  /** The port the pane works on: as the file's own, and the grid follows every change. */
  readonly workbook: Workbook;
  readonly grid: SheetGrid;
  /** A sheet as the file holds it now. */
  view(sheet: string): Promise<SheetView>;
  /** Everything typed has reached the file when this is fulfilled. */
  settled(): Promise<void>;
  close(): void;
}

export interface ShownBookEvents {
  /** Something changed in the file: `sheet` by the clerk's hand, null by an operation. */
  readonly changed: (sheet: string | null) => void;
  /** Cells that could not be written were put back. */
  readonly putBack: (sheet: string, error: unknown) => void;
  /** The file holds a change that the grid could not show. */
  readonly notShown: (error: unknown) => void;
}

type OpenGrid = (
  sheets: readonly { readonly view: SheetView; readonly frozenRows: number }[],
  typed: GridEvents["typed"],
) => SheetGrid;

/** Reads all sheets of a workbook and shows them. */
export async function showBook(
  remote: RemoteWorkbook,
  openGrid: OpenGrid,
  events: ShownBookEvents,
  watch?: Watch,
): Promise<ShownBook> {
  const views = new Map<string, SheetView>();
  const touched = new Map<string, Set<number>>();
  let writing: Promise<void> = Promise.resolve();
  /** Changes under way: until they are shown, what is shown is not what the file holds. */
  let changing = 0;

  const infos = await remote.sheets();
  for (const [i, info] of infos.entries()) {
    watch?.signal?.throwIfAborted();
    views.set(info.name, await remote.view(info.name));
    watch?.progress?.(i + 1, infos.length);
  }
  const grid = openGrid(
    [...views.values()].map((view) => ({ view, frozenRows: frozenRows(view) })),
    type,
  );

  function type(sheet: string, cells: readonly EnteredCell[]): void {
    const keys = touched.get(sheet) ?? new Set();
    touched.set(sheet, keys);
    for (const { row, column } of cells) keys.add(viewKey(row, column));
    const byHand = cells.some((cell) => cell.calculated !== true);
    // Sent at once: whatever is asked of the worker later finds it in the file.
    const entered = remote.enter(sheet, cells).then(
      (refused) => {
        if (refused.length > 0) putBack(sheet, refused, null);
        if (byHand) events.changed(sheet);
      },
      (error: unknown) => {
        putBack(sheet, cells, error);
      },
    );
    writing = Promise.all([writing, entered]).then(() => undefined);
  }

  function putBack(sheet: string, cells: readonly EnteredCell[], error: unknown): void {
    const view = views.get(sheet);
    if (view !== undefined)
      grid.putCells(
        view,
        cells.map(({ row, column }) => [row, column]),
      );
    events.putBack(sheet, error);
  }

  /** Shows what is new of the sheets named (null: of all), and sheets that came or went. */
  async function follow(changed: ReadonlySet<string> | null): Promise<void> {
    events.changed(null);
    try {
      await showChanges(changed);
    } catch (error) {
      // The file holds the change all the same: whoever made it must not take it for undone.
      events.notShown(error);
    }
  }

  async function showChanges(changed: ReadonlySet<string> | null): Promise<void> {
    const now = await remote.sheets();
    for (const name of [...views.keys()]) {
      if (now.some((sheet) => sheet.name === name)) continue;
      views.delete(name);
      touched.delete(name);
      grid.removeSheet(name);
    }
    for (const [index, { name }] of now.entries()) {
      const before = views.get(name);
      if (before !== undefined && changed !== null && !changed.has(name)) continue;
      const after = await remote.view(name);
      views.set(name, after);
      if (before !== undefined && sameFrame(before, after)) {
        grid.putCells(after, changedCells(before, after, touched.get(name) ?? new Set()));
        if (JSON.stringify(before.marks) !== JSON.stringify(after.marks)) grid.putMarks(after);
      } else grid.putSheet(after, index, frozenRows(after));
      touched.delete(name);
    }
  }

  async function changingFile<T>(change: () => Promise<T>): Promise<T> {
    changing++;
    try {
      return await change();
    } finally {
      changing--;
    }
  }

  const workbook: Workbook = {
    name: remote.name,
    sheets: () => remote.sheets(),
    // Reading never ends typing: the pane looks again by itself while the clerk goes on.
    read: (sheet, long) => {
      const view = views.get(sheet);
      const known = view !== undefined && changing === 0 && !touched.has(sheet);
      return known ? Promise.resolve(view.grid) : remote.read(sheet, long);
    },
    apply: async (edit, long) => {
      grid.finishTyping();
      return changingFile(async () => {
        const before = await remote.apply(edit, long);
        const named = [...(edit.cells ?? []), ...(edit.marks ?? [])].map(({ sheet }) => sheet);
        await follow(new Set([...named, ...(edit.drafts ?? []).map(({ name }) => name)]));
        return before;
      });
    },
    restore: async (before) => {
      grid.finishTyping();
      return changingFile(async () => {
        const report = await remote.restore(before);
        await follow(null);
        return report;
      });
    },
    settings: {
      get: (key) => remote.settings.get(key),
      set: async (key, value) => {
        await remote.settings.set(key, value);
        events.changed(null);
      },
    },
    select: (sheet, cell) => {
      grid.select(sheet, cell);
      return Promise.resolve();
    },
  };

  return {
    workbook,
    grid,
    view: (sheet) => {
      grid.finishTyping();
      return remote.view(sheet);
    },
    settled: () => {
      grid.finishTyping();
      return writing;
    },
    close: () => {
      grid.close();
      remote.close();
    },
  };
}

/** The header and some rows below it: enough to know it by, and quick on sheets of any length. */
function topOf(grid: Grid): Grid {
  const rowCount = Math.min(grid.rowCount, 60);
  return {
    ...grid,
    rowCount,
    values: grid.values.slice(0, rowCount),
    merges: grid.merges.filter(({ bottom }) => bottom < rowCount),
    flags: grid.flags?.subarray(0, rowCount * grid.columnCount) ?? null,
  };
}

/** Where the header ends, for files that freeze nothing: a ledger is unreadable without it. */
function frozenRows(view: SheetView): number {
  if (view.frozen.rows > 0 || view.frozen.columns > 0) return 0;
  const header = recognise(topOf(view.grid)).headerRows;
  return header === null || header[1] >= MostFrozenRows ? 0 : header[1] + 1;
}
