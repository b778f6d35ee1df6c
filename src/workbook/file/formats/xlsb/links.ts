import { builtinNames, foreignNames, sheetRange } from "../../formulas/names";
import type { DefinedName } from "../../formulas/names";
import type { TokenContext } from "../../formulas/tokens";
import type { ForeignName } from "../../foreign/foreign";
import { characters } from "../xls/strings";
import type { ByteReader } from "../../containers/byte-reader";
import { Brt, wideText } from "./records";

/** Collects what formulas name by number from the records of the workbook part. */
export function createLinkReader(tabs: () => readonly string[]) {
  /** Per workbook referred to: whether it is this one. */
  const books: boolean[] = [];
  const sheets: (readonly [book: number, first: number, last: number])[] = [];
  const names: DefinedName[] = [];
  const context: TokenContext = {
    biff: 12,
    sheet(number) {
      const [book = -1, first = 0, last = 0] = sheets[number] ?? [];
      return books[book] === true ? sheetRange(tabs(), first, last) : null;
    },
    name: (number) => names[number - 1]?.name ?? null,
    outerName: (sheet, number) =>
      books[sheets[sheet]?.[0] ?? -1] === true ? (names[number - 1]?.name ?? null) : null,
    text: (reader) => characters(reader.bytes(reader.u16() * 2), true),
  };
  return {
    context,
    read(id: number, reader: ByteReader): void {
      if (id === Brt.supSelf || id === Brt.supSame) books.push(true);
      else if (id === Brt.supBook) books.push(false);
      else if (id === Brt.externSheet)
        for (let left = reader.u32(); left > 0; left--)
          sheets.push([reader.u32(), reader.u32(), reader.u32()]);
      else if (id === Brt.name) names.push(readName(reader));
    },
    names: (worksheets: readonly boolean[]): ForeignName[] =>
      foreignNames(names, context, worksheets),
  };
}

/** In these files even the names that programs define for themselves are written out, with a prefix. */
function readName(reader: ByteReader): DefinedName {
  const flags = reader.u32();
  reader.u8();
  const sheet = reader.u32();
  const text = wideText(reader) ?? "";
  const builtin = (flags & 0x20) !== 0;
  const known = Object.values(builtinNames).includes(text);
  return {
    name: builtin && !known ? (builtinNames[text.charCodeAt(0)] ?? "") : text,
    tokens: reader.bytes(reader.u32()),
    sheet: sheet === 0xffffffff ? null : sheet,
    hidden: (flags & 1) !== 0,
    builtin,
  };
}
