import { Deflate, Inflate, strFromU8, strToU8 } from "fflate";
import type { Steps } from "../sheet/steps";
import { byteText } from "./byte-text";

/** Bytes packed between two rests, well under 50 ms of work. */
const Slice = 128 * 1024;
/** Bytes unpacked at once: at most a thousand times as many come out. */
const UnpackSlice = 8 * 1024;
/** Letters of base64 taken at once, a multiple of 4. */
const LettersSlice = 64 * 1024;
/** A multiple of 3, so that slices of base64 join up. */
const Base64Slice = 24 * 1024;

/** Packs a long text into base64 letters. */
export function* packingText(text: string): Steps<string> {
  const bytes = strToU8(text);
  const packed: Uint8Array[] = [];
  const stream = new Deflate({ level: 6 }, (chunk) => packed.push(chunk));
  for (let from = 0; from < bytes.length; from += Slice) {
    if (from > 0) yield;
    stream.push(bytes.subarray(from, from + Slice), from + Slice >= bytes.length);
  }
  return toBase64(joined(packed));
}

/** The text that `packingText` was given; null: it is damaged, or longer than `most` bytes. */
export function* unpackingText(packed: string, most: number): Steps<string | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    const pieces: Uint8Array[] = [];
    for (let from = 0; from < packed.length; from += LettersSlice) {
      const letters = atob(packed.slice(from, from + LettersSlice));
      pieces.push(Uint8Array.from(letters, (letter) => letter.charCodeAt(0)));
      yield;
    }
    const bytes = joined(pieces);
    const stream = new Inflate((chunk) => {
      chunks.push(chunk);
      length += chunk.length;
    });
    // In slices: a few bytes may stand for very many.
    for (let from = 0; from < bytes.length; from += UnpackSlice) {
      const to = from + UnpackSlice;
      stream.push(bytes.subarray(from, to), to >= bytes.length);
      if (length > most) return null;
      yield;
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
