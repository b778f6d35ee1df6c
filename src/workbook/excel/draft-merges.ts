import type { DraftArea } from "../../sheet/draft";
import { writtenRange } from "./addresses";
import type { WriteBatch } from "./batch";

/** Bytes of a call that joins cells, by what goes over the wire. */
const CallBytes = 600;

/** Queues the merges of a draft, each run of rows that are joined alike in one call. */
export async function joinCells(
  batch: WriteBatch,
  sheet: Excel.Worksheet,
  merges: readonly DraftArea[],
): Promise<void> {
  for (const { area, across } of mergeRuns(merges)) {
    await batch.room(CallBytes);
    writtenRange(sheet, area).merge(across);
  }
}

/** Cells to be joined: as one, or `across` in each row for itself. */
export interface MergeRun {
  readonly area: DraftArea;
  readonly across: boolean;
}

/**
 * The merges of a sheet in few calls: those of single rows one below the other, over the same columns, become
 * one area that is joined row by row.
 */
export function mergeRuns(merges: readonly DraftArea[]): MergeRun[] {
  const runs: { area: DraftArea; across: boolean }[] = [];
  const open = new Map<string, { area: DraftArea; across: boolean }>();
  for (const area of [...merges].sort((a, b) => a.top - b.top)) {
    const key = `${area.left}:${area.right}`;
    const above = open.get(key);
    if (area.top !== area.bottom) runs.push({ area, across: false });
    else if (above?.area.bottom === area.top - 1) {
      above.area = { ...above.area, bottom: area.bottom };
      above.across = true;
    } else {
      const run = { area, across: false };
      open.set(key, run);
      runs.push(run);
    }
  }
  return runs;
}
