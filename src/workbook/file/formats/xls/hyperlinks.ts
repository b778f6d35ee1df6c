import type { Merge } from "../../../../sheet/grid";
import { linkTarget } from "../../foreign/link-target";
import type { ForeignLink } from "../../foreign/foreign-around";
import { byteReader } from "../../containers/byte-reader";
import { wholeData } from "./records";
import type { BiffRecord } from "./records";
import type { ByteReader } from "../../containers/byte-reader";
import { characters } from "./strings";

/** Kinds of addresses, by the first byte of their identifier; both end alike. */
const Address = 0xe0;
const File = 0x03;

/**
 * A hyperlink ([MS-XLS] 2.4.140, [MS-OSHARED] 2.3.7.1); null for one that leads nowhere a workbook can name.
 * Throws `RangeError` for a broken record.
 */
export function readHyperlink(record: BiffRecord): ForeignLink | null {
  const reader = byteReader(wholeData(record));
  const area = areaOf(reader);
  reader.at += 20;
  const flags = reader.u32();
  if ((flags & 0x10) !== 0) longString(reader);
  if ((flags & 0x80) !== 0) longString(reader);
  const address = (flags & 1) === 0 ? null : moniker(reader, (flags & 0x100) !== 0);
  const place = (flags & 8) === 0 ? "" : longString(reader);
  const target = address === null || address === "" ? null : linkTarget(address);
  if (target === null && (place === "" || (address !== null && address !== ""))) return null;
  return { area, ...(target !== null && { target }), ...(place !== "" && { place }) };
}

/** The words shown over a link: its area, then the text. */
export function readLinkTip(record: BiffRecord): { area: Merge; tip: string } {
  const reader = byteReader(wholeData(record));
  reader.u16();
  const area = areaOf(reader);
  const tip = characters(reader.bytes((reader.length - reader.at) & ~1), true);
  return { area, tip: tip.replace(/\0[\s\S]*$/, "") };
}

function areaOf(reader: ByteReader): Merge {
  const [top, bottom, left, right] = [reader.u16(), reader.u16(), reader.u16(), reader.u16()];
  if (top > bottom || left > right || right > 255) throw new RangeError("area");
  return { top, left, bottom, right };
}

function longString(reader: ByteReader): string {
  return ended(characters(reader.bytes(reader.u32() * 2), true));
}

function ended(text: string): string {
  return text.replace(/\0[\s\S]*$/, "");
}

/** The address, an empty one where it cannot be told. */
function moniker(reader: ByteReader, plain: boolean): string {
  if (plain) return longString(reader);
  const [kind] = reader.bytes(16);
  if (kind === Address) return ended(characters(reader.bytes(reader.u32() & ~1), true));
  if (kind !== File) throw new RangeError("moniker");
  const up = reader.u16();
  const short = ended(new TextDecoder("gb18030").decode(reader.bytes(reader.u32())));
  reader.at += 24;
  if (reader.u32() === 0) return "../".repeat(Math.min(up, 64)) + short;
  const size = reader.u32();
  reader.u16();
  return "../".repeat(Math.min(up, 64)) + characters(reader.bytes(size & ~1), true);
}
