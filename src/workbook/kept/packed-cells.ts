import { deflateSync, strToU8 } from "fflate";
import * as v from "valibot";
import type { CellValue } from "../../sheet/grid";
import type { Steps } from "../../sheet/steps";
import { byteText } from "../byte-text";
import { unpackingText } from "../packed-text";
import { Bounds } from "./bounds";
import { jsonOf } from "./json";
import { columnsOf, MostRows, rowsOf } from "./packed-columns";
import type { PackedRow } from "./packed-columns";

/** Letters of the texts of one piece, about: packed in well under 50 ms. */
const PieceLetters = 1_000_000;
/** A piece of that with one very long cell at its end, and bytes that come out of it. */
const MostPacked = 8_000_000;
const MostUnpacked = 16_000_000;

/** Fewer cells are kept as they are. */
export const FewCells = 500;

/** Changed cells in pieces of base64: each a table by columns, deflated. */
export const packedPieces = v.pipe(
  v.array(v.pipe(v.string(), v.maxLength(MostPacked))),
  v.maxLength(Bounds.pieces),
);

/** How much may come out of all that is unpacked together. */
export interface UnpackRoom {
  bytes: number;
  cells: number;
}

export const unpackRoom = (): UnpackRoom => ({
  bytes: Bounds.unpackedCells,
  cells: Bounds.changedCells,
});

/** Packs rows of plain values; pauses after each piece. */
export function* packing(rows: readonly PackedRow[]): Steps<string[]> {
  const pieces: string[] = [];
  for (const piece of piecesOf(rows)) {
    const packed = deflateSync(strToU8(JSON.stringify(columnsOf(piece))), { level: 6 });
    pieces.push(btoa(byteText(packed)));
    yield;
  }
  return pieces;
}

function* piecesOf(rows: readonly PackedRow[]): Generator<readonly PackedRow[]> {
  let from = 0;
  let letters = 0;
  for (const [at, row] of rows.entries()) {
    for (const value of row) if (typeof value === "string") letters += value.length;
    if (at + 1 - from < MostRows && letters < PieceLetters) continue;
    yield rows.slice(from, at + 1);
    from = at + 1;
    letters = 0;
  }
  if (from < rows.length) yield rows.slice(from);
}

/**
 * The rows of `width` values (null: any) that `packing` was given, each turned into what it stands for; pauses
 * after each piece. null: they are damaged, do not fit, or are more than there is room for.
 */
export function* unpacking<T>(
  pieces: readonly string[],
  width: number | null,
  changeOf: (row: CellValue[]) => T | null,
  room: UnpackRoom,
): Steps<T[] | null> {
  const changes: T[] = [];
  for (const piece of pieces) {
    const text = yield* unpackingText(piece, Math.min(room.bytes, MostUnpacked));
    const rows = text === null ? null : rowsOf(jsonOf(text, MostUnpacked), width);
    if (text === null || rows === null) return null;
    room.bytes -= text.length;
    room.cells -= rows.length;
    if (room.bytes < 0 || room.cells < 0) return null;
    for (const row of rows) {
      const change = changeOf(row);
      if (change === null) return null;
      changes.push(change);
    }
    yield;
  }
  return changes;
}
