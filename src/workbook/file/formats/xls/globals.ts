import type { Visibility } from "../../types";
import type { RichText } from "../../foreign/foreign-around";
import { fileProblem } from "../../problems";
import { sheetNameOf } from "../../foreign/plain-book";
import { codePageDecoder } from "./code-pages";
import { Biff, biffRecords } from "./records";
import { byteReader } from "../../containers/byte-reader";
import type { BiffRecord } from "./records";
import { sharedStrings, shortText, longText } from "./strings";
import type { FontRun, TextCoding } from "./strings";
import { readFont, readXf } from "./looks";
import type { XlsFont, XlsXf } from "./looks";

/** The kind of stream that is a worksheet, as its first record says. */
const Worksheet = 0x0010;

/** What the sheets of an xls workbook share. */
export interface XlsGlobals {
  readonly coding: TextCoding;
  date1904: boolean;
  readonly formats: Map<number, string>;
  readonly fonts: XlsFont[];
  readonly xfs: XlsXf[];
  /** Colours by index from 8 on, `rrggbb`; empty: the standard ones. */
  palette: string[];
  readonly sheets: XlsSheetEntry[];
  strings: string[];
  /** Fonts inside of shared texts, by the number of the text. */
  stringRuns: ReadonlyMap<number, readonly FontRun[]>;
  /** Those texts with their fonts, made as cells ask for them. */
  readonly richTexts: Map<number, RichText>;
  /** The pieces of the store that holds all pictures. */
  readonly pictures: Uint8Array[];
  /** The tab in front. */
  front: number;
  /** Tabs may not be added, renamed or moved; the hash of the password, 0 for none. */
  structureLock: number | null;
  passwordHash: number;
  /** Data of the records that formulas need to name sheets and names. */
  readonly links: BiffRecord[];
  macros: boolean;
}

export interface XlsSheetEntry {
  readonly name: string;
  readonly state: Visibility;
  readonly offset: number;
  /** Chart, macro and module sheets have no cells of a ledger. */
  readonly isWorksheet: boolean;
}

/**
 * Reads what the sheets of a stream of BIFF5 or BIFF8 share. A stream that begins with a worksheet, as small
 * systems write it, is a workbook of that one sheet, named after the file. Throws `Problem` with `file-damaged`.
 */
export function readGlobals(stream: Uint8Array, file: string): XlsGlobals {
  const records = biffRecords(stream, 0);
  const first = records.next().value as BiffRecord | undefined;
  if (first?.id !== Biff.bof) throw fileProblem("file-damaged", { file });
  const start = byteReader(first.data);
  // Writers of a few lines put no version at all: theirs is the plain one.
  const biff8 = start.u16() === 0x0600;
  const isSheet = start.u16() === Worksheet;
  let codePage = new TextDecoder("gb18030");
  const globals: XlsGlobals = {
    coding: { biff8, codePage: { decode: (bytes) => codePage.decode(bytes) } },
    date1904: false,
    formats: new Map(),
    fonts: [],
    xfs: [],
    palette: [],
    sheets: [],
    strings: [],
    stringRuns: new Map(),
    richTexts: new Map(),
    pictures: [],
    front: 0,
    structureLock: null,
    passwordHash: 0,
    links: [],
    macros: false,
  };
  if (isSheet)
    globals.sheets.push({
      name: sheetNameOf(file),
      state: "visible",
      offset: 0,
      isWorksheet: true,
    });
  for (const record of records) {
    if (record.id === Biff.eof)
      return isSheet ? { ...globals, structureLock: null } : checked(globals, file);
    if (record.id === Biff.codePage)
      codePage = codePageDecoder(byteReader(record.data).u16()) ?? codePage;
    else if (!isSheet || record.id !== Biff.boundSheet) readGlobal(record, globals);
  }
  if (isSheet) return { ...globals, structureLock: null };
  throw fileProblem("file-damaged", { file });
}

/** No sheet is named twice: a hostile file could have the largest one read a thousand times. */
function checked(globals: XlsGlobals, file: string): XlsGlobals {
  const offsets = new Set(globals.sheets.map((sheet) => sheet.offset));
  if (offsets.size < globals.sheets.length) throw fileProblem("file-damaged", { file });
  return globals;
}

function readGlobal(record: BiffRecord, globals: XlsGlobals): void {
  const { coding } = globals;
  const reader = byteReader(record.data);
  switch (record.id) {
    case Biff.dateMode:
      globals.date1904 = reader.u16() === 1;
      break;
    case Biff.format: {
      const id = reader.u16();
      const code = coding.biff8 ? longText(record.pieces, 2, coding) : shortText(reader, coding);
      globals.formats.set(id, code);
      break;
    }
    case Biff.font:
      globals.fonts.push(readFont(reader, coding));
      break;
    case Biff.xf:
      globals.xfs.push(readXf(reader, coding.biff8));
      break;
    case Biff.palette:
      globals.palette = readPalette(record.data);
      break;
    case Biff.boundSheet:
      globals.sheets.push(readSheetEntry(record.data, coding));
      break;
    case Biff.sst: {
      const { texts, runs } = sharedStrings(record.pieces);
      globals.strings = texts;
      globals.stringRuns = runs;
      break;
    }
    case Biff.drawingGroup:
      for (const piece of record.pieces) globals.pictures.push(piece);
      break;
    case Biff.window1:
      if (record.data.length >= 12) {
        reader.at = 10;
        globals.front = reader.u16();
      }
      break;
    case Biff.protect:
      if (reader.u16() === 1) globals.structureLock = 0;
      break;
    case Biff.password:
      globals.passwordHash = reader.u16();
      break;
    case Biff.supBook:
    case Biff.externSheet:
    case Biff.externName:
    case Biff.name:
      globals.links.push(record);
      break;
    case 0x00d3:
      globals.macros = true;
      break;
  }
}

function readPalette(data: Uint8Array): string[] {
  const reader = byteReader(data);
  const colors: string[] = [];
  for (let left = reader.u16(); left > 0; left--) {
    const [red = 0, green = 0, blue = 0] = reader.bytes(4);
    colors.push(((red << 16) | (green << 8) | blue).toString(16).padStart(6, "0"));
  }
  return colors;
}

function readSheetEntry(data: Uint8Array, coding: TextCoding): XlsSheetEntry {
  const reader = byteReader(data);
  const offset = reader.u32();
  const state = reader.u8() & 3;
  const type = reader.u8();
  return {
    offset,
    state: state === 2 ? "veryHidden" : state === 1 ? "hidden" : "visible",
    isWorksheet: type === 0,
    name: shortText(reader, coding),
  };
}
