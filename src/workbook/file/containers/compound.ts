import { fileProblem } from "../problems";

const Free = 0xfffffffa;
const NoStream = 0xffffffff;

interface DirectoryEntry {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/** Whether the bytes begin like an OLE compound file. */
export function isCompound(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, i) => bytes[i] === byte);
}

/**
 * Streams and storages at the top of a compound file ([MS-CFB]) by name; a storage, and a stream whose
 * chain is broken, reads as null. Those of embedded objects lie deeper and are not mistaken for the
 * workbook's own.
 */
export function readCompound(
  bytes: Uint8Array,
  file: string,
): Map<string, () => Uint8Array | null> {
  const damaged = () => fileProblem("file-damaged", { file });
  if (bytes.length < 512) throw damaged();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw damaged();
  const sector = 1 << shift;
  const sectorCount = Math.ceil(bytes.length / sector);
  const u32 = (at: number) => {
    if (at + 4 > bytes.length) throw damaged();
    return view.getUint32(at, true);
  };
  const offsetOf = (index: number) => (index + 1) * sector;
  const next = (index: number, tables: readonly number[]): number => {
    const table = tables[Math.floor((index * 4) / sector)];
    return table === undefined ? NoStream : u32(offsetOf(table) + ((index * 4) % sector));
  };
  const chain = (start: number, follow: (index: number) => number): number[] => {
    const found: number[] = [];
    for (let at = start; at < Free; at = follow(at)) {
      if (found.length > sectorCount * (sector / 64)) throw damaged();
      found.push(at);
    }
    return found;
  };

  const tables: number[] = [];
  for (let i = 0; i < 109; i++) tables.push(u32(76 + i * 4));
  let more = u32(68);
  for (let guard = 0; more < Free && guard < sectorCount; guard++) {
    for (let i = 0; i < sector / 4 - 1; i++) tables.push(u32(offsetOf(more) + i * 4));
    more = u32(offsetOf(more) + sector - 4);
  }
  const inUse = tables.filter((index) => index < Free);
  const sectorsFrom = (start: number) => chain(start, (index) => next(index, inUse));

  const readSectors = (start: number, size: number): Uint8Array | null => {
    const out = new Uint8Array(Math.min(size, bytes.length));
    let filled = 0;
    for (const index of sectorsFrom(start)) {
      if (filled >= out.length) break;
      const from = offsetOf(index);
      const piece = bytes.subarray(from, Math.min(from + sector, from + out.length - filled));
      if (piece.length === 0) return null;
      out.set(piece, filled);
      filled += piece.length;
    }
    return filled < size ? null : out;
  };

  const directorySectors = sectorsFrom(u32(48));
  const entryAt = (index: number): DirectoryEntry | null => {
    const home = directorySectors[Math.floor((index * 128) / sector)];
    return home === undefined ? null : readEntry(view, offsetOf(home) + ((index * 128) % sector));
  };
  const root = entryAt(0);
  if (root === null) throw damaged();

  const miniCutoff = u32(56);
  const miniTables = sectorsFrom(u32(60));
  const miniStream = miniTables.length === 0 ? null : readSectors(root.start, root.size);
  const readMini = (start: number, size: number): Uint8Array | null => {
    if (miniStream === null || size > miniStream.length) return null;
    const out = new Uint8Array(size);
    let filled = 0;
    for (const index of chain(start, (at) => next(at, miniTables))) {
      if (filled >= size) break;
      const piece = miniStream.subarray(index * 64, index * 64 + Math.min(64, size - filled));
      if (piece.length === 0) return null;
      out.set(piece, filled);
      filled += piece.length;
    }
    return filled < size ? null : out;
  };

  const streams = new Map<string, () => Uint8Array | null>();
  const seen = new Set<number>();
  const waiting = [root.child];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    if (index >= Free || seen.has(index)) continue;
    seen.add(index);
    const entry = entryAt(index);
    if (entry === null) continue;
    waiting.push(entry.left, entry.right);
    streams.set(entry.name, () =>
      entry.size >= miniCutoff
        ? readSectors(entry.start, entry.size)
        : readMini(entry.start, entry.size),
    );
  }
  return streams;
}

function readEntry(view: DataView, at: number): DirectoryEntry | null {
  if (at + 128 > view.byteLength) return null;
  const length = Math.min(Math.max(view.getUint16(at + 64, true) / 2 - 1, 0), 31);
  let name = "";
  for (let i = 0; i < length; i++) name += String.fromCharCode(view.getUint16(at + i * 2, true));
  return {
    name,
    left: view.getUint32(at + 68, true),
    right: view.getUint32(at + 72, true),
    child: view.getUint32(at + 76, true),
    start: view.getUint32(at + 116, true),
    size: view.getUint32(at + 120, true),
  };
}
