import { builtinNames, foreignNames, sheetRange } from "../../formulas/names";
import type { TokenContext } from "../../formulas/tokens";
import type { DefinedName } from "../../formulas/names";
import type { ForeignName } from "../../foreign/foreign";
import type { XlsGlobals } from "./globals";
import { Biff } from "./records";
import { byteReader } from "../../containers/byte-reader";
import { characters } from "./strings";

/**
 * What formulas of this workbook name by number: sheets, and defined names (BIFF8 only). `lose` is told of each
 * name that cannot be carried.
 */
export function readLinks(
  globals: XlsGlobals,
  lose: () => void,
): { context: TokenContext; names: ForeignName[] } {
  const sheetNames = globals.sheets.map((sheet) => sheet.name);
  /** Per workbook referred to: whether it is this one, and names of functions it lends. */
  const books: { own: boolean; outer: string[] }[] = [];
  const sheets: (readonly [book: number, first: number, last: number])[] = [];
  const names: DefinedName[] = [];
  for (const record of globals.coding.biff8 ? globals.links : []) {
    const reader = byteReader(record.data);
    if (record.id === Biff.supBook) {
      reader.at = 2;
      books.push({ own: record.data.length >= 4 && reader.u16() === 0x0401, outer: [] });
    } else if (record.id === Biff.externName) {
      reader.at = 6;
      const count = reader.u8();
      const wide = (reader.u8() & 1) !== 0;
      books[books.length - 1]?.outer.push(characters(reader.bytes(wide ? count * 2 : count), wide));
    } else if (record.id === Biff.externSheet) {
      for (let left = reader.u16(); left > 0; left--)
        sheets.push([reader.u16(), reader.u16(), reader.u16()]);
    } else if (record.id === Biff.name) names.push(readName(record.data));
  }
  const context: TokenContext = {
    biff: 8,
    sheet(number) {
      const [book = -1, first = 0, last = 0] = sheets[number] ?? [];
      return books[book]?.own === true ? sheetRange(sheetNames, first, last) : null;
    },
    name: (number) => names[number - 1]?.name ?? null,
    outerName(sheet, number) {
      const [book = -1] = sheets[sheet] ?? [];
      const found = books[book];
      if (found === undefined) return null;
      return found.own ? (names[number - 1]?.name ?? null) : (found.outer[number - 1] ?? null);
    },
    text(reader) {
      const count = reader.u8();
      const wide = (reader.u8() & 1) !== 0;
      return characters(reader.bytes(wide ? count * 2 : count), wide);
    },
  };
  const worksheets = globals.sheets.map((sheet) => sheet.isWorksheet);
  return { context, names: foreignNames(names, context, worksheets, lose) };
}

function readName(data: Uint8Array): DefinedName {
  const reader = byteReader(data);
  const flags = reader.u16();
  reader.u8();
  const count = reader.u8();
  const length = reader.u16();
  reader.u16();
  const sheet = reader.u16();
  reader.at += 4;
  const wide = (reader.u8() & 1) !== 0;
  const text = characters(reader.bytes(wide ? count * 2 : count), wide);
  const builtin = (flags & 0x20) !== 0;
  return {
    name: builtin ? (builtinNames[text.charCodeAt(0)] ?? "") : text,
    tokens: reader.bytes(Math.min(length, reader.length - reader.at)),
    sheet: sheet === 0 ? null : sheet - 1,
    hidden: (flags & 1) !== 0,
    builtin,
  };
}
