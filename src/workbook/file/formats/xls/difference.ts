import type { Font } from "../../foreign/foreign-around";
import type { CellLook, Line } from "../../looks/look";
import type { XlsGlobals } from "./globals";
import { fillPatterns, indexedColor, lineStyles } from "../../looks/binary-looks";
import { formatCode } from "../../looks/format-flags";
import { byteReader } from "../../containers/byte-reader";
import type { ByteReader } from "../../containers/byte-reader";
import { plainText } from "./strings";

/** What is not stated stands as all ones. */
const Unset = 0xffffffff;

/**
 * What a conditional format changes of a cell's look ([MS-XLS] 2.5.92): a bit for each part that is there, one
 * for each detail that is left alone. Alignment and protection, which no program shows, are passed over.
 */
export function readDifference(reader: ByteReader, globals: XlsGlobals): CellLook {
  const flags = reader.u32();
  const more = reader.u16();
  const has = (bit: number) => ((flags >>> bit) & 1) !== 0;
  const look: { -readonly [Part in keyof CellLook]: CellLook[Part] } = {};
  if (has(25)) {
    const code = readFormat(reader, (more & 1) !== 0, globals);
    if (!has(19)) look.format = code;
  }
  if (has(26)) {
    const font = readFont(reader.bytes(118), globals);
    if (Object.keys(font).length > 0) look.font = font;
  }
  if (has(27)) reader.bytes(8);
  if (has(28)) {
    const border = readBorder(reader, has, globals);
    if (Object.keys(border).length > 0) look.border = border;
  }
  if (has(29)) {
    const fill = readFill(reader, has, globals);
    if (fill !== undefined) look.fill = fill;
  }
  if (has(30)) reader.bytes(2);
  return look;
}

function readFormat(reader: ByteReader, own: boolean, globals: XlsGlobals): string {
  if (!own) {
    reader.u8();
    return formatCode(globals.formats, reader.u8());
  }
  const end = reader.at + reader.u16();
  const code = plainText(reader);
  reader.at = Math.max(reader.at, end);
  return code;
}

function readFont(data: Uint8Array, globals: XlsGlobals): Font {
  const at = (offset: number) => byteReader(data, offset);
  const height = at(64).u32();
  const style = at(68).u32();
  const weight = at(72).u16();
  const underline = at(76).u8();
  const colorIndex = at(80).u32();
  const unchanged = at(88).u32();
  const color = colorIndex === Unset ? undefined : indexedColor(colorIndex, globals.palette);
  const keepsUnderline = at(96).u32() !== 0;
  const keepsWeight = at(100).u32() !== 0;
  return {
    ...(!keepsWeight && weight !== 0xffff && { bold: weight >= 600 }),
    ...((unchanged & 2) === 0 && { italic: (style & 2) !== 0 }),
    ...((unchanged & 0x80) === 0 && { strike: (style & 0x80) !== 0 }),
    ...(!keepsUnderline &&
      underline > 0 &&
      underline < 0xff && { underline: underline % 32 === 2 ? "double" : "single" }),
    ...(height !== Unset && height >= 20 && height <= 8191 && { size: height / 20 }),
    ...(color !== undefined && { color }),
  };
}

function readBorder(
  reader: ByteReader,
  has: (bit: number) => boolean,
  globals: XlsGlobals,
): NonNullable<CellLook["border"]> {
  const styles = reader.u16();
  const sides = reader.u16();
  const ends = reader.u32();
  const border: Partial<Record<"left" | "right" | "top" | "bottom", Line>> = {};
  const places = [
    ["left", 10, styles & 15, sides & 127],
    ["right", 11, (styles >> 4) & 15, (sides >> 7) & 127],
    ["top", 12, (styles >> 8) & 15, ends & 127],
    ["bottom", 13, styles >> 12, (ends >>> 7) & 127],
  ] as const;
  for (const [side, bit, number, index] of places) {
    const style = lineStyles[number];
    if (has(bit) || style === undefined) continue;
    const color = indexedColor(index, globals.palette);
    border[side] = color === undefined ? { style } : { style, color };
  }
  return border;
}

function readFill(
  reader: ByteReader,
  has: (bit: number) => boolean,
  globals: XlsGlobals,
): CellLook["fill"] | undefined {
  const bits = reader.u32();
  // A pattern left alone is a plain one: its colour stands in the second place.
  const pattern = has(16) ? "solid" : (fillPatterns[(bits >>> 10) & 63] ?? "solid");
  const fore = has(17) ? undefined : indexedColor((bits >>> 16) & 127, globals.palette);
  const back = has(18) ? undefined : indexedColor((bits >>> 23) & 127, globals.palette);
  if (pattern === "none" || (fore === undefined && back === undefined)) return undefined;
  if (pattern === "solid" && back === undefined && fore !== undefined)
    return { pattern, back: fore };
  if (pattern === "solid") return { pattern, ...(back !== undefined && { back }) };
  return {
    pattern,
    ...(fore !== undefined && { color: fore }),
    ...(back !== undefined && { back }),
  };
}
