import { formatKind } from "../../../number-format";
import { plainBook, sheetNameOf } from "../../foreign/plain-book";
import { cellKey, newCells, setCell } from "../../foreign/foreign";
import type { ForeignBook, ForeignCells, ForeignColumns } from "../../foreign/foreign";
import type { ForeignNote } from "../../foreign/foreign-around";
import { fileProblem } from "../../problems";
import type { LossCode } from "../../types";
import { codePageDecoder } from "./code-pages";
import { readOldNote } from "./old-note";
import { oldFormats } from "./old-formats";
import { Biff, biffRecords } from "./records";
import { byteReader, rkNumber } from "../../containers/byte-reader";
import { errorTexts } from "../../formulas/error-codes";
import type { BiffRecord } from "./records";
import type { ByteReader } from "../../containers/byte-reader";

/** Versions of the format before workbooks: a stream is one sheet. */
export type Generation = 2 | 3 | 4;

const firstRecords: ReadonlyMap<number, Generation> = new Map([
  [0x0009, 2],
  [0x0209, 3],
  [0x0409, 4],
]);

/** What a record of a cell is, whatever its version; the low byte of its number says so. */
const Cell = { blank: 1, integer: 2, number: 3, label: 4, boolErr: 5, formula: 6, string: 7 };

/** The version of a stream from before Excel 5; null for a later one. */
export function generationOf(stream: Uint8Array): Generation | null {
  return firstRecords.get((stream[0] ?? 0) | ((stream[1] ?? 0) << 8)) ?? null;
}

interface OldSheet {
  readonly cells: ForeignCells;
  /** Number formats in the order of the file, and that of each cell format. */
  readonly formats: string[];
  readonly xfs: number[];
  decoder: TextDecoder;
  date1904: boolean;
  waiting: { row: number; column: number; style: number } | null;
  readonly columns: ForeignColumns[];
  readonly notes: ForeignNote[];
  readonly pane: { rows: number; columns: number };
  frozen: boolean;
}

/**
 * Reads a sheet of Excel 2, 3 or 4, which old systems still export: values, number formats, notes and panes. Throws
 * `Problem` with `file-too-old` for a workspace or chart, `RangeError` for a stream cut short.
 */
export function readOldStream(
  stream: Uint8Array,
  generation: Generation,
  file: string,
): ForeignBook {
  const name = sheetNameOf(file);
  const sheet: OldSheet = {
    cells: newCells(name),
    formats: [],
    xfs: [],
    decoder: new TextDecoder("gb18030"),
    date1904: false,
    waiting: null,
    columns: [],
    notes: [],
    pane: { rows: 0, columns: 0 },
    frozen: false,
  };
  const losses = new Set<LossCode>(["loss-styles"]);
  let isFirst = true;
  for (const record of biffRecords(stream, 0)) {
    if (isFirst && byteReader(record.data, 2).u16() !== 0x0010)
      throw fileProblem("file-too-old", { file });
    isFirst = false;
    if (record.id === Biff.filePass) throw fileProblem("file-encrypted", { file });
    if (record.id === Biff.eof) break;
    const isPage = record.id === Biff.header || record.id === Biff.footer;
    if (record.id === Biff.setup || (isPage && record.data.length > 1)) losses.add("loss-print");
    readShared(record, sheet);
    if (!readAround(record, sheet))
      losses.add(record.id === Biff.note ? "loss-part-comments" : "loss-view");
    readCell(record, sheet);
  }
  if (sheet.cells.formulas.size > 0) losses.add("loss-formulas");
  const formats = sheet.formats.length > 0 ? sheet.formats : oldFormats(generation);
  const looks = formats.map((format) =>
    formatKind(format) === "number" && /^general$/i.test(format) ? {} : { format },
  );
  return {
    ...plainBook("xls", [
      {
        name,
        cells: sheet.cells,
        columns: sheet.columns,
        frozen: sheet.frozen ? sheet.pane : { rows: 0, columns: 0 },
        around: { notes: sheet.notes },
      },
    ]),
    date1904: sheet.date1904,
    looks: looks.length === 0 ? [{}] : looks,
    losses,
  };
}

function readShared(record: BiffRecord, sheet: OldSheet): void {
  const { data } = record;
  switch (record.id) {
    case Biff.codePage:
      sheet.decoder = codePageDecoder(byteReader(data).u16()) ?? sheet.decoder;
      break;
    case Biff.dateMode:
      sheet.date1904 = byteReader(data).u16() === 1;
      break;
    case 0x001e:
      sheet.formats.push(text(byteReader(data), sheet, true));
      break;
    case Biff.format:
      sheet.formats.push(text(byteReader(data, 2), sheet, true));
      break;
    case 0x0043:
      sheet.xfs.push((data[2] ?? 0) & 0x3f);
      break;
    case 0x0243:
    case 0x0443:
      sheet.xfs.push(data[1] ?? 0);
      break;
  }
}

/** Notes, panes and widths of columns; answers false for a broken record. */
function readAround(record: BiffRecord, sheet: OldSheet): boolean {
  try {
    readOneAround(record, sheet);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function readOneAround(record: BiffRecord, sheet: OldSheet): void {
  const { data } = record;
  const reader = byteReader(data);
  switch (record.id) {
    case Biff.note:
      readOldNote(reader, sheet.notes, (bytes) => sheet.decoder.decode(bytes));
      break;
    case Biff.pane:
      sheet.pane.columns = reader.u16();
      sheet.pane.rows = reader.u16();
      break;
    case 0x003e:
      sheet.frozen = data[3] === 1;
      break;
    case Biff.window2:
      sheet.frozen = ((data[0] ?? 0) & 8) !== 0;
      break;
    case 0x0024: {
      const [first, last] = [reader.u8(), reader.u8()];
      sheet.columns.push({ first, last, width: reader.u16() / 256, hidden: false, style: 0 });
      break;
    }
    case Biff.columns: {
      const [first, last, width] = [reader.u16(), Math.min(reader.u16(), 255), reader.u16()];
      reader.u16();
      const hidden = (reader.u16() & 1) !== 0;
      sheet.columns.push({ first, last, width: width / 256, hidden, style: 0 });
      break;
    }
  }
}

function readCell(record: BiffRecord, sheet: OldSheet): void {
  const { cells } = sheet;
  if (record.id === Biff.rk) {
    const reader = byteReader(record.data);
    const place = placeOf(reader, sheet, false);
    setCell(cells, place.row, place.column, rkNumber(reader.u32()), place.style);
    return;
  }
  const kind = record.id & 0xff;
  const high = record.id >> 8;
  // Writers mix the versions' records: each says by itself how it is laid out.
  const isCell = high === 0 || high === 2 || (high === 4 && kind === Cell.formula);
  if (!isCell || kind < Cell.blank || kind > Cell.string) return;
  const short = high === 0;
  const reader = byteReader(record.data);
  if (kind === Cell.string) {
    const { waiting } = sheet;
    if (waiting !== null)
      setCell(cells, waiting.row, waiting.column, text(reader, sheet, short), waiting.style);
    sheet.waiting = null;
    return;
  }
  const place = placeOf(reader, sheet, short);
  const set = (value: string | number | boolean) => {
    setCell(cells, place.row, place.column, value, place.style);
  };
  if (kind === Cell.integer) set(reader.u16());
  else if (kind === Cell.number) set(reader.f64());
  else if (kind === Cell.label) set(text(reader, sheet, short));
  else if (kind === Cell.boolErr) {
    const code = reader.u8();
    set(reader.u8() === 1 ? (errorTexts[code] ?? "#N/A") : code !== 0);
  } else if (kind === Cell.formula) {
    const result = reader.bytes(8);
    const view = new DataView(result.buffer, result.byteOffset, 8);
    cells.formulas.set(cellKey(place.row, place.column), "");
    sheet.waiting = null;
    if (view.getUint16(6, true) !== 0xffff) set(view.getFloat64(0, true));
    else if (result[0] === 0) sheet.waiting = place;
    else if (result[0] === 1) set(result[2] !== 0);
    else if (result[0] === 2) set(errorTexts[result[2] ?? 0] ?? "#N/A");
  }
}

/** Row, column and number format of a cell. Before Excel 3 the format stood in the cell itself. */
function placeOf(reader: ByteReader, sheet: OldSheet, short: boolean) {
  const row = reader.u16();
  const column = reader.u16();
  if (column >= 256) throw new RangeError(`column ${String(column)}`);
  if (!short) return { row, column, style: sheet.xfs[reader.u16()] ?? 0 };
  const xf = reader.u8() & 0x3f;
  const format = reader.u8() & 0x3f;
  reader.u8();
  return { row, column, style: format === 0 ? (sheet.xfs[xf] ?? 0) : format };
}

function text(reader: ByteReader, sheet: OldSheet, short: boolean): string {
  const length = short ? reader.u8() : reader.u16();
  return sheet.decoder.decode(reader.bytes(length));
}
