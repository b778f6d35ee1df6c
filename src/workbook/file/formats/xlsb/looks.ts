import {
  fillPatterns,
  horizontals,
  indexedColor,
  lineStyles,
  verticals,
} from "../../looks/binary-looks";
import { customLook } from "../../looks/look-parts";
import type { CellLook, Color, Line } from "../../looks/look";
import type { ByteReader } from "../../containers/byte-reader";
import { formatCode } from "../../looks/format-flags";
import { Brt, eachRecord, wideText } from "./records";

type Border = NonNullable<CellLook["border"]>;

/** Every cell format of a binary styles part as a look, by its number. */
export function readLooks(part: Uint8Array | null): CellLook[] {
  if (part === null) return [{}];
  const formats = new Map<number, string>();
  const fonts: NonNullable<CellLook["font"]>[] = [];
  const fills: (CellLook["fill"] | undefined)[] = [];
  const borders: Border[] = [];
  const looks: CellLook[] = [];
  let ofCells = false;
  eachRecord(part, (id, reader) => {
    if (id === Brt.format) formats.set(reader.u16(), wideText(reader) ?? "General");
    else if (id === Brt.font) fonts.push(readFont(reader));
    else if (id === Brt.fill) fills.push(readFill(reader));
    else if (id === Brt.border) borders.push(readBorder(reader));
    else if (id === Brt.cellFormats) ofCells = true;
    else if (id === Brt.cellFormatsEnd) ofCells = false;
    else if (id === Brt.xf && ofCells) looks.push(readXf(reader));
  });
  return looks;

  function readXf(reader: ByteReader): CellLook {
    reader.u16();
    const [format, font, fill, border] = [reader.u16(), reader.u16(), reader.u16(), reader.u16()];
    const rotation = reader.u8();
    const indent = reader.u8();
    const flags = reader.u16();
    return customLook({
      format: formatCode(formats, format),
      font: fonts[font],
      fill: fills[fill],
      border: borders[border],
      horizontal: horizontals[flags & 7],
      vertical: verticals[(flags >> 3) & 7],
      wrap: (flags & 0x40) !== 0,
      shrink: (flags & 0x100) !== 0,
      indent,
      rotation,
      locked: (flags & 0x1000) !== 0,
    });
  }
}

function readFont(reader: ByteReader): NonNullable<CellLook["font"]> {
  const size = reader.u16() / 20;
  const flags = reader.u16();
  const bold = reader.u16() >= 600;
  reader.u16();
  const underline = reader.u8();
  reader.bytes(3);
  const color = readColor(reader);
  reader.u8();
  const name = wideText(reader);
  return {
    size,
    bold,
    italic: (flags & 2) !== 0,
    strike: (flags & 8) !== 0,
    ...(underline > 0 && { underline: underline % 32 === 2 ? "double" : "single" }),
    ...(color !== undefined && { color }),
    ...(name !== null && { name }),
  };
}

function readFill(reader: ByteReader): CellLook["fill"] | undefined {
  const pattern = reader.u32();
  const color = readColor(reader);
  const back = readColor(reader);
  const name = fillPatterns[pattern];
  if (pattern === 0 || name === undefined) return undefined;
  return {
    pattern: name,
    ...(color !== undefined && { color }),
    ...(back !== undefined && { back }),
  };
}

function readBorder(reader: ByteReader): Border {
  reader.u8();
  const border: Partial<Record<"left" | "right" | "top" | "bottom", Line>> = {};
  for (const side of ["top", "bottom", "left", "right"] as const) {
    const style = lineStyles[reader.u8()];
    reader.u8();
    const color = readColor(reader);
    if (style !== undefined) border[side] = color === undefined ? { style } : { style, color };
  }
  return border;
}

/** A colour; undefined for the automatic one. Throws `RangeError`. */
export function readColor(reader: ByteReader): Color | undefined {
  const type = reader.u8() >> 1;
  const index = reader.u8();
  const tint = (reader.u16() << 16) >> 16;
  const [red = 0, green = 0, blue = 0] = reader.bytes(4);
  if (type === 1) return indexedColor(index);
  if (type === 2) return ((red << 16) | (green << 8) | blue).toString(16).padStart(6, "0");
  return type === 3 ? { theme: index, tint: tint / 32767 } : undefined;
}
