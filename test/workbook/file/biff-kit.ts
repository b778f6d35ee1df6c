import { XLSX } from "./kit";

/** Bytes out of numbers (u8), `[value, size]` pairs, strings (UTF-16) and bytes. */
export type Field = number | readonly [value: number, size: 2 | 4 | 8] | string | Uint8Array;

export function fields(...list: readonly Field[]): Uint8Array {
  const parts = list.map((field): Uint8Array => {
    if (typeof field === "number") return Uint8Array.of(field);
    if (typeof field === "string") return utf16(field);
    if (field instanceof Uint8Array) return field;
    const bytes = new Uint8Array(field[1]);
    const view = new DataView(bytes.buffer);
    if (field[1] === 8) view.setFloat64(0, field[0], true);
    else if (field[1] === 4) view.setUint32(0, field[0], true);
    else view.setUint16(0, field[0], true);
    return bytes;
  });
  return joined(parts);
}

export const u16 = (value: number) => [value, 2] as const;
export const u32 = (value: number) => [value, 4] as const;
export const f64 = (value: number) => [value, 8] as const;

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i++)
    new DataView(bytes.buffer).setUint16(i * 2, text.charCodeAt(i), true);
  return bytes;
}

export function record(id: number, ...data: readonly Field[]): Uint8Array {
  const body = fields(...data);
  return joined([fields(u16(id), u16(body.length)), body]);
}

/** A text as BIFF8 writes it, two bytes a character, after a length of two bytes. */
export const wide = (text: string) => fields(u16(text.length), 1, text);
/** The same after a length of one byte. */
export const shortWide = (text: string) => fields(text.length, 1, text);

export interface BiffSheet {
  readonly name: string;
  readonly state?: number;
  readonly records: readonly Uint8Array[];
}

const font = record(
  0x31,
  u16(220),
  u16(0),
  u16(0x7fff),
  u16(400),
  u16(0),
  0,
  0,
  134,
  0,
  shortWide("宋体"),
);

/** A cell format with this number format; the rest is the default. */
export const xf = (format: number) =>
  record(0xe0, u16(0), u16(format), u16(1), 0x20, 0, 0, 0, u32(0), u32(0), u16(0x20c0));

/** The stream of a BIFF8 workbook; style numbers 0–3 are General, yyyy-mm-dd, @ and Chinese number 31. */
export function biff8Stream(
  sheets: readonly BiffSheet[],
  globals: readonly Uint8Array[] = [],
): Uint8Array {
  const bof = (type: number) =>
    record(0x809, u16(0x600), u16(type), u16(0), u16(0), u32(0), u32(0));
  const before = [
    bof(5),
    record(0x42, u16(1200)),
    ...globals,
    font,
    record(0x41e, u16(164), wide("yyyy-mm-dd")),
    xf(0),
    xf(164),
    xf(49),
    xf(31),
  ];
  const bodies = sheets.map((sheet) => joined([bof(0x10), ...sheet.records, record(0x0a)]));
  const bound = (offset: number, sheet: BiffSheet) =>
    record(0x85, u32(offset), sheet.state ?? 0, 0, shortWide(sheet.name));
  const size = joined([...before, ...sheets.map((sheet) => bound(0, sheet)), record(0x0a)]).length;
  let offset = size;
  const entries = sheets.map((sheet, i) => {
    const entry = bound(offset, sheet);
    offset += bodies[i]?.length ?? 0;
    return entry;
  });
  return joined([...before, ...entries, record(0x0a), ...bodies]);
}

/** A compound file of the streams by name. */
export function compound(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const container = XLSX.CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams))
    XLSX.CFB.utils.cfb_add(container, `/${name}`, [...content]);
  return new Uint8Array(XLSX.CFB.write(container, { type: "array" }) as unknown as ArrayBuffer);
}

export function xls(sheets: readonly BiffSheet[], globals: readonly Uint8Array[] = []): Uint8Array {
  // Streams shorter than this lie elsewhere in the file; the padding keeps ours in the usual place.
  const stream = biff8Stream(sheets, globals);
  return compound({
    Workbook: joined([stream, new Uint8Array(Math.max(0, 4096 - stream.length))]),
  });
}

/** Place and style of a cell, as most cell records begin. */
export const at = (row: number, column: number, style = 0) =>
  fields(u16(row), u16(column), u16(style));
export const number = (row: number, column: number, value: number, style = 0) =>
  record(0x203, at(row, column, style), f64(value));
export const label = (row: number, column: number, text: string) =>
  record(0x204, at(row, column), wide(text));
/** A formula cell: eight bytes of result, then its tokens. */
export const formula = (row: number, column: number, result: Uint8Array, tokens: Uint8Array) =>
  record(0x06, at(row, column), result, u16(0), u32(0), u16(tokens.length), tokens);
