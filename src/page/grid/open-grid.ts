import {
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  LocaleType,
  UniverInstanceType,
  type Univer,
  type ICellData,
  type IRange,
  mergeWorksheetSnapshotWithDefault,
  type Workbook,
} from "@univerjs/core";
import { DeviceInputEventType, IRenderManagerService } from "@univerjs/engine-render";
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import {
  HoverManagerService,
  IEditorBridgeService,
  ScrollToCellCommand,
  SetCellEditVisibleOperation,
  SheetSkeletonManagerService,
} from "@univerjs/sheets-ui";
import { ILayoutService } from "@univerjs/ui";
import type { FunctionContext } from "../../functions/index";
import { parseCell } from "../../sheet/address";
import { viewKey, type SheetView } from "../../workbook/file/index";
import { followFormulaSheets } from "./formula-sheets";
import { registerFunctions } from "./functions";
import { guardChanges } from "./guard";
import { markedCells, showMarks, type MarkedCells } from "./marks";
import { cellAt, sheetData } from "./sheet-data";
import { showNotes } from "./notes";
import { blankId } from "./start-univer";
import { followTyping, type TypedListener } from "./typed";

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
  /** Ends what is being typed as Enter would, so that nothing is lost. */
  finishTyping(): void;
  select(sheet: string, cell: string): void;
  /** Takes the keyboard. */
  focus(): void;
  /** Writes texts and formulas at the selected cell, as the clerk would. */
  typeAtSelection(rows: readonly (readonly string[])[]): boolean;
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

const unitId = "book";

/** Shows a workbook in an element where a grid was started. */
export function openGrid(
  univer: Univer,
  container: HTMLElement,
  sheets: readonly { readonly view: SheetView; readonly frozenRows: number }[],
  events: GridEvents,
): SheetGrid {
  const injector = univer.__getInjector();
  const formulaSheets = followFormulaSheets(injector);
  const commands = injector.get(ICommandService);
  const marks = new Map<string, MarkedCells>();
  const links = new Map<string, SheetView["links"]>();
  const notes = new Map<string, SheetView["notes"]>();
  let own = 0;
  let nextId = 0;
  const isOwn = () => own > 0;

  const given = sheets.map(({ view, frozenRows }) => {
    const id = `s${nextId++}`;
    learn(id, view);
    return sheetData(view, id, frozenRows);
  });
  const workbook = univer.createUnit<object, Workbook>(UniverInstanceType.UNIVER_SHEET, {
    id: unitId,
    name: "",
    appVersion: "",
    locale: LocaleType.ZH_CN,
    styles: Object.assign({}, ...given.map(({ styles }) => styles)) as object,
    sheetOrder: given.map(({ data }) => data.id),
    sheets: Object.fromEntries(given.map(({ data }) => [data.id, data])),
  });
  injector.get(IUniverInstanceService).disposeUnit(blankId);
  showMarks(injector, (id) => marks.get(id));
  showNotes(injector, (id) => notes.get(id), events.note);
  registerFunctions(injector, events.functionContext);
  injector.get(HoverManagerService).currentClickedCell$.subscribe(({ location }) => {
    const link = links.get(location.subUnitId)?.get(viewKey(location.row, location.col));
    if (link !== undefined) select(link.sheet, link.cell);
  });
  guardChanges(injector, isOwn, events.refused);
  followTyping(injector, workbook, isOwn, events.typed);
  workbook.activeSheet$.subscribe((sheet) => {
    if (sheet !== null && sheet !== undefined) events.inFront(sheet.getName());
  });

  function learn(id: string, view: SheetView): void {
    marks.set(id, markedCells(view));
    links.set(id, view.links);
    notes.set(id, view.notes);
    if (view.formulas.size > 0) formulaSheets.add(id);
  }

  function forget(id: string): void {
    marks.delete(id);
    links.delete(id);
    notes.delete(id);
  }

  function ourselves(id: string, params: object): void {
    own++;
    try {
      commands.syncExecuteCommand(id, params);
    } finally {
      own--;
    }
  }

  function idOf(name: string): string | null {
    return workbook.getSheetBySheetName(name)?.getSheetId() ?? null;
  }

  function redraw(): void {
    const unit = injector.get(IRenderManagerService).getRenderById(unitId);
    unit?.with(SheetSkeletonManagerService).reCalculate();
    unit?.mainComponent?.makeForceDirty(true);
  }

  function activate(id: string): void {
    if (workbook.getActiveSheet()?.getSheetId() === id) return;
    ourselves(SetWorksheetActiveOperation.id, { unitId, subUnitId: id });
  }

  function selectRange(subUnitId: string, row: number, column: number): void {
    const range: IRange = { startRow: row, endRow: row, startColumn: column, endColumn: column };
    const merged = workbook.getSheetBySheetId(subUnitId)?.getMergedCell(row, column);
    const primary = {
      ...(merged ?? range),
      actualRow: row,
      actualColumn: column,
      isMerged: merged !== null && merged !== undefined,
      isMergedMainCell: merged?.startRow === row && merged.startColumn === column,
    };
    const selections = [{ range: merged ?? range, primary, style: null }];
    ourselves(SetSelectionsOperation.id, { unitId, subUnitId, selections });
    ourselves(ScrollToCellCommand.id, { range });
  }

  function finishTyping(): void {
    if (!injector.get(IEditorBridgeService).isVisible().visible) return;
    commands.syncExecuteCommand(SetCellEditVisibleOperation.id, {
      visible: false,
      eventType: DeviceInputEventType.PointerDown,
      unitId,
    });
  }

  /** Whoever turns to the pane has finished the cell. */
  function leave({ target }: Event): void {
    if (target instanceof Element && target.closest(".desk-left, #pane") !== null)
      if (!container.contains(target)) finishTyping();
  }

  document.addEventListener("pointerdown", leave, true);
  document.addEventListener("focusin", leave, true);

  function select(sheet: string, cell: string): void {
    const id = idOf(sheet);
    const place = parseCell(cell.split(":")[0] ?? "");
    if (id === null || place === null) return;
    const focused = document.activeElement;
    activate(id);
    selectRange(id, place.row, place.column);
    // The grid takes the keyboard with every selection; whoever asked for it keeps it.
    if (focused instanceof HTMLElement && !container.contains(focused))
      setTimeout(() => {
        focused.focus({ preventScroll: true });
      }, 50);
  }

  return {
    activeSheet: () => workbook.getActiveSheet()?.getName() ?? null,
    finishTyping,
    select,
    focus: () => {
      injector.get(IUniverInstanceService).focusUnit(unitId);
      injector.get(ILayoutService).focus();
    },
    typeAtSelection: (rows) => {
      const at = injector.get(SheetsSelectionsService).getCurrentLastSelection()?.primary;
      const subUnitId = workbook.getActiveSheet()?.getSheetId();
      if (at === undefined || at === null || subUnitId === undefined) return false;
      const range: IRange = {
        startRow: at.startRow,
        startColumn: at.startColumn,
        endRow: at.startRow + rows.length - 1,
        endColumn: at.startColumn + Math.max(...rows.map((row) => row.length)) - 1,
      };
      const value = rows.map((row) =>
        row.map((text): ICellData => (text.startsWith("=") ? { f: text } : { v: text })),
      );
      return commands.syncExecuteCommand(SetRangeValuesCommand.id, {
        unitId,
        subUnitId,
        range,
        value,
      });
    },
    putSheet: (view, index, frozenRows) => {
      const old = idOf(view.grid.sheet);
      const active = workbook.getActiveSheet()?.getSheetId() ?? null;
      const id = `s${nextId++}`;
      const { data, styles } = sheetData(view, id, frozenRows);
      learn(id, view);
      ourselves(InsertSheetMutation.id, {
        unitId,
        index,
        sheet: mergeWorksheetSnapshotWithDefault(data),
        styles,
      });
      // A new sheet comes to the front by itself; the clerk stays where he was.
      if (active !== null && active !== old) activate(active);
      else activate(id);
      if (old === null) return;
      ourselves(RemoveSheetMutation.id, { unitId, subUnitId: old, subUnitName: view.grid.sheet });
      forget(old);
    },
    removeSheet: (name) => {
      const id = idOf(name);
      if (id === null || workbook.getSheets().length < 2) return;
      if (workbook.getActiveSheet()?.getSheetId() === id) {
        const other = workbook
          .getSheets()
          .find((sheet) => sheet.getSheetId() !== id && !sheet.isSheetHidden());
        if (other !== undefined) activate(other.getSheetId());
      }
      ourselves(RemoveSheetMutation.id, { unitId, subUnitId: id, subUnitName: name });
      forget(id);
    },
    putCells: (view, cells) => {
      const id = idOf(view.grid.sheet);
      if (id === null || cells.length === 0) return;
      const { styles } = sheetStyles(view, id);
      workbook.addStyles(styles);
      const cellValue: Record<number, Record<number, ICellData>> = {};
      for (const [row, column] of cells)
        (cellValue[row] ??= {})[column] = {
          ...emptied,
          ...cellAt(view, id, row, column),
        };
      ourselves(SetRangeValuesMutation.id, { unitId, subUnitId: id, cellValue });
    },
    putMarks: (view) => {
      const id = idOf(view.grid.sheet);
      if (id === null) return;
      marks.set(id, markedCells(view));
      redraw();
    },
    forgetUndo: () => {
      injector.get(IUndoRedoService).clearUndoRedo(unitId);
    },
    recalculate: () => {
      if (!formulaSheets.any()) return;
      commands.syncExecuteCommand("formula.mutation.set-trigger-formula-calculation-start", {
        commands: [],
        forceCalculation: true,
      });
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

const emptied: ICellData = { v: null, f: null, si: null, p: null, s: null };

function sheetStyles(view: SheetView, id: string) {
  return sheetData({ ...view, rowCount: 0, formulas: new Map() }, id, 0);
}
