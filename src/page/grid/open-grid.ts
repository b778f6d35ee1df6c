import {
  ICommandService,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  type Univer,
} from "@univerjs/core";
import { IRenderManagerService } from "@univerjs/engine-render";
import { HoverManagerService, SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import { CopyCommand, CutCommand, ILayoutService, PasteCommand } from "@univerjs/ui";
import { OpenReplaceDialogOperation } from "@univerjs/find-replace";
import type { FunctionContext } from "../../functions/index";
import { giveWay } from "../../workbook/slices";
import { viewKey, type SheetView } from "../../workbook/file/index";
import { nextTask } from "../book/next-task";
import { followClipboard, type ClipboardEvents } from "./clipboard";
import { showDropdowns } from "./dropdowns";
import type { ReadCell } from "../print/fresh-chart";
import { fillSheets, firstRows } from "./fill-later";
import { floatCharts } from "./float-charts";
import { followFilterKey, isFiltered, toggleFilter } from "./filter";
import { followFormulaSheets } from "./formula-sheets";
import { registerFunctions } from "./functions";
import { guardChanges } from "./guard";
import { focusKeeper } from "./keep-focus";
import { showMarks } from "./marks";
import { showNotes } from "./notes";
import { putCells, putSheet, removeSheet } from "./put";
import {
  centreCell,
  finishTyping,
  isTyping,
  selectCell,
  selectionOf,
  typeAtSelection,
  type GridSelection,
} from "./select";
import { sheetData } from "./sheet-data";
import { createSheetFacts } from "./sheet-facts";
import { blankId } from "./start-univer";
import { readEntries } from "./read-entry";
import { followTyping, type TypedListener } from "./typed";
import { createStepRecorder, type TypedStep } from "./typed-step";
import type { ColumnWidth } from "../../workbook/file/index";
import { createUnit, unitId, type Unit } from "./unit";
import { followWidths } from "./widths";

/** What the grid tells the page. */
export interface GridEvents extends ClipboardEvents {
  readonly typed: TypedListener;
  /** The same as one step that can be taken back, a moment later. */
  readonly stepped: (step: TypedStep) => void;
  /** The clerk made columns wider or narrower. */
  readonly widened: (sheet: string, columns: readonly ColumnWidth[]) => void;
  /** The clerk tried something the file could not take. */
  readonly refused: () => void;
  /** The note of the cell that was selected; null: it has none. */
  readonly note: (text: string | null) => void;
  readonly functionContext: () => FunctionContext;
  /** The clerk pressed the key for filtering. */
  readonly filterAsked: () => void;
  /** A sheet came to the front. */
  readonly inFront: (sheet: string) => void;
}

/** The spreadsheet on the page. Sheets are named as on their tabs; rows and columns are 0-based. */
export interface SheetGrid {
  /** Long sheets show their first rows at once; this is fulfilled when all are there. */
  filled(): Promise<void>;
  activeSheet(): string | null;
  /** The sheet whose tab an element belongs to; null: it belongs to none. */
  sheetOfTab(element: Element): string | null;
  /** Whether a cell is being typed into. */
  isTyping(): boolean;
  /** Ends what is being typed as Enter would, so that nothing is lost; false when nothing was. */
  finishTyping(): boolean;
  /** The selected area of the sheet in front, its rows as far as there are any; null: none. */
  selection(): GridSelection | null;
  /** Copies, cuts or pastes as the keys do. */
  clip(way: "copy" | "cut" | "paste"): void;
  /** Opens the search, with a field for what to put instead. */
  find(): void;
  /** Shows or takes away the filter under a header row; null: that of the selected cell. */
  filter(headerRow: number | null): boolean | null;
  /** Whether the sheet in front is filtered. */
  isFiltered(): boolean;
  /** Brings a cell into view and selects it; the keyboard stays where it is. */
  select(sheet: string, cell: string): void;
  /** The same, the cell in the middle of the view, and the keyboard goes to it. */
  goTo(sheet: string, cell: string): void;
  /** Whether the keyboard came by such a jump and the clerk has not turned elsewhere since. */
  wentTo(): boolean;
  /** Takes the keyboard. */
  focus(): void;
  /** Writes texts and formulas from the selected cell on, as the clerk would; over empty cells alone. */
  typeAtSelection(rows: readonly (readonly string[])[]): void;
  /** Shows a sheet anew, in the place of the one of its name, or puts it in at `index`. */
  putSheet(view: SheetView, index: number, frozenRows: number): void;
  removeSheet(name: string): void;
  putCells(view: SheetView, cells: readonly (readonly [row: number, column: number])[]): void;
  putMarks(view: SheetView): void;
  /** Takes typing back, or does it again; answers how many cells changed. */
  replay(step: TypedStep, to: "before" | "after"): number;
  /** Calculates all custom functions anew. */
  recalculate(): void;
  /** What stands in a cell; undefined: there is no such sheet. */
  readonly valueAt: ReadCell;
  /** What a cell shows, its number format applied. */
  shownText(sheet: string, row: number, column: number): string;
  close(): void;
}

const clipCommands = { copy: CopyCommand.id, cut: CutCommand.id, paste: PasteCommand.id };

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
      return sheetData(view, id, frozenRows, firstRows(view));
    }),
  );
  const { workbook } = unit;
  const filled = nextTask()
    .then(() => fillSheets(unfilledIn(unit, sheets), giveWay()))
    .then(redraw);
  injector.get(IUniverInstanceService).disposeUnit(blankId);
  for (const { view } of sheets) {
    const id = unit.idOf(view.grid.sheet);
    if (id !== null) showDropdowns(unit, id, view);
  }
  showMarks(injector, (id) => facts.marks.get(id));
  showNotes(injector, (id) => facts.notes.get(id), events.note);
  registerFunctions(injector, events.functionContext);
  injector.get(HoverManagerService).currentClickedCell$.subscribe(({ location }) => {
    const link = facts.links.get(location.subUnitId)?.get(viewKey(location.row, location.col));
    if (link !== undefined) selectCell(unit, link.sheet, link.cell);
  });
  guardChanges(injector, unit.isOwn, events.refused);
  readEntries(injector, events.yearOf);
  followClipboard(unit, events);
  followFilterKey(unit, events.filterAsked);
  followWidths(unit, events.widened);
  const recorder = createStepRecorder(workbook, events.stepped);
  followTyping(injector, { workbook, isOwn: unit.isOwn, listener: events.typed, recorder });
  workbook.activeSheet$.subscribe((sheet) => {
    if (sheet !== null && sheet !== undefined) events.inFront(sheet.getName());
  });

  const valueAt: ReadCell = (sheet, row, column) => {
    const found = workbook.getSheetBySheetName(sheet);
    return found ? (found.getCellRaw(row, column)?.v ?? null) : undefined;
  };
  const sinkCharts = floatCharts(unit, (id) => facts.charts.get(id), valueAt);

  const keyboard = focusKeeper(container);
  let jumped = false;
  const turned = (): void => {
    jumped = false;
  };
  container.addEventListener("pointerdown", turned, true);

  function focus(): void {
    keyboard.letGo();
    injector.get(IUniverInstanceService).focusUnit(unitId);
    injector.get(ILayoutService).focus();
  }

  /** What it knows of the looks of cells that were shown, the grid finds out anew. */
  function redraw(): void {
    const shown = injector.get(IRenderManagerService).getRenderById(unitId);
    shown?.with(SheetSkeletonManagerService).reCalculate();
    shown?.mainComponent?.makeForceDirty(true);
  }

  /** Whoever turns to the pane has finished the cell. */
  function leave({ target }: Event): void {
    if (target instanceof Element && target.closest(".desk-left, #pane") !== null)
      if (!container.contains(target)) finishTyping(unit);
  }

  document.addEventListener("pointerdown", leave, true);
  document.addEventListener("focusin", leave, true);

  return {
    filled: () => filled,
    activeSheet: () => workbook.getActiveSheet()?.getName() ?? null,
    sheetOfTab: (element) => {
      const tab = element.closest<HTMLElement>("[data-u-comp=slide-tab-item]");
      return workbook.getSheetBySheetId(tab?.dataset["id"] ?? "")?.getName() ?? null;
    },
    isTyping: () => isTyping(unit),
    finishTyping: () => finishTyping(unit),
    selection: () => selectionOf(unit),
    clip: (way) => {
      focus();
      void injector.get(ICommandService).executeCommand(clipCommands[way]);
    },
    find: () => {
      focus();
      // The search is there some seconds after the grid.
      void injector
        .get(LifecycleService)
        .onStage(LifecycleStages.Steady)
        .then(() => injector.get(ICommandService).executeCommand(OpenReplaceDialogOperation.id));
    },
    filter: (headerRow) => toggleFilter(unit, headerRow),
    isFiltered: () => isFiltered(unit),
    select: (sheet, cell) => {
      keyboard.keep();
      selectCell(unit, sheet, cell);
    },
    goTo: (sheet, cell) => {
      selectCell(unit, sheet, cell);
      centreCell(unit, cell);
      focus();
      jumped = true;
    },
    wentTo: () => jumped,
    focus,
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
      redraw();
    },
    replay: (step, to) => {
      finishTyping(unit);
      return recorder.replay(unit, step, to);
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
    valueAt,
    shownText: (sheet, row, column) => {
      const cell = workbook.getSheetBySheetName(sheet)?.getCell(row, column);
      return cell?.p?.body?.dataStream.replace(/\r\n$/, "") ?? String(cell?.v ?? "");
    },
    close: () => {
      sinkCharts();
      container.removeEventListener("pointerdown", turned, true);
      document.removeEventListener("pointerdown", leave, true);
      document.removeEventListener("focusin", leave, true);
      injector.get(IUniverInstanceService).disposeUnit(unitId);
      univer.dispose();
    },
  };
}

function unfilledIn({ workbook, idOf }: Unit, sheets: readonly { readonly view: SheetView }[]) {
  return sheets.flatMap(({ view }) => {
    const id = idOf(view.grid.sheet);
    const cells = id === null ? undefined : workbook.getSheetBySheetId(id)?.getCellMatrix();
    return id === null || cells === undefined ? [] : [{ view, id, cells: cells.getMatrix() }];
  });
}
