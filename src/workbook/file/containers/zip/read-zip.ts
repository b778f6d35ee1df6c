import { Inflate } from "fflate";
import { Problem } from "../../../../sheet/problem";
import { Limits } from "../../limits";
import { fileProblem } from "../../problems";
import { crc32 } from "./crc32";

/** One part of an archive as its directory describes it; nothing is unpacked yet. */
export interface ZipEntry {
  readonly path: string;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Packed bytes, a view of the file. */
  readonly packed: Uint8Array;
}

const Signature = { entry: 0x02014b50, local: 0x04034b50, end: 0x06054b50 } as const;
const Zip64 = { end: 0x06064b50, locator: 0x07064b50, extra: 1, large: 0xffffffff } as const;

/**
 * The parts of a zip archive in the order of its directory, by path (`/` between folders). Of two parts
 * with one path the later one counts. Throws `Problem` with `file-damaged`, `file-encrypted` or
 * `file-bomb`: sizes are judged by what the directory declares, before anything is unpacked.
 */
export function readZip(bytes: Uint8Array, file: string): Map<string, ZipEntry> {
  const damaged = () => fileProblem("file-damaged", { file });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, offset } = directory(view) ?? {};
  if (count === undefined || offset === undefined) throw damaged();
  if (count > Limits.zipEntries) throw fileProblem("file-bomb", { file });
  const entries = new Map<string, ZipEntry>();
  let at = offset;
  let total = 0;
  const most = Math.min(
    Limits.unpackedBytes,
    Limits.unpackedAlways + Limits.unpackedRatio * bytes.length,
  );
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== Signature.entry) throw damaged();
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const commentLength = view.getUint16(at + 32, true);
    const sizes = sizesAt(view, at, nameLength, extraLength);
    const name = bytes.subarray(at + 46, at + 46 + nameLength);
    at += 46 + nameLength + extraLength + commentLength;
    if (sizes === null || sizes.local + 30 > bytes.length) throw damaged();
    if (view.getUint32(sizes.local, true) !== Signature.local) throw damaged();
    if ((flags & 1) !== 0) throw fileProblem("file-encrypted", { file });
    const start =
      sizes.local +
      30 +
      view.getUint16(sizes.local + 26, true) +
      view.getUint16(sizes.local + 28, true);
    if (start + sizes.packed > bytes.length) throw damaged();
    const path = new TextDecoder("utf-8").decode(name).replace(/\\/g, "/").replace(/^\//, "");
    if (path.endsWith("/")) continue;
    total += sizes.size;
    if (total > most || isBomb(sizes.packed, sizes.size)) throw fileProblem("file-bomb", { file });
    entries.delete(path);
    entries.set(path, {
      path,
      method: sizes.method,
      crc: sizes.crc,
      packedSize: sizes.packed,
      size: sizes.size,
      packed: bytes.subarray(start, start + sizes.packed),
    });
  }
  return entries;
}

/**
 * Unpacks one part. Stops as soon as more comes out than the directory declares, so a lying directory
 * costs no more than its lie. Throws `Problem` with `file-damaged` or `file-bomb`.
 */
export function unpack(entry: ZipEntry, file: string): Uint8Array {
  const damaged = () => fileProblem("file-damaged", { file });
  const out = entry.method === 0 ? entry.packed : inflate(entry, file);
  if (out.length !== entry.size || crc32(out) !== entry.crc) throw damaged();
  return out;
}

function inflate(entry: ZipEntry, file: string): Uint8Array {
  if (entry.method !== 8) throw fileProblem("file-damaged", { file });
  const out = new Uint8Array(entry.size);
  const filled = inflateInto(entry.packed, out, file);
  return filled === out.length ? out : out.subarray(0, filled);
}

/**
 * Inflates raw deflate data into `out`; answers how many bytes came. Throws `Problem` with `file-bomb` as soon
 * as there are more than fit, with `file-damaged` when the data is broken.
 */
export function inflateInto(packed: Uint8Array, out: Uint8Array, file: string): number {
  let filled = 0;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > out.length) throw fileProblem("file-bomb", { file });
    out.set(chunk, filled);
    filled += chunk.length;
  });
  const step = 1 << 18;
  try {
    for (let at = 0; at < packed.length || at === 0; at += step)
      stream.push(packed.subarray(at, at + step), at + step >= packed.length);
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw fileProblem("file-damaged", { file });
  }
  return filled;
}

function isBomb(packed: number, size: number): boolean {
  return size > Limits.bombBytes && size > packed * Limits.bombRatio;
}

function directory(view: DataView): { count: number; offset: number } | null {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) !== Signature.end) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (count !== 0xffff && offset !== Zip64.large) return { count, offset };
    return directory64(view, at - 20);
  }
  return null;
}

function directory64(view: DataView, locator: number): { count: number; offset: number } | null {
  if (locator < 0 || view.getUint32(locator, true) !== Zip64.locator) return null;
  const end = Number(view.getBigUint64(locator + 8, true));
  if (end + 56 > view.byteLength || view.getUint32(end, true) !== Zip64.end) return null;
  return {
    count: Number(view.getBigUint64(end + 32, true)),
    offset: Number(view.getBigUint64(end + 48, true)),
  };
}

interface EntrySizes {
  method: number;
  crc: number;
  packed: number;
  size: number;
  local: number;
}

/** Sizes and place of an entry; the wide ones of zip64 stand in its extra field, in this order. */
function sizesAt(view: DataView, at: number, name: number, extra: number): EntrySizes | null {
  const sizes: EntrySizes = {
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    local: view.getUint32(at + 42, true),
  };
  let from = at + 46 + name;
  const end = from + extra;
  if (end > view.byteLength) return null;
  while (from + 4 <= end) {
    const id = view.getUint16(from, true);
    const stop = from + 4 + view.getUint16(from + 2, true);
    if (id === Zip64.extra) {
      let wide = from + 4;
      for (const key of ["size", "packed", "local"] as const) {
        if (sizes[key] !== Zip64.large) continue;
        if (wide + 8 > Math.min(stop, end)) return null;
        sizes[key] = Number(view.getBigUint64(wide, true));
        wide += 8;
      }
    }
    from = stop;
  }
  return sizes;
}
