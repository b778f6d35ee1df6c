import type { ForeignNote } from "../../foreign/foreign-around";
import type { ByteReader } from "../../containers/byte-reader";

/** The row that says a note goes on. */
const More = 0xffff;
/** Most bytes of a text in one record. */
const Piece = 2048;

/**
 * Adds a note as all versions before Excel 97 wrote it: its text stands in the record, what is longer in
 * further ones.
 */
export function readOldNote(
  reader: ByteReader,
  notes: ForeignNote[],
  decode: (bytes: Uint8Array) => string,
): void {
  const [row, column] = [reader.u16(), reader.u16()];
  const stated = reader.u16();
  const piece = decode(reader.bytes(Math.min(stated, Piece, reader.length - reader.at)));
  const before = notes.at(-1);
  if (row === More) {
    if (before !== undefined)
      notes[notes.length - 1] = {
        ...before,
        text: { text: before.text.text + withLineFeeds(piece), runs: [] },
      };
  } else if (piece !== "" && column <= 255)
    notes.push({
      row,
      column,
      author: "",
      shown: false,
      box: null,
      text: { text: withLineFeeds(piece), runs: [] },
    });
}

function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}
