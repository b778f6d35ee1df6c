import { eachAttribute } from "../../containers/xml/scan";
import type { Scanner } from "../../containers/xml/scan";

/** Attributes of a row or cell tag; -1 where not given. Reused from tag to tag. */
export interface CellTag {
  /** 0-based. */
  row: number;
  column: number;
  style: number;
  /** `t` of a cell, `""` when not given. */
  type: string;
  hidden: boolean;
}

export function newCellTag(): CellTag {
  return { row: -1, column: -1, style: 0, type: "", hidden: false };
}

const types = ["s", "n", "b", "e", "str", "inlineStr", "d"];
const R = 0x72;
const S = 0x73;
const T = 0x74;

/** Reads `r`, `s` and `t` of the cell tag last found. */
export function readCellTag(scanner: Scanner, tag: CellTag): void {
  tag.row = -1;
  tag.column = -1;
  tag.style = 0;
  tag.type = "";
  const { bytes } = scanner;
  eachAttribute(scanner, (start, end, from, to) => {
    if (end - start !== 1) return;
    const name = bytes[start];
    if (name === R) readAddress(bytes, from, to, tag);
    else if (name === S) tag.style = readInteger(bytes, from, to);
    else if (name === T) tag.type = typeAt(bytes, from, to);
  });
}

/** Reads `r` (1-based in the file) and `hidden` of the row tag last found. */
export function readRowTag(scanner: Scanner, tag: CellTag): void {
  tag.row = -1;
  tag.hidden = false;
  const { bytes } = scanner;
  eachAttribute(scanner, (start, end, from, to) => {
    if (end - start === 1 && bytes[start] === R) tag.row = readInteger(bytes, from, to) - 1;
    else if (end - start === 6 && bytes[start] === 0x68 && bytes[start + 2] === 0x64)
      tag.hidden = bytes[from] === 0x31 || bytes[from] === T;
  });
}

function readAddress(bytes: Uint8Array, from: number, to: number, tag: CellTag): void {
  let column = 0;
  let at = from;
  for (; at < to; at++) {
    const letter = (bytes[at] as number) & 0xdf;
    if (letter < 0x41 || letter > 0x5a) break;
    column = column * 26 + letter - 0x40;
  }
  tag.column = column - 1;
  tag.row = readInteger(bytes, at, to) - 1;
}

function readInteger(bytes: Uint8Array, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = (bytes[at] as number) - 0x30;
    if (digit < 0 || digit > 9) return value;
    value = value * 10 + digit;
  }
  return value;
}

function typeAt(bytes: Uint8Array, from: number, to: number): string {
  for (const type of types) {
    if (type.length !== to - from) continue;
    let same = true;
    for (let i = 0; i < type.length && same; i++) same = bytes[from + i] === type.charCodeAt(i);
    if (same) return type;
  }
  return "";
}
