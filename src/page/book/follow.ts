import { viewKey, type SheetView } from "../../workbook/file/index";
import type { SheetGrid } from "../grid/open-grid";
import type { RemoteWorkbook } from "../worker/connect";
import { changedCells, sameFrame } from "./differences";
import { frozenRows } from "./frozen-rows";
import { nextTask } from "./next-task";
import type { TypedCells } from "./typed-cells";

/** What an operation changed: sheets by name, of `marked` the marks alone. */
export interface ChangedSheets {
  readonly sheets: ReadonlySet<string> | "all";
  readonly marked: ReadonlySet<string>;
}

interface Shown {
  readonly remote: Pick<RemoteWorkbook, "sheets" | "view" | "marks">;
  readonly grid: Pick<SheetGrid, "putSheet" | "removeSheet" | "putCells" | "putMarks">;
  /** The sheets as they are shown, by name. */
  readonly views: Map<string, SheetView>;
  readonly typed: TypedCells;
  /** A sheet that was there is about to be shown as it is now. */
  readonly shown?: (view: SheetView) => void;
}

/**
 * Brings the grid up to the file after an operation: sheets that came or went, and what is new of those
 * that changed. What the clerk types meanwhile stays: it reaches the file after what is read here.
 */
export async function followFile(shown: Shown, changed: ChangedSheets): Promise<void> {
  const { remote, grid, views, typed } = shown;
  const now = await remote.sheets();
  for (const name of [...views.keys()]) {
    if (now.some((sheet) => sheet.name === name)) continue;
    views.delete(name);
    typed.forget(name);
    grid.removeSheet(name);
  }
  for (const [index, { name }] of now.entries()) {
    const before = views.get(name);
    if (before === undefined || changed.sheets === "all" || changed.sheets.has(name))
      await showSheet(shown, name, index);
    else if (changed.marked.has(name)) {
      const after = { ...before, marks: await remote.marks(name) };
      views.set(name, after);
      grid.putMarks(after);
    }
  }
}

/** Cells put into the grid before the page may do something else. */
const CellsAtOnce = 8_000;

async function showSheet(shown: Shown, name: string, index: number): Promise<void> {
  const { remote, grid, views, typed } = shown;
  const before = views.get(name);
  const moment = typed.moment();
  const after = await remote.view(name);
  // It was unpacked just now, cell by cell.
  await nextTask();
  const { until, since } = typed.parted(name, moment);
  if (before !== undefined) shown.shown?.(after);
  if (before !== undefined && sameFrame(before, after)) {
    const cells = changedCells(before, after, until);
    for (let from = 0; from < Math.max(1, cells.length); from += CellsAtOnce) {
      await nextTask();
      const { since } = typed.parted(name, moment);
      const part = cells.slice(from, from + CellsAtOnce);
      grid.putCells(
        after,
        part.filter(([row, column]) => !since.has(viewKey(row, column))),
      );
    }
    if (JSON.stringify(before.marks) !== JSON.stringify(after.marks)) grid.putMarks(after);
  } else if (since.size > 0) {
    // Put in anew, the sheet would lack what was typed after it was read: it is read again.
    await showSheet(shown, name, index);
    return;
  } else grid.putSheet(after, index, frozenRows(after));
  views.set(name, after);
  typed.shown(name, moment);
}
