import { byteReader } from "../../containers/byte-reader";
import type { ByteReader } from "../../containers/byte-reader";
import { byteText } from "../../../byte-text";

/** How a workbook writes texts: BIFF8 in UTF-16, or one byte a letter where that will do; BIFF5 by code page. */
export interface TextCoding {
  readonly biff8: boolean;
  readonly codePage: { decode(bytes: Uint8Array): string };
}

const utf16 = new TextDecoder("utf-16le", { ignoreBOM: true });

/** `count` characters of 1 (the low byte) or 2 bytes. */
export function characters(bytes: Uint8Array, wide: boolean): string {
  return wide ? utf16.decode(bytes) : byteText(bytes);
}

/** A text after a length of one byte. */
export function shortText(reader: ByteReader, coding: TextCoding): string {
  const count = reader.u8();
  if (!coding.biff8) return coding.codePage.decode(reader.bytes(count));
  const wide = (reader.u8() & 1) !== 0;
  return characters(reader.bytes(wide ? count * 2 : count), wide);
}

/** A text after a length of two bytes that may run on into the CONTINUE records. */
export function longText(pieces: readonly Uint8Array[], from: number, coding: TextCoding): string {
  const reader = pieceReader(pieces, from);
  const count = reader.u16();
  if (coding.biff8) return reader.text(count, reader.u8());
  return coding.codePage.decode(reader.bytes(count));
}

/** Where a font begins in a text: the character and the number of the font. */
export type FontRun = readonly [from: number, font: number];

/** All texts of the shared string table, phonetic parts dropped, and the fonts inside of some by their number. */
export function sharedStrings(pieces: readonly Uint8Array[]): {
  readonly texts: string[];
  readonly runs: Map<number, readonly FontRun[]>;
} {
  const reader = pieceReader(pieces, 4);
  const count = reader.u32();
  const texts: string[] = [];
  const fonts = new Map<number, readonly FontRun[]>();
  while (texts.length < count && !reader.atEnd()) {
    const length = reader.u16();
    const flags = reader.u8();
    const runs = (flags & 8) !== 0 ? reader.u16() : 0;
    const phonetic = (flags & 4) !== 0 ? reader.u32() : 0;
    texts.push(reader.text(length, flags));
    if (runs > 0) fonts.set(texts.length - 1, readRuns(reader, runs));
    reader.skip(phonetic);
  }
  return { texts, runs: fonts };
}

/** Runs of a rich text, as many as there are bytes for. */
export function readRuns(reader: { u16(): number }, count: number): FontRun[] {
  const runs: FontRun[] = [];
  for (let left = count; left > 0; left--) runs.push([reader.u16(), reader.u16()]);
  return runs;
}

/** A text whose length and flags stand by themselves: BIFF8 only. Throws `RangeError`. */
export function plainText(reader: ByteReader): string {
  const count = reader.u16();
  const wide = (reader.u8() & 1) !== 0;
  return characters(reader.bytes(wide ? count * 2 : count), wide);
}

/** Reads over the seams between a record and its CONTINUE records. */
export function pieceReader(pieces: readonly Uint8Array[], from: number) {
  let index = 0;
  let reader = byteReader(pieces[0] ?? new Uint8Array(), from);
  const left = () => reader.length - reader.at;
  const move = () => {
    while (left() <= 0 && index < pieces.length - 1)
      reader = byteReader(pieces[++index] as Uint8Array);
  };
  const skip = (count: number) => {
    let rest = count;
    for (move(); rest > left(); move()) {
      if (index === pieces.length - 1) throw new RangeError("past the end");
      rest -= left();
      reader.at = reader.length;
    }
    reader.at += rest;
  };
  return {
    atEnd() {
      move();
      return left() <= 0;
    },
    u8: () => (move(), reader.u8()),
    u16: () => (move(), reader.u16()),
    u32: () => (move(), reader.u32()),
    skip,
    bytes(count: number): Uint8Array {
      const out = new Uint8Array(Math.min(count, 1 << 20));
      for (let i = 0; i < out.length; i++) {
        move();
        out[i] = reader.u8();
      }
      return out;
    },
    /** Each piece begins anew with a byte that says how wide its characters are. */
    text(count: number, flags: number): string {
      let wide = (flags & 1) !== 0;
      let text = "";
      while (text.length < count) {
        if (left() <= 0) {
          if (index === pieces.length - 1) throw new RangeError("past the end");
          move();
          wide = (reader.u8() & 1) !== 0;
        }
        const take = Math.min(count - text.length, wide ? left() >> 1 : left());
        if (take === 0) throw new RangeError("half a character");
        text += characters(reader.bytes(wide ? take * 2 : take), wide);
      }
      return text;
    },
  };
}
