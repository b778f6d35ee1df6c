import {
  ICommandService,
  type ICellData,
  type IStyleData,
  type Nullable,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { viewKey } from "../../workbook/file/index";
import { unitId, type Unit } from "./unit";

/** Cells as they stood before they were written over, by `viewKey`; null: empty. */
export type CellsBefore = ReadonlyMap<number, ICellData | null>;

/** What the clerk did in one go: typed a cell, pasted an area, cleared one. */
export interface TypedStep {
  readonly sheet: string;
  readonly before: CellsBefore;
  readonly after: CellsBefore;
}

/** Notes what typing wrote over, step by step. */
export interface StepRecorder {
  before(
    sheet: Worksheet,
    places: readonly { readonly row: number; readonly column: number }[],
  ): CellsBefore;
  record(sheet: Worksheet, before: CellsBefore): void;
  /** Writes back what a step wrote over, or writes it again; answers how many cells changed. */
  replay(unit: Unit, step: TypedStep, to: "before" | "after"): number;
}

/** Tells every step once it is done: what happens without a pause is one. */
export function createStepRecorder(
  workbook: Workbook,
  listener: (step: TypedStep) => void,
): StepRecorder {
  let open: { readonly sheet: Worksheet; readonly cells: Map<number, ICellData | null> } | null =
    null;
  let replaying = false;

  const end = (): void => {
    if (open === null) return;
    const { sheet, cells } = open;
    open = null;
    const after = new Map([...cells.keys()].map((key) => [key, cellAt(sheet, key)] as const));
    const changed = [...cells.keys()].filter((key) => !sameCell(cells.get(key), after.get(key)));
    if (changed.length === 0) return;
    const only = (from: ReadonlyMap<number, ICellData | null>) =>
      new Map(changed.map((key) => [key, from.get(key) ?? null] as const));
    listener({ sheet: sheet.getName(), before: only(cells), after: only(after) });
  };

  return {
    before: (sheet, places) =>
      new Map(
        places.map(({ row, column }) => {
          const key = viewKey(row, column);
          return [key, cellAt(sheet, key)] as const;
        }),
      ),
    record: (sheet, before) => {
      if (replaying) return;
      if (open !== null && open.sheet !== sheet) end();
      if (open === null) {
        open = { sheet, cells: new Map() };
        setTimeout(end, 0);
      }
      for (const [key, cell] of before) if (!open.cells.has(key)) open.cells.set(key, cell);
    },
    replay: (unit, step, to) => {
      end();
      const sheet = unit.workbook.getSheetBySheetName(step.sheet);
      if (!sheet) return 0;
      const now = to === "before" ? step.after : step.before;
      const cellValue: Record<number, Record<number, ICellData>> = {};
      let count = 0;
      for (const [key, cell] of step[to]) {
        // Somebody else's value by now: it is not this step's to take back.
        if (!sameCell(cellAt(sheet, key), now.get(key))) continue;
        count++;
        (cellValue[Math.floor(key / 16_384)] ??= {})[key % 16_384] = wholly(workbook, cell);
      }
      replaying = true;
      try {
        unit.injector.get(ICommandService).syncExecuteCommand(SetRangeValuesMutation.id, {
          unitId,
          subUnitId: sheet.getSheetId(),
          cellValue,
        });
      } finally {
        replaying = false;
      }
      return count;
    },
  };
}

/** The number format of a cell. */
export function patternOf(workbook: Workbook, cell: Nullable<ICellData>): string | undefined {
  const pattern = workbook.getStyles().getStyleByCell(cell)?.n?.pattern;
  return typeof pattern === "string" ? pattern : undefined;
}

function cellAt(sheet: Worksheet, key: number): ICellData | null {
  const cell = sheet.getCellRaw(Math.floor(key / 16_384), key % 16_384);
  return cell === null || cell === undefined ? null : { ...cell };
}

/** What a cell holds, to the letter; its looks aside, which typing changes by the way. */
function sameCell(a: Nullable<ICellData>, b: Nullable<ICellData>): boolean {
  if ((a?.f ?? "") !== (b?.f ?? "") || (a?.si ?? "") !== (b?.si ?? "")) return false;
  // What a formula comes out as is nobody's typing.
  if (Boolean(a?.f) || Boolean(a?.si)) return true;
  return (
    (a?.v ?? "") === (b?.v ?? "") &&
    (a?.p?.body?.dataStream ?? "") === (b?.p?.body?.dataStream ?? "")
  );
}

/** A cell with everything said, so that nothing of what stands there now is left. */
function wholly(workbook: Workbook, cell: ICellData | null): ICellData {
  const style: Nullable<IStyleData> = workbook.getStyles().getStyleByCell(cell);
  return {
    v: cell?.v ?? null,
    t: cell?.t ?? null,
    f: cell?.f ?? null,
    si: cell?.si ?? null,
    p: cell?.p ?? null,
    s: { ...style, n: style?.n ?? null },
  };
}
