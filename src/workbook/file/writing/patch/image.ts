import * as v from "valibot";
import { changeOfRow, FileChangeWidth, rowOfChange } from "../../../kept/file-cells";
import { filePart } from "../../../kept/file-image";
import { FewCells, packing, unpackRoom, unpacking } from "../../../kept/packed-cells";
import { byColumn } from "../../../kept/packed-columns";
import type { BeforeImage } from "../../../port";
import { inSlices } from "../../../slices";
import type { BeforePart } from "./apply";

/** Packs what an image says of many cells. */
export async function keptParts(parts: readonly BeforePart[]): Promise<readonly unknown[]> {
  const kept: unknown[] = [];
  for (const part of parts) {
    if (part.kind !== "cells" || part.cells.length < FewCells) kept.push(part);
    else {
      const { cells, ...facts } = part;
      kept.push({ ...facts, packed: await inSlices(packing(byColumn(cells).map(rowOfChange))) });
    }
  }
  return kept;
}

/** The parts of an image that this adapter could have made; what does not fit is passed over. */
export async function partsOf(before: BeforeImage): Promise<BeforePart[]> {
  const room = unpackRoom();
  const parts: BeforePart[] = [];
  for (const part of before.parts) {
    const parsed = v.safeParse(filePart, part);
    if (!parsed.success) continue;
    if (!("packed" in parsed.output)) {
      parts.push(parsed.output);
      continue;
    }
    const { packed, ...facts } = parsed.output;
    const cells = await inSlices(unpacking(packed, FileChangeWidth, changeOfRow, room));
    if (cells !== null) parts.push({ ...facts, cells });
  }
  return parts;
}
