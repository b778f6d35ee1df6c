import type { Box } from "../../foreign/foreign-around";
import { byteReader } from "../../containers/byte-reader";
import { characters } from "./strings";

/** What is told of a shape over the cells before the record of the object ([MS-ODRAW]). */
export interface Shape {
  box: Box | null;
  /** Number of its picture in the store of the workbook, from 1; 0: none. */
  picture: number;
  name: string;
  /** Parts of the picture cut off at each side. */
  crop: { left: number; top: number; right: number; bottom: number };
  /** `rrggbb`; null where it is not painted. */
  fill: string | null;
  line: string | null;
}

export function newShape(): Shape {
  return {
    box: null,
    picture: 0,
    name: "",
    crop: { left: 0, top: 0, right: 0, bottom: 0 },
    fill: "ffffff",
    line: "000000",
  };
}

const Part = { shape: 0xf004, properties: 0xf00b, anchor: 0xf010 };

/**
 * Reads what a piece of the drawing tells into `shape`. Parts that hold parts may go on in later pieces: they
 * are walked into, never skipped. Stops where the piece is broken.
 */
export function readShape(bytes: Uint8Array, shape: Shape): void {
  const reader = byteReader(bytes);
  while (reader.at + 8 <= bytes.length) {
    const head = reader.u16();
    const kind = reader.u16();
    const length = reader.u32();
    if (kind === Part.shape) Object.assign(shape, newShape());
    if ((head & 15) === 15) continue;
    if (reader.at + length > bytes.length) return;
    const data = reader.bytes(length);
    if (kind === Part.anchor && length >= 18) shape.box = boxOf(data);
    else if (kind === Part.properties) readProperties(data, head >> 4, shape);
  }
}

/** Corners count in 1024ths of a column and 256ths of a row. */
function boxOf(data: Uint8Array): Box | null {
  const reader = byteReader(data, 2);
  const [left, x, top, y, right, x2, bottom, y2] = Array.from({ length: 8 }, () => reader.u16());
  const corner = (column = 0, x = 0, row = 0, y = 0) => ({
    row,
    column,
    x: Math.min(x / 1024, 1),
    y: Math.min(y / 256, 1),
  });
  const box = { from: corner(left, x, top, y), to: corner(right, x2, bottom, y2) };
  const { from, to } = box;
  const sound = to.column <= 255 && from.column <= to.column && from.row <= to.row;
  return sound ? box : null;
}

/** Properties stand in a table of six bytes each; the long ones follow behind it in the same order. */
function readProperties(data: Uint8Array, count: number, shape: Shape): void {
  const table = byteReader(data);
  let long = count * 6;
  for (let i = 0; i < count && table.at + 6 <= data.length; i++) {
    const id = table.u16();
    const value = table.u32();
    const text = (id & 0x8000) !== 0 ? data.subarray(long, long + value) : null;
    if (text !== null) long += value;
    setProperty(shape, id & 0x3fff, value, text);
  }
}

function setProperty(shape: Shape, id: number, value: number, text: Uint8Array | null): void {
  const part = (value | 0) / 65_536;
  if (id === 0x100) shape.crop.top = part;
  else if (id === 0x101) shape.crop.bottom = part;
  else if (id === 0x102) shape.crop.left = part;
  else if (id === 0x103) shape.crop.right = part;
  else if (id === 0x104 && text === null) shape.picture = value;
  else if (id === 0x380 && text !== null)
    shape.name = characters(text.subarray(0, text.length & ~1), true).replace(/\0[\s\S]*$/, "");
  else if (id === 0x181) shape.fill = colorOf(value) ?? shape.fill;
  else if (id === 0x1c0) shape.line = colorOf(value) ?? shape.line;
  else if (id === 0x1bf && isOff(value, 4)) shape.fill = null;
  else if (id === 0x1ff && isOff(value, 3)) shape.line = null;
}

/** A switch among the low bits counts only where its twin among the high bits is set. */
function isOff(value: number, bit: number): boolean {
  return ((value >>> (16 + bit)) & 1) === 1 && ((value >>> bit) & 1) === 0;
}

/** A plain colour, red in the lowest byte; null for those of a scheme or system. */
function colorOf(value: number): string | null {
  if (value >>> 24 !== 0) return null;
  const [red, green, blue] = [value & 255, (value >> 8) & 255, (value >> 16) & 255];
  return ((red << 16) | (green << 8) | blue).toString(16).padStart(6, "0");
}
