import { deflateSync } from "fflate";
import { crc32 } from "./crc32";
import type { ZipEntry } from "./read-zip";

/** A part to be written: new bytes, or one of another archive that is copied as it is packed. */
export type ZipPart =
  | { readonly path: string; readonly bytes: Uint8Array }
  | { readonly path: string; readonly entry: ZipEntry };

/** 1980-01-01, the first day a zip archive knows: the same parts always give the same bytes. */
const DosDate = 0x21;
/** Level of deflate: within 3 % of the best on sheets, at twice its speed. */
const Level = 4;

/** A zip archive of the parts in their order. */
export function writeZip(parts: Iterable<ZipPart>): Uint8Array {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const part of parts) {
    const packed = "entry" in part ? part.entry : pack(part.path, part.bytes);
    const name = new TextEncoder().encode(part.path);
    const local = header(0x04034b50, 30, packed, name);
    directory.push(directoryEntry(packed, name, offset));
    chunks.push(local, packed.packed);
    offset += local.length + packed.packed.length;
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0);
  return concat([...chunks, ...directory, endOfDirectory(directory.length, size, offset)]);
}

function pack(path: string, bytes: Uint8Array): ZipEntry {
  const deflated = deflateSync(bytes, { level: Level });
  const smaller = deflated.length < bytes.length;
  return {
    path,
    method: smaller ? 8 : 0,
    crc: crc32(bytes),
    packedSize: smaller ? deflated.length : bytes.length,
    size: bytes.length,
    packed: smaller ? deflated : bytes,
  };
}

/** The fields that a part's own header and its directory entry share, from the version on. */
function common(view: DataView, at: number, entry: ZipEntry, name: Uint8Array): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, 0x0800, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 8, DosDate, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packedSize, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, name.length, true);
}

function header(signature: number, size: number, entry: ZipEntry, name: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(size + name.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  common(view, 4, entry, name);
  bytes.set(name, size);
  return bytes;
}

function directoryEntry(entry: ZipEntry, name: Uint8Array, offset: number): Uint8Array {
  const bytes = new Uint8Array(46 + name.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, 20, true);
  common(view, 6, entry, name);
  view.setUint32(42, offset, true);
  bytes.set(name, 46);
  return bytes;
}

function endOfDirectory(count: number, size: number, offset: number): Uint8Array {
  const bytes = new Uint8Array(22);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return bytes;
}

function concat(chunks: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return out;
}
