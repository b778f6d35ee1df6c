import { byteReader } from "../../containers/byte-reader";
import type { ByteReader } from "../../containers/byte-reader";

/** Numbers of the xlsb records read here ([MS-XLSB] 2.3). */
export const Brt = {
  row: 0,
  blank: 1,
  rk: 2,
  error: 3,
  bool: 4,
  real: 5,
  text: 6,
  shared: 7,
  formulaText: 8,
  formulaReal: 9,
  formulaBool: 10,
  formulaError: 11,
  shortBlank: 12,
  shortShared: 18,
  sharedItem: 19,
  name: 39,
  font: 43,
  format: 44,
  fill: 45,
  border: 46,
  xf: 47,
  columns: 60,
  validation: 64,
  view: 137,
  sheetProperties: 147,
  pane: 151,
  workbookProperties: 153,
  sheet: 156,
  filter: 161,
  mergedCell: 176,
  rowBreaks: 392,
  columnBreaks: 394,
  pageBreak: 396,
  externSheet: 362,
  supSelf: 357,
  supSame: 358,
  supBook: 355,
  sharedFormula: 427,
  arrayFormula: 426,
  conditional: 461,
  margins: 476,
  printOptions: 477,
  pageSetup: 478,
  headerFooter: 479,
  defaults: 485,
  hyperlink: 494,
  protection: 535,
  drawing: 550,
  noteAuthor: 632,
  note: 635,
  noteText: 637,
  cellFormats: 617,
  cellFormatsEnd: 618,
} as const;

/** Calls `each` with every record of a binary part; a record past the end throws `RangeError`. */
export function eachRecord(
  bytes: Uint8Array,
  each: (id: number, reader: ByteReader, data: Uint8Array) => void,
): void {
  let at = 0;
  while (at < bytes.length) {
    let id = bytes[at++] as number;
    if (id >= 0x80) id = (id & 0x7f) | (((bytes[at++] ?? 0) & 0x7f) << 7);
    let length = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = bytes[at++] ?? 0;
      length |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    if (at + length > bytes.length) throw new RangeError("record past the end");
    const data = bytes.subarray(at, at + length);
    each(id, byteReader(data), data);
    at += length;
  }
}

const utf16 = new TextDecoder("utf-16le", { ignoreBOM: true });

/** A text after its length in four bytes; null for the length that says there is none. */
export function wideText(reader: ByteReader): string | null {
  const count = reader.u32();
  return count === 0xffffffff ? null : utf16.decode(reader.bytes(count * 2));
}
