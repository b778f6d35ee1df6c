import {
  fillPatterns,
  horizontals,
  indexedColor,
  lineStyles,
  verticals,
} from "../../looks/binary-looks";
import { formatCode } from "../../looks/format-flags";
import type { CellLook, Line } from "../../looks/look";
import { customLook } from "../../looks/look-parts";
import type { Font, RichText } from "../../foreign/foreign-around";
import type { ByteReader } from "../../containers/byte-reader";
import { shortText } from "./strings";
import type { FontRun, TextCoding } from "./strings";

export interface XlsFont {
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
  readonly underline: number;
  readonly color: number;
}

/** A cell format: numbers of its font and number format, and the rest as numbers of the file. */
export interface XlsXf {
  readonly font: number;
  readonly format: number;
  readonly locked: boolean;
  readonly horizontal: number;
  readonly vertical: number;
  readonly wrap: boolean;
  readonly shrink: boolean;
  readonly indent: number;
  readonly rotation: number;
  /** Line style and colour of each side. */
  readonly lines: Readonly<Record<"left" | "right" | "top" | "bottom", readonly [number, number]>>;
  readonly pattern: number;
  readonly fore: number;
  readonly back: number;
}

export function readFont(reader: ByteReader, coding: TextCoding): XlsFont {
  const size = reader.u16() / 20;
  const flags = reader.u16();
  const color = reader.u16();
  const bold = reader.u16() >= 600;
  reader.u16();
  const underline = reader.u8();
  reader.bytes(3);
  return {
    size,
    color,
    bold,
    underline,
    italic: (flags & 2) !== 0,
    strike: (flags & 8) !== 0,
    name: shortText(reader, coding),
  };
}

export function readXf(reader: ByteReader, biff8: boolean): XlsXf {
  const font = reader.u16();
  const format = reader.u16();
  const locked = (reader.u16() & 1) !== 0;
  const align = reader.u8();
  const alignment = {
    font,
    format,
    locked,
    horizontal: align & 7,
    wrap: (align & 8) !== 0,
    vertical: (align >> 4) & 7,
  };
  return biff8 ? { ...alignment, ...readXf8(reader) } : { ...alignment, ...readXf5(reader) };
}

function readXf8(reader: ByteReader) {
  const rotation = reader.u8();
  const indent = reader.u8();
  reader.u8();
  const sides = reader.u32();
  const ends = reader.u32();
  const fill = reader.u16();
  return {
    rotation,
    indent: indent & 15,
    shrink: (indent & 16) !== 0,
    lines: {
      left: [sides & 15, (sides >>> 16) & 127],
      right: [(sides >>> 4) & 15, (sides >>> 23) & 127],
      top: [(sides >>> 8) & 15, ends & 127],
      bottom: [(sides >>> 12) & 15, (ends >>> 7) & 127],
    },
    pattern: ends >>> 26,
    fore: fill & 127,
    back: (fill >>> 7) & 127,
  } as const;
}

function readXf5(reader: ByteReader) {
  const orientation = reader.u8() & 3;
  const fill = reader.u16();
  const bottom = reader.u16();
  const top = reader.u16();
  const sides = reader.u16();
  return {
    rotation: [0, 255, 90, 180][orientation] ?? 0,
    indent: 0,
    shrink: false,
    lines: {
      left: [(top >>> 3) & 7, sides & 127],
      right: [(top >>> 6) & 7, (sides >>> 7) & 127],
      top: [top & 7, (top >>> 9) & 127],
      bottom: [(bottom >>> 6) & 7, (bottom >>> 9) & 127],
    },
    pattern: bottom & 63,
    fore: fill & 127,
    back: (fill >>> 7) & 127,
  } as const;
}

/** The lists that make up the looks of a workbook. */
export interface XlsStyles {
  readonly formats: ReadonlyMap<number, string>;
  readonly fonts: readonly XlsFont[];
  readonly xfs: readonly XlsXf[];
  readonly palette: readonly string[];
}

/** A font by its number; number 4 is left out of the list, by an old convention of the format. */
export function lookFont(globals: XlsStyles, number: number): Font | undefined {
  const font = globals.fonts[number > 4 ? number - 1 : number];
  if (font === undefined) return undefined;
  const color = indexedColor(font.color, globals.palette);
  return {
    name: font.name,
    size: font.size,
    bold: font.bold,
    italic: font.italic,
    strike: font.strike,
    ...(font.underline > 0 && { underline: font.underline % 32 === 2 ? "double" : "single" }),
    ...(color !== undefined && { color }),
  };
}

/** A text with its fonts; runs that begin past its end, or with fonts that are not there, are left out. */
export function richText(globals: XlsStyles, text: string, runs: readonly FontRun[]): RichText {
  let last = -1;
  return {
    text,
    runs: runs.flatMap(([from, number]) => {
      const font = lookFont(globals, number);
      if (font === undefined || from <= last || from >= text.length) return [];
      last = from;
      return [{ from, font }];
    }),
  };
}

/** Every cell format of the workbook as a look, by its number. */
export function looksOf(globals: XlsStyles): CellLook[] {
  const color = (index: number) => indexedColor(index, globals.palette);
  return globals.xfs.map((xf): CellLook => {
    const fore = color(xf.fore);
    const back = color(xf.back);
    return customLook({
      format: formatCode(globals.formats, xf.format),
      font: lookFont(globals, xf.font),
      fill:
        xf.pattern === 0
          ? undefined
          : {
              pattern: fillPatterns[xf.pattern] ?? "solid",
              ...(fore !== undefined && { color: fore }),
              ...(back !== undefined && { back }),
            },
      border: borderOf(xf, color),
      horizontal: horizontals[xf.horizontal],
      vertical: verticals[xf.vertical],
      wrap: xf.wrap,
      shrink: xf.shrink,
      indent: xf.indent,
      rotation: xf.rotation,
      locked: xf.locked,
    });
  });
}

function borderOf(xf: XlsXf, color: (index: number) => string | undefined) {
  const border: Partial<Record<"left" | "right" | "top" | "bottom", Line>> = {};
  for (const side of ["left", "right", "top", "bottom"] as const) {
    const [number, index] = xf.lines[side];
    const style = lineStyles[number];
    if (style === undefined) continue;
    const rgb = color(index);
    border[side] = rgb === undefined ? { style } : { style, color: rgb };
  }
  return border;
}
