import type { Merge } from "../../../../sheet/grid";
import type { RichText } from "../../foreign/foreign-around";
import type { Budget } from "../../cells/budget";
import { takeMerge } from "../../cells/budget";
import { cellKey, newCells, setCell, setStyle } from "../../foreign/foreign";
import type { ForeignCells, ForeignColumns, ForeignRow, ForeignSheet } from "../../foreign/foreign";
import { createFormulaList } from "../../formulas/list";
import type { FormulaList } from "../../formulas/list";
import type { TokenContext } from "../../formulas/tokens";
import type { LossCode } from "../../types";
import { createAroundReader } from "./around";
import type { XlsGlobals, XlsSheetEntry } from "./globals";
import type { StoredPicture } from "./pictures";
import { richText } from "./looks";
import { createPrintReader } from "./print";
import { Biff, biffRecords } from "./records";
import { byteReader, rkNumber } from "../../containers/byte-reader";
import { errorTexts } from "../../formulas/error-codes";
import type { BiffRecord } from "./records";
import type { ByteReader } from "../../containers/byte-reader";
import { longText } from "./strings";

interface SheetState {
  readonly globals: XlsGlobals;
  readonly formulas: FormulaList;
  readonly cells: ForeignCells;
  readonly merges: Merge[];
  readonly columns: ForeignColumns[];
  readonly rows: Map<number, ForeignRow>;
  /** The formula cell whose text follows in a record of its own. */
  waiting: { row: number; column: number; style: number } | null;
  filtered: boolean;
  hidesRest: boolean;
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
  pictures: () => readonly (StoredPicture | null)[],
  losses: Set<LossCode>,
  budget: XlsBudget,
): ForeignSheet {
  const state: SheetState = {
    globals,
    formulas: createFormulaList(),
    cells: newCells(entry.name, budget.book),
    merges: [],
    columns: [],
    rows: new Map(),
    waiting: null,
    filtered: false,
    hidesRest: false,
    defaultWidth: null,
    defaultHeight: null,
  };
  const print = createPrintReader(globals.coding, losses);
  const around = createAroundReader(globals, context, pictures, losses);
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
      if (cellRecords.has(record.id)) continue;
      readSheetRecord(record, state);
      print.read(record);
      around.read(record);
    }
  }
  state.formulas.resolve(state.cells, context);
  return {
    name: entry.name,
    state: entry.state,
    ...around.result(),
    cells: state.cells,
    merges: state.merges,
    columns: state.columns,
    rows: state.rows,
    frozen: around.frozen(),
    print: print.result(),
    filtered: state.filtered,
    ...(state.hidesRest && { hidesRest: true }),
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
    case Biff.labelSst: {
      const number = reader.u32();
      const text = globals.strings[number] ?? null;
      setCell(cells, row, column, text, style);
      const rich = sharedRich(globals, number);
      if (rich !== null) cells.rich.set(cellKey(row, column), rich);
      break;
    }
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

/** A shared text with fonts of its own; null for a plain one. */
function sharedRich(globals: XlsGlobals, number: number): RichText | null {
  const runs = globals.stringRuns.get(number);
  const text = globals.strings[number];
  if (runs === undefined || text === undefined) return null;
  const known = globals.richTexts.get(number);
  if (known !== undefined) return known;
  const rich = richText(globals, text, runs);
  globals.richTexts.set(number, rich);
  return rich;
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
        const area = { top, left, bottom, right };
        if (takeMerge(state.cells.budget, area)) state.merges.push(area);
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
      const level = flags & 7;
      if (state.hidesRest || custom || hidden || level > 0 || (flags & 0x10) !== 0)
        state.rows.set(row, {
          height: custom ? (height & 0x7fff) / 20 : null,
          hidden,
          ...(level > 0 && { level }),
          ...((flags & 0x10) !== 0 && { collapsed: true }),
        });
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
      const level = (flags >> 8) & 7;
      state.columns.push({
        first,
        last: Math.min(last, 255),
        width: width / 256,
        hidden,
        style,
        ...(level > 0 && { level }),
        ...((flags & 0x1000) !== 0 && { collapsed: true }),
      });
      break;
    }
    case Biff.defaultWidth:
      state.defaultWidth = reader.u16();
      break;
    case Biff.standardWidth:
      state.defaultWidth = reader.u16() / 256;
      break;
    case Biff.defaultHeight:
      state.hidesRest = (reader.u16() & 2) !== 0;
      state.defaultHeight = reader.u16() / 20;
      break;
    case Biff.filterInfo:
      state.filtered = true;
      break;
  }
}
