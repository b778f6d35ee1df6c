import { Deflate, Inflate, strFromU8, strToU8 } from "fflate";
import { byteText } from "./byte-text";

/** Bytes packed between two breaths, well under 50 ms of work. */
const Slice = 256 * 1024;
/** Bytes unpacked at once: at most a thousand times as many come out. */
const UnpackSlice = 8 * 1024;
/** A multiple of 3, so that slices of base64 join up. */
const Base64Slice = 24 * 1024;

/** Packs a long text into base64 letters, in slices so that the pane stays alive. */
export async function packText(text: string): Promise<string> {
  const bytes = strToU8(text);
  const packed: Uint8Array[] = [];
  const stream = new Deflate({ level: 6 }, (chunk) => packed.push(chunk));
  for (let from = 0; from < bytes.length; from += Slice) {
    if (from > 0) await new Promise((resolve) => setTimeout(resolve));
    stream.push(bytes.subarray(from, from + Slice), from + Slice >= bytes.length);
  }
  return toBase64(joined(packed));
}

/** The text that `packText` was given; null: it is damaged, or longer than `most` bytes. */
export function unpackText(packed: string, most: number): string | null {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
    const stream = new Inflate((chunk) => {
      chunks.push(chunk);
      length += chunk.length;
    });
    // In slices: a few bytes may stand for very many.
    for (let from = 0; from < bytes.length; from += UnpackSlice) {
      const to = from + UnpackSlice;
      stream.push(bytes.subarray(from, to), to >= bytes.length);
      if (length > most) return null;
    }
    return strFromU8(joined(chunks));
  } catch {
    return null;
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let from = 0; from < bytes.length; from += Base64Slice)
    text += btoa(byteText(bytes.subarray(from, from + Base64Slice)));
  return text;
}
