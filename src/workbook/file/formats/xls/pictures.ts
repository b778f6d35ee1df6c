import { unzlibSync } from "fflate";
import type { ForeignPicture } from "../../foreign/foreign-around";
import { byteReader } from "../../containers/byte-reader";
import { joinedPieces } from "./records";

export type StoredPicture = Pick<ForeignPicture, "ending" | "bytes">;

const Part = { store: 0xf001, entry: 0xf007 };
/** Unpacked metafiles larger than this are not believed, nor those packed tighter than can be. */
const MaxMetafile = 64 * 1024 * 1024;
const MaxRatio = 1040;

/** Endings by the kind of a stored picture, and by its signature with one identifier; the next has two. */
const kinds: ReadonlyMap<number, readonly [ForeignPicture["ending"], ...number[]]> = new Map([
  [0xf01a, ["emf", 0x3d4]],
  [0xf01b, ["wmf", 0x216]],
  [0xf01d, ["jpeg", 0x46a, 0x6e2]],
  [0xf01e, ["png", 0x6e0]],
  [0xf029, ["tiff", 0x6e4]],
  [0xf02a, ["jpeg", 0x46a, 0x6e2]],
] as const);

/** All pictures of a workbook in the order of their numbers; null for one that no xlsx can hold. */
export function storedPictures(pieces: readonly Uint8Array[]): (StoredPicture | null)[] {
  const found: (StoredPicture | null)[] = [];
  if (pieces.length === 0) return found;
  const bytes = joinedPieces(pieces);
  const reader = byteReader(bytes);
  while (reader.at + 8 <= bytes.length) {
    const head = reader.u16();
    const kind = reader.u16();
    const length = reader.u32();
    if ((head & 15) === 15) continue;
    if (reader.at + length > bytes.length) break;
    const data = reader.bytes(length);
    if (kind === Part.entry) found.push(readEntry(data));
  }
  return found;
}

function readEntry(data: Uint8Array): StoredPicture | null {
  if (data.length < 36) return null;
  const reader = byteReader(data, 36 + (data[33] ?? 0));
  if (reader.at + 8 > data.length) return null;
  const signature = reader.u16() >> 4;
  const kind = kinds.get(reader.u16());
  const length = reader.u32();
  if (kind === undefined || reader.at + length > data.length) return null;
  const [ending, ...signatures] = kind;
  const identifiers = signatures.includes(signature) ? 16 : 32;
  const body = reader.bytes(length);
  if (ending === "emf" || ending === "wmf") return metafile(body, identifiers, ending);
  const bytes = body.slice(identifiers + 1);
  return bytes.length === 0 ? null : { ending, bytes };
}

/** A metafile is packed, behind a head of 34 bytes; a Windows one lies there without its own. */
function metafile(
  body: Uint8Array,
  identifiers: number,
  ending: "emf" | "wmf",
): StoredPicture | null {
  if (body.length < identifiers + 34) return null;
  const head = byteReader(body, identifiers);
  const size = head.u32();
  const bounds = Array.from({ length: 4 }, () => head.u32() | 0);
  head.at = identifiers + 32;
  const packed = head.u8() === 0;
  const content = body.subarray(identifiers + 34);
  if (size > Math.min(MaxMetafile, content.length * MaxRatio)) return null;
  let bytes: Uint8Array;
  try {
    bytes = packed ? unzlibSync(content, { out: new Uint8Array(size) }) : content.slice();
  } catch {
    return null;
  }
  return { ending, bytes: ending === "emf" ? bytes : withPlaceableHead(bytes, bounds) };
}

/** The head other programs want of a Windows metafile: its bounds, 1440 units an inch, and a checksum. */
function withPlaceableHead(bytes: Uint8Array, bounds: readonly number[]): Uint8Array {
  const out = new Uint8Array(22 + bytes.length);
  const view = new DataView(out.buffer);
  view.setUint32(0, 0x9ac6cdd7, true);
  bounds.forEach((bound, i) => {
    view.setInt16(6 + i * 2, Math.max(-32_768, Math.min(32_767, bound)), true);
  });
  view.setUint16(14, 1440, true);
  let sum = 0;
  for (let at = 0; at < 20; at += 2) sum ^= view.getUint16(at, true);
  view.setUint16(20, sum, true);
  out.set(bytes, 22);
  return out;
}
