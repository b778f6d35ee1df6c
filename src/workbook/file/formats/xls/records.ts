import type { Merge } from "../../../../sheet/grid";
import type { ByteReader } from "../../containers/byte-reader";

/** Numbers of the BIFF records read here ([MS-XLS] 2.3). */
export const Biff = {
  formula: 0x0006,
  eof: 0x000a,
  protect: 0x0012,
  password: 0x0013,
  header: 0x0014,
  footer: 0x0015,
  columnBreaks: 0x001a,
  rowBreaks: 0x001b,
  printHeadings: 0x002a,
  printGridlines: 0x002b,
  window1: 0x003d,
  objectProtect: 0x0063,
  centered: 0x0083,
  middle: 0x0084,
  filter: 0x009e,
  zoom: 0x00a0,
  pivot: 0x00b0,
  scenarioProtect: 0x00dd,
  backdrop: 0x00e9,
  drawingGroup: 0x00eb,
  condition: 0x01b1,
  textObject: 0x01b6,
  linkTip: 0x0800,
  sheetExtension: 0x0862,
  featureHeader: 0x0867,
  conditional12: 0x0879,
  condition12: 0x087a,
  conditionExtension: 0x087b,
  filter12: 0x087e,
  headerFooter: 0x089c,
  externSheet: 0x0017,
  externName: 0x0023,
  name: 0x0018,
  note: 0x001c,
  dateMode: 0x0022,
  leftMargin: 0x0026,
  rightMargin: 0x0027,
  topMargin: 0x0028,
  bottomMargin: 0x0029,
  filePass: 0x002f,
  font: 0x0031,
  continue: 0x003c,
  pane: 0x0041,
  codePage: 0x0042,
  defaultWidth: 0x0055,
  object: 0x005d,
  columns: 0x007d,
  sheetFlags: 0x0081,
  boundSheet: 0x0085,
  palette: 0x0092,
  standardWidth: 0x0099,
  filterInfo: 0x009d,
  setup: 0x00a1,
  mulRk: 0x00bd,
  mulBlank: 0x00be,
  rString: 0x00d6,
  format: 0x041e,
  xf: 0x00e0,
  mergedCells: 0x00e5,
  drawing: 0x00ec,
  sst: 0x00fc,
  labelSst: 0x00fd,
  supBook: 0x01ae,
  conditional: 0x01b0,
  hyperlink: 0x01b8,
  validation: 0x01be,
  blank: 0x0201,
  number: 0x0203,
  label: 0x0204,
  boolErr: 0x0205,
  string: 0x0207,
  row: 0x0208,
  array: 0x0221,
  defaultHeight: 0x0225,
  window2: 0x023e,
  rk: 0x027e,
  sharedFormula: 0x04bc,
  bof: 0x0809,
} as const;

/** One record with its continuations. */
export interface BiffRecord {
  id: number;
  /** Offset of the record in the stream. */
  offset: number;
  /** Its data, then that of each CONTINUE record after it. */
  pieces: Uint8Array[];
  data: Uint8Array;
}

/**
 * Records of a stream from an offset on, one at a time. Ends at the stream's end; a record that reaches
 * beyond it throws `RangeError`.
 */
export function* biffRecords(stream: Uint8Array, from: number): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let at = from;
  while (at + 4 <= stream.length) {
    const offset = at;
    const id = view.getUint16(at, true);
    const pieces: Uint8Array[] = [];
    do {
      const length = view.getUint16(at + 2, true);
      if (at + 4 + length > stream.length) throw new RangeError("record past the end");
      pieces.push(stream.subarray(at + 4, at + 4 + length));
      at += 4 + length;
    } while (at + 4 <= stream.length && view.getUint16(at, true) === Biff.continue);
    yield { id, offset, pieces, data: pieces[0] as Uint8Array };
  }
}

/** The data of a record with those of its continuations behind it. */
export function wholeData({ pieces, data }: BiffRecord): Uint8Array {
  return pieces.length === 1 ? data : joinedPieces(pieces);
}

/** Bytes one after the other. */
export function joinedPieces(pieces: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}

/** Areas after their count: first and last row, first and last column of each. Throws `RangeError`. */
export function readAreaList(reader: ByteReader): Merge[] {
  const areas: Merge[] = [];
  for (let left = reader.u16(); left > 0; left--) {
    const [top, bottom, left, right] = [reader.u16(), reader.u16(), reader.u16(), reader.u16()];
    if (top > bottom || left > right || right > 255) throw new RangeError("area");
    areas.push({ top, left, bottom, right });
  }
  return areas;
}
