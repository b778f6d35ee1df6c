import type { Merge } from "../../../sheet/grid";
import type { Budget } from "../budget";
import { newCells, setCell, setRowFacts, setStyle } from "../foreign";
import type { ForeignCells, ForeignColumns, ForeignRow, ForeignSheet } from "../foreign";
import { createFormulaList } from "../formula/list";
import type { FormulaList } from "../formula/list";
import type { TokenContext } from "../formula/tokens";
import { Limits } from "../limits";
import type { LossCode } from "../types";
import type { XlsGlobals, XlsSheetEntry } from "./globals";
import { createPrintReader } from "./print";
import { Biff, biffRecords, byteReader, errorTexts, rkNumber } from "./records";
import type { BiffRecord, ByteReader } from "./records";
import { longText } from "./strings";

interface SheetState {
  readonly globals: XlsGlobals;
  readonly formulas: FormulaList;
  readonly cells: ForeignCells;
  readonly merges: Merge[];
  readonly columns: ForeignColumns[];
  readonly rows: Map<number, ForeignRow>;
  readonly losses: Set<LossCode>;
  /** The formula cell whose text follows in a record of its own. */
  waiting: { row: number; column: number; style: number } | null;
  protected: boolean;
  filtered: boolean;
  /** The old 16-bit hash, 0 for none. */
  password: number;
  frozen: boolean;
  pane: { rows: number; columns: number };
  defaultWidth: number | null;
  defaultHeight: number | null;
}

/** What the sheets of a workbook may take together: `records` in bytes of the stream. */
export interface XlsBudget {
  readonly book: Budget;
  records: number;
}

/** Reads the substream of one worksheet; embedded charts are passed over. Throws `RangeError`. */
export function readXlsSheet(
  stream: Uint8Array,
  entry: XlsSheetEntry,
  globals: XlsGlobals,
  context: TokenContext | null,
  losses: Set<LossCode>,
  budget: XlsBudget,
): ForeignSheet {
  const state: SheetState = {
    globals,
    formulas: createFormulaList(),
    losses,
    cells: newCells(entry.name, budget.book),
    merges: [],
    columns: [],
    rows: new Map(),
    waiting: null,
    protected: false,
    filtered: false,
    password: 0,
    frozen: false,
    pane: { rows: 0, columns: 0 },
    defaultWidth: null,
    defaultHeight: null,
  };
  const print = createPrintReader(globals.coding);
  let depth = 0;
  for (const record of biffRecords(stream, entry.offset)) {
    // Sheets lie one behind the other: those that share their records are no workbook of Excel's.
    budget.records -= record.data.length + 4;
    if (budget.records < 0) throw new RangeError("sheets over each other");
    if (record.id === Biff.bof) {
      depth++;
      if (depth > 1) losses.add("loss-charts");
    } else if (record.id === Biff.eof) {
      depth--;
      if (depth <= 0) break;
    } else if (depth === 1) {
      readCellRecord(record, state);
      readSheetRecord(record, state);
      print.read(record);
    }
  }
  state.formulas.resolve(state.cells, context);
  return {
    name: entry.name,
    state: entry.state,
    protected: state.protected,
    ...(state.password > 0 && { password: state.password }),
    cells: state.cells,
    merges: state.merges,
    columns: state.columns,
    rows: state.rows,
    frozen: state.frozen ? state.pane : { rows: 0, columns: 0 },
    print: print.result(),
    filtered: state.filtered,
    ...(state.defaultWidth !== null && { defaultWidth: state.defaultWidth }),
    ...(state.defaultHeight !== null && { defaultHeight: state.defaultHeight }),
  };
}

/** No xls sheet is wider; a column beyond is a sign of damage. The caller says so of a RangeError. */
const Columns = 256;

function columnOf(column: number): number {
  if (column >= Columns) throw new RangeError(`column ${String(column)}`);
  return column;
}

function readCellRecord(record: BiffRecord, state: SheetState): void {
  const { cells, globals } = state;
  if (record.id === Biff.string) {
    const { waiting } = state;
    if (waiting !== null)
      setCell(
        cells,
        waiting.row,
        waiting.column,
        longText(record.pieces, 0, globals.coding),
        waiting.style,
      );
    state.waiting = null;
    return;
  }
  if (record.id === Biff.sharedFormula) state.formulas.addShared(record.data);
  if (!cellRecords.has(record.id)) return;
  const reader = byteReader(record.data);
  const row = reader.u16();
  const column = columnOf(reader.u16());
  if (record.id === Biff.mulRk || record.id === Biff.mulBlank) {
    const size = record.id === Biff.mulRk ? 6 : 2;
    const count = Math.floor((record.data.length - 6) / size);
    columnOf(column + count - 1);
    for (let i = 0; i < count; i++) {
      const style = reader.u16();
      if (size === 6) setCell(cells, row, column + i, rkNumber(reader.u32()), style);
      else setStyle(cells, row, column + i, style);
    }
    return;
  }
  const style = reader.u16();
  switch (record.id) {
    case Biff.labelSst:
      setCell(cells, row, column, globals.strings[reader.u32()] ?? null, style);
      break;
    case Biff.label:
    case Biff.rString:
      setCell(cells, row, column, longText(record.pieces, 6, globals.coding), style);
      break;
    case Biff.rk:
      setCell(cells, row, column, rkNumber(reader.u32()), style);
      break;
    case Biff.number:
      setCell(cells, row, column, reader.f64(), style);
      break;
    case Biff.boolErr: {
      const code = reader.u8();
      const isError = reader.u8() === 1;
      setCell(cells, row, column, isError ? (errorTexts[code] ?? "#N/A") : code !== 0, style);
      break;
    }
    case Biff.blank:
      setStyle(cells, row, column, style);
      break;
    case Biff.formula:
      readFormula(reader, { row, column, style }, state);
      break;
  }
}

const cellRecords: ReadonlySet<number> = new Set([
  Biff.labelSst,
  Biff.label,
  Biff.rString,
  Biff.rk,
  Biff.mulRk,
  Biff.number,
  Biff.boolErr,
  Biff.blank,
  Biff.mulBlank,
  Biff.formula,
]);

/** A formula's value stands in eight bytes: a double, or (the last two all ones) something else. */
function readFormula(
  reader: ByteReader,
  cell: { row: number; column: number; style: number },
  state: SheetState,
): void {
  const { cells } = state;
  const { row, column, style } = cell;
  const result = reader.bytes(8);
  const view = new DataView(result.buffer, result.byteOffset, 8);
  reader.at += 6;
  const length = reader.u16();
  const tokens = reader.bytes(Math.min(length, reader.length - reader.at));
  state.waiting = null;
  if (view.getUint16(6, true) !== 0xffff)
    setCell(cells, row, column, view.getFloat64(0, true), style);
  else if (result[0] === 0) {
    setStyle(cells, row, column, style);
    state.waiting = cell;
  } else if (result[0] === 1) setCell(cells, row, column, result[2] !== 0, style);
  else if (result[0] === 2)
    setCell(cells, row, column, errorTexts[result[2] ?? 0] ?? "#N/A", style);
  else setStyle(cells, row, column, style);
  state.formulas.add(row, column, tokens);
}

function readSheetRecord(record: BiffRecord, state: SheetState): void {
  const reader = byteReader(record.data);
  switch (record.id) {
    case Biff.mergedCells:
      for (let count = reader.u16(); count > 0; count--) {
        const [top, bottom, left, right] = [reader.u16(), reader.u16(), reader.u16(), reader.u16()];
        if (state.cells.budget.merges++ < Limits.merges)
          state.merges.push({ top, left, bottom, right });
      }
      break;
    case Biff.row: {
      const row = reader.u16();
      reader.at = 6;
      const height = reader.u16();
      reader.at = 12;
      const flags = reader.u16();
      const custom = (flags & 0x40) !== 0;
      const hidden = (flags & 0x20) !== 0;
      if (custom || hidden)
        setRowFacts(
          state.rows,
          row,
          { height: custom ? (height & 0x7fff) / 20 : null, hidden },
          state.cells.budget,
        );
      break;
    }
    case Biff.columns: {
      const [first, last, width, style, flags] = [
        reader.u16(),
        reader.u16(),
        reader.u16(),
        reader.u16(),
        reader.u16(),
      ];
      const hidden = (flags & 1) !== 0;
      state.columns.push({ first, last: Math.min(last, 255), width: width / 256, hidden, style });
      break;
    }
    case Biff.defaultWidth:
      state.defaultWidth = reader.u16();
      break;
    case Biff.defaultHeight:
      reader.u16();
      state.defaultHeight = reader.u16() / 20;
      break;
    case Biff.protect:
      state.protected = reader.u16() === 1;
      break;
    case Biff.password:
      state.password = reader.u16();
      break;
    case Biff.filterInfo:
      state.filtered = true;
      break;
    case Biff.object: {
      reader.at = 4;
      const loss = objectLoss(reader.u16());
      if (loss !== null) state.losses.add(loss);
      break;
    }
    case Biff.window2:
      state.frozen = (reader.u16() & 8) !== 0;
      break;
    case Biff.pane:
      state.pane = { columns: reader.u16(), rows: reader.u16() };
      break;
    default: {
      const loss = lossOf[record.id];
      if (loss !== undefined) state.losses.add(loss);
    }
  }
}

/** Arrows of filters and lists, and the boxes of notes, are objects too. */
function objectLoss(type: number): LossCode | null {
  if (type === 0x14) return null;
  return type === 0x19 ? "loss-comments" : type === 0x05 ? "loss-charts" : "loss-pictures";
}

const lossOf: Readonly<Record<number, LossCode | undefined>> = {
  [Biff.note]: "loss-comments",
  [Biff.conditional]: "loss-conditional",
  [Biff.validation]: "loss-validation",
  [Biff.hyperlink]: "loss-links",
};
