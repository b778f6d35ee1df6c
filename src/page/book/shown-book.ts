import { cellName } from "../../sheet/address";
import { SettingKey } from "../../operations/settings";
import type { WorkbookEdit } from "../../sheet/edit";
import type { Grid } from "../../sheet/grid";
import type { ColumnWidth, EnteredCell, Reshape, SheetView } from "../../workbook/file/index";
import type { BeforeImage, RestoreReport, Watch, Workbook } from "../../workbook/port";
import type { GridEvents, SheetGrid } from "../grid/open-grid";
import type { RemoteWorkbook } from "../worker/connect";
import { followFile, type ChangedSheets } from "./follow";
import { frozenRows } from "./frozen-rows";
import { createTypedCells } from "./typed-cells";
import { areaOfStep } from "./step-area";
import { createUndoOrder } from "./undo-order";

/** A workbook in the grid: the file is the truth, the grid follows it, typing goes into it. */
export interface ShownBook {
  /** The port the pane works on: as the file's own, and the grid follows every change. */
  readonly workbook: Workbook;
  readonly grid: SheetGrid;
  /** A sheet as the file holds it now. */
  view(sheet: string): Promise<SheetView>;
  /** Takes back the last thing done on the page; the pane does so where it was an operation of its own. */
  undo(): Promise<TakenBack>;
  /** Changes rows or sheets in the file and shows it. Throws `Problem` where the file cannot keep it true. */
  reshape(change: Reshape): Promise<void>;
  /** Does again what typing was taken back last. */
  redo(): TakenBack;
  /** How often something was typed so far: what a cell was left with is in the sheet a moment later. */
  typedSteps(): number;
  /** Everything typed has reached the file when this is fulfilled. */
  settled(): Promise<void>;
  close(): void;
}

/** What came of taking back or doing again. */
export type TakenBack =
  | { readonly kind: "nothing" | "operation" }
  | { readonly kind: "reshaped"; readonly change: Reshape }
  | {
      readonly kind: "typed";
      readonly sheet: string;
      readonly area: string;
      readonly cells: number;
    };

export interface ShownBookEvents {
  /** Something changed in the file: `sheet` by the clerk's hand, null by an operation. */
  readonly changed: (sheet: string | null) => void;
  /** Cells that could not be written were put back. */
  readonly putBack: (sheet: string, error: unknown) => void;
  /** The file holds a change that the grid could not show. */
  readonly notShown: (error: unknown) => void;
  /** A sheet with charts or pictures, which the grid does not show, came to the front the first time. */
  readonly drawings: () => void;
}

const none: ChangedSheets = { sheets: new Set(), marked: new Set() };

type OpenGrid = (
  sheets: readonly { readonly view: SheetView; readonly frozenRows: number }[],
  events: Pick<GridEvents, "typed" | "stepped" | "widened" | "inFront">,
) => SheetGrid;

/** Shows the sheets of a workbook as they were read; `views` is kept up to what is shown. */
export function showBook(
  remote: RemoteWorkbook,
  views: Map<string, SheetView>,
  openGrid: OpenGrid,
  events: ShownBookEvents,
): ShownBook {
  const typed = createTypedCells();
  const order = createUndoOrder();
  /** Whether an edit was written that the journal does not know of yet; and one taken back. */
  let unrecorded = false;
  let restored = false;
  /** Sheets whose charts were spoken of. */
  const spoken = new Set<string>();
  let writing: Promise<void> = Promise.resolve();
  /** Changes under way: until they are shown, what is shown is not what the file holds. */
  let changing = 0;

  /** Whoever reads a sheet soon asks what it is: the worker finds out while the grid is drawn. */
  const recognised = new WeakMap<Grid, Promise<void>>();
  function lookAhead({ grid: cells }: SheetView): void {
    // Not found out ahead, it is found out when it is asked.
    recognised.set(
      cells,
      remote.recogniseAhead(cells).catch(() => undefined),
    );
  }
  for (const view of views.values()) lookAhead(view);

  let steps = 0;
  const grid = openGrid(
    [...views.values()].map((view) => ({ view, frozenRows: frozenRows(view) })),
    {
      typed: type,
      stepped: (step) => {
        steps++;
        order.did({ kind: "typed", step });
      },
      widened,
      inFront,
    },
  );

  /** The grid shows it already: only the file is to follow. */
  function widened(sheet: string, columns: readonly ColumnWidth[]): void {
    const change: Reshape = { kind: "widen", sheet, columns };
    const view = views.get(sheet);
    if (view !== undefined) views.set(sheet, { ...view, columns: [...view.columns, ...columns] });
    const written = remote.reshape(change).then(
      () => {
        order.did({ kind: "reshaped", change });
        events.changed(null);
      },
      (error: unknown) => {
        events.putBack(sheet, error);
      },
    );
    writing = Promise.all([writing, written]).then(() => undefined);
  }

  function inFront(sheet: string): void {
    if (views.get(sheet)?.drawings !== true || spoken.has(sheet)) return;
    spoken.add(sheet);
    events.drawings();
  }

  function type(sheet: string, cells: readonly EnteredCell[]): void {
    typed.add(sheet, cells);
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

  async function follow(changed: ChangedSheets): Promise<void> {
    events.changed(null);
    try {
      await followFile({ remote, grid, views, typed, shown: lookAhead }, changed);
    } catch (error) {
      // The file holds the change all the same: whoever made it must not take it for undone.
      events.notShown(error);
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

  async function applied<T>(
    edit: WorkbookEdit,
    long: Watch | undefined,
    change: () => Promise<{ readonly result: T; readonly before: BeforeImage }>,
  ): Promise<T> {
    // Marks and own sheets follow the clerk's typing by themselves: that must not end it.
    if (edit.cells !== undefined || edit.entryRules !== undefined) grid.finishTyping();
    return changingFile(async () => {
      const { result, before } = await change();
      unrecorded = before.parts.length > 0 && long?.amends !== true;
      for (const { name } of edit.drafts ?? []) order.forget(name);
      await follow(changedBy(edit));
      return result;
    });
  }

  async function restoring(change: () => Promise<RestoreReport>): Promise<RestoreReport> {
    grid.finishTyping();
    return changingFile(async () => {
      const report = await change();
      restored = true;
      await follow({ sheets: "all", marked: new Set() });
      return report;
    });
  }

  /** With the journal kept along, where the file can do both or neither. */
  function recorded({
    applyRecorded,
    restoreRecorded,
  }: RemoteWorkbook): Pick<Workbook, "applyRecorded" | "restoreRecorded"> {
    if (applyRecorded === undefined || restoreRecorded === undefined) return {};
    return {
      applyRecorded: async (edit, record, long) => {
        const result = await applied(edit, long, async () => {
          const done = await applyRecorded(edit, record, long);
          return { result: done, before: done.before };
        });
        if (result.before.parts.length > 0) keptText(record.key, false);
        return result;
      },
      restoreRecorded: async (before, kept, believed) => {
        const report = await restoring(() => restoreRecorded(before, kept, believed));
        keptText(kept.key, kept.value === null);
        return report;
      },
    };
  }

  function keptText(key: string, isGone: boolean): void {
    if (key === SettingKey.journal) journalChanged(isGone);
    events.changed(null);
  }

  const workbook: Workbook = {
    name: remote.name,
    sheets: () => remote.sheets(),
    // Reading never ends typing: the pane looks again by itself while the clerk goes on.
    read: async (sheet, long) => {
      const view = views.get(sheet);
      const known = view !== undefined && changing === 0 && !typed.has(sheet);
      const grid = known ? view.grid : await remote.read(sheet, long);
      await (known ? recognised.get(grid) : remote.recogniseAhead(grid));
      return grid;
    },
    apply: (edit, long) =>
      applied(edit, long, async () => {
        const before = await remote.apply(edit, long);
        return { result: before, before };
      }),
    ...recorded(remote),
    freeForRules: (sheet, rules) => remote.freeForRules(sheet, rules),
    review: (before) => remote.review(before),
    ownSheets: () => remote.ownSheets(),
    vouch: remote.vouch,
    restore: (before, believed) => restoring(() => remote.restore(before, believed)),
    settings: {
      get: (key) => remote.settings.get(key),
      set: async (key, value) => {
        await remote.settings.set(key, value);
        keptText(key, value === null);
      },
    },
    ownMarks: () => remote.ownMarks(),
    clean: async (wishes) => {
      grid.finishTyping();
      return changingFile(async () => {
        const cleaned = await remote.clean(wishes);
        order.operationsGone();
        await follow({ sheets: "all", marked: new Set() });
        return cleaned;
      });
    },
    select: (sheet, cell) => {
      grid.select(sheet, cell);
      return Promise.resolve();
    },
  };

  /** The journal follows every operation, done or taken back, at once. */
  function journalChanged(isEmpty: boolean): void {
    if (isEmpty) order.operationsGone();
    else if (restored) order.operationGone();
    else if (unrecorded) order.did({ kind: "operation" });
    restored = false;
    unrecorded = false;
  }

  async function undo(): Promise<TakenBack> {
    grid.finishTyping();
    const last = order.takeLast();
    if (last === null) return { kind: "nothing" };
    if (last.kind === "operation") {
      // Put back: it goes once the pane has taken it back.
      order.did(last);
      return { kind: "operation" };
    }
    if (last.kind === "reshaped") {
      const { change } = last;
      await changingFile(() => remote.unshape().then(() => followShape(change)));
      return { kind: "reshaped", change };
    }
    const cells = grid.replay(last.step, "before");
    order.tookBack(last.step);
    return { kind: "typed", sheet: last.step.sheet, area: areaOfStep(last.step), cells };
  }

  function redo(): TakenBack {
    const step = order.takeAgain();
    if (step === null) return { kind: "nothing" };
    const cells = grid.replay(step, "after");
    order.didAgain(step);
    return { kind: "typed", sheet: step.sheet, area: areaOfStep(step), cells };
  }

  async function reshape(change: Reshape): Promise<void> {
    grid.finishTyping();
    await changingFile(async () => {
      await remote.reshape(change);
      order.did({ kind: "reshaped", change });
      await followShape(change);
    });
  }

  /** The sheet is put in anew; others, whose formulas may name it, where they differ. */
  async function followShape({ kind, sheet }: Reshape): Promise<void> {
    const selection = grid.selection();
    views.delete(sheet);
    if (kind === "delete-sheet") grid.removeSheet(sheet);
    typed.forget(sheet);
    await follow(
      kind === "sort-rows" || kind === "widen" ? none : { sheets: "all", marked: new Set() },
    );
    if (selection?.sheet === sheet && views.has(sheet))
      grid.select(sheet, cellName(selection.top, selection.left));
    events.changed(views.has(sheet) ? sheet : null);
  }

  return {
    workbook,
    grid,
    undo,
    reshape,
    redo,
    typedSteps: () => steps,
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

function changedBy({ cells = [], drafts = [], marks = [] }: WorkbookEdit) {
  const sheets = new Set([...cells.map(({ sheet }) => sheet), ...drafts.map(({ name }) => name)]);
  return { sheets, marked: new Set(marks.map(({ sheet }) => sheet)) };
}
