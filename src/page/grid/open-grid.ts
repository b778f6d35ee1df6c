import {
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  type Univer,
} from "@univerjs/core";
import { IRenderManagerService } from "@univerjs/engine-render";
import { HoverManagerService, SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import { ILayoutService } from "@univerjs/ui";
import type { FunctionContext } from "../../functions/index";
import { viewKey, type SheetView } from "../../workbook/file/index";
import { followFormulaSheets } from "./formula-sheets";
import { registerFunctions } from "./functions";
import { guardChanges } from "./guard";
import { focusKeeper } from "./keep-focus";
import { showMarks } from "./marks";
import { showNotes } from "./notes";
import { putCells, putSheet, removeSheet } from "./put";
import { finishTyping, isTyping, selectCell, typeAtSelection } from "./select";
import { sheetData } from "./sheet-data";
import { createSheetFacts } from "./sheet-facts";
import { blankId } from "./start-univer";
import { followTyping, type TypedListener } from "./typed";
import { createUnit, unitId } from "./unit";

/** What the grid tells the page. */
export interface GridEvents {
  readonly typed: TypedListener;
  /** The clerk tried something the file could not take. */
  readonly refused: () => void;
  /** The note of the cell that was selected; null: it has none. */
  readonly note: (text: string | null) => void;
  readonly functionContext: () => FunctionContext;
  /** A sheet came to the front. */
  readonly inFront: (sheet: string) => void;
}

/** The spreadsheet on the page. Sheets are named as on their tabs; rows and columns are 0-based. */
export interface SheetGrid {
  activeSheet(): string | null;
  /** Whether a cell is being typed into. */
  isTyping(): boolean;
  /** Ends what is being typed as Enter would, so that nothing is lost; false when nothing was. */
  finishTyping(): boolean;
  select(sheet: string, cell: string): void;
  /** Takes the keyboard. */
  focus(): void;
  /** Writes texts and formulas from the selected cell on, as the clerk would; over empty cells alone. */
  typeAtSelection(rows: readonly (readonly string[])[]): void;
  /** Shows a sheet anew, in the place of the one of its name, or puts it in at `index`. */
  putSheet(view: SheetView, index: number, frozenRows: number): void;
  removeSheet(name: string): void;
  putCells(view: SheetView, cells: readonly (readonly [row: number, column: number])[]): void;
  putMarks(view: SheetView): void;
  /** What was typed can no longer be taken back here: an operation went over it. */
  forgetUndo(): void;
  /** Calculates all custom functions anew. */
  recalculate(): void;
  /** What a cell shows, its number format applied. */
  shownText(sheet: string, row: number, column: number): string;
  close(): void;
}

/** Shows a workbook in an element where a grid was started. */
export function openGrid(
  univer: Univer,
  container: HTMLElement,
  sheets: readonly { readonly view: SheetView; readonly frozenRows: number }[],
  events: GridEvents,
): SheetGrid {
  const injector = univer.__getInjector();
  const formulaSheets = followFormulaSheets(injector);
  const facts = createSheetFacts(formulaSheets);
  let nextId = 0;
  const newId = () => `s${nextId++}`;
  const unit = createUnit(
    univer,
    sheets.map(({ view, frozenRows }) => {
      const id = newId();
      facts.learn(id, view);
      return sheetData(view, id, frozenRows);
    }),
  );
  const { workbook } = unit;
  injector.get(IUniverInstanceService).disposeUnit(blankId);
  showMarks(injector, (id) => facts.marks.get(id));
  showNotes(injector, (id) => facts.notes.get(id), events.note);
  registerFunctions(injector, events.functionContext);
  injector.get(HoverManagerService).currentClickedCell$.subscribe(({ location }) => {
    const link = facts.links.get(location.subUnitId)?.get(viewKey(location.row, location.col));
    if (link !== undefined) selectCell(unit, link.sheet, link.cell);
  });
  guardChanges(injector, unit.isOwn, events.refused);
  followTyping(injector, workbook, unit.isOwn, events.typed);
  workbook.activeSheet$.subscribe((sheet) => {
    if (sheet !== null && sheet !== undefined) events.inFront(sheet.getName());
  });

  const keyboard = focusKeeper(container);

  /** Whoever turns to the pane has finished the cell. */
  function leave({ target }: Event): void {
    if (target instanceof Element && target.closest(".desk-left, #pane") !== null)
      if (!container.contains(target)) finishTyping(unit);
  }

  document.addEventListener("pointerdown", leave, true);
  document.addEventListener("focusin", leave, true);

  return {
    activeSheet: () => workbook.getActiveSheet()?.getName() ?? null,
    isTyping: () => isTyping(unit),
    finishTyping: () => finishTyping(unit),
    select: (sheet, cell) => {
      keyboard.keep();
      selectCell(unit, sheet, cell);
    },
    focus: () => {
      keyboard.letGo();
      injector.get(IUniverInstanceService).focusUnit(unitId);
      injector.get(ILayoutService).focus();
    },
    typeAtSelection: (rows) => {
      typeAtSelection(unit, rows);
    },
    putSheet: (view, index, frozenRows) => {
      putSheet(unit, facts, newId(), { view, index, frozenRows });
    },
    removeSheet: (name) => {
      removeSheet(unit, facts, name);
    },
    putCells: (view, cells) => {
      putCells(unit, view, cells);
    },
    putMarks: (view) => {
      const id = unit.idOf(view.grid.sheet);
      if (id === null) return;
      facts.learnMarks(id, view);
      const shown = injector.get(IRenderManagerService).getRenderById(unitId);
      shown?.with(SheetSkeletonManagerService).reCalculate();
      shown?.mainComponent?.makeForceDirty(true);
    },
    forgetUndo: () => {
      injector.get(IUndoRedoService).clearUndoRedo(unitId);
    },
    recalculate: () => {
      if (!formulaSheets.any()) return;
      // Before the grid is drawn the first time, nothing in it listens for this.
      void injector
        .get(LifecycleService)
        .onStage(LifecycleStages.Rendered)
        .then(() => {
          injector
            .get(ICommandService)
            .syncExecuteCommand("formula.mutation.set-trigger-formula-calculation-start", {
              commands: [],
              forceCalculation: true,
            });
        })
        .catch(() => undefined);
    },
    shownText: (sheet, row, column) => {
      const cell = workbook.getSheetBySheetName(sheet)?.getCell(row, column);
      return cell?.p?.body?.dataStream.replace(/\r\n$/, "") ?? String(cell?.v ?? "");
    },
    close: () => {
      document.removeEventListener("pointerdown", leave, true);
      document.removeEventListener("focusin", leave, true);
      injector.get(IUniverInstanceService).disposeUnit(unitId);
      univer.dispose();
    },
  };
}
