import * as v from "valibot";
import type { CellValue } from "../../sheet/grid";
import type { Severity } from "../../sheet/severity";
import { ExcelChangeWidth, excelPart, isExcelChange } from "../kept/excel-image";
import { FewCells, packing, unpackRoom, unpacking } from "../kept/packed-cells";
import { byColumn } from "../kept/packed-columns";
import type { BeforeImage } from "../port";
import { inSlices } from "../slices";
import type { SavedSheet } from "./saved-sheet";

/**
 * One changed cell: its place (0-based), what was entered in it before and after (a formula with its `=`, else
 * the constant, `""` for nothing), and its number formats as numbers of the part's list; -1: not changed.
 */
export type CellChange = readonly [
  row: number,
  column: number,
  before: CellValue,
  after: CellValue,
  formatBefore: number,
  formatAfter: number,
];

/** Cells of one sheet that an edit changed. */
export interface CellsPart {
  readonly kind: "cells";
  readonly sheet: string;
  readonly id: string;
  readonly formats: readonly string[];
  readonly cells: readonly CellChange[];
}

/** The add-in's own marks of a sheet before they were replaced, as lists of A1 areas. */
export interface MarksPart {
  readonly kind: "marks";
  readonly sheet: string;
  readonly id: string;
  readonly marks: readonly OwnMark[];
}

export interface OwnMark {
  readonly severity: Severity;
  readonly areas: string;
}

/** An entry rule that was set where none was, or one of the add-in's own of earlier. */
export interface RulePart {
  readonly kind: "rules";
  readonly sheet: string;
  readonly id: string;
  readonly set: readonly {
    /** A1 area. */
    readonly area: string;
    /** The reminder that tells the add-in's rule from others. */
    readonly title: string;
    readonly message: string;
    readonly before: SavedRule | null;
  }[];
}

/** A data validation as Excel gives it. */
export interface SavedRule {
  readonly rule: Excel.DataValidationRule;
  readonly ignoreBlanks: boolean;
  readonly prompt: Excel.DataValidationPrompt;
  readonly errorAlert: Excel.DataValidationErrorAlert;
}

/** A sheet that was added or, when it was the add-in's own, replaced. */
export interface SheetPart {
  readonly kind: "sheet";
  readonly name: string;
  /** What the new sheet holds, to tell whether somebody worked on it since. */
  readonly digest: string;
  readonly replaced: SavedSheet | null;
}

export type Part = CellsPart | MarksPart | RulePart | SheetPart;

export interface ExcelImage extends BeforeImage {
  readonly parts: readonly Part[];
}

/** Changed cells as they are kept where they are many. */
type PackedCellsPart = Omit<CellsPart, "cells"> & { readonly packed: readonly string[] };

export type KeptPart = Part | PackedCellsPart;

/** An image as it is kept. */
export interface KeptImage extends BeforeImage {
  readonly parts: readonly KeptPart[];
}

/** Packs what an image says of many cells. */
export async function keptImage(image: ExcelImage): Promise<KeptImage> {
  const parts: KeptPart[] = [];
  for (const part of image.parts) {
    if (part.kind !== "cells" || part.cells.length < FewCells) parts.push(part);
    else {
      const { cells, ...facts } = part;
      parts.push({ ...facts, packed: await inSlices(packing(byColumn(cells))) });
    }
  }
  return { ...image, parts };
}

/** The parts of an image that this adapter could have made; what does not fit is not ours to read. */
export function partsOf(image: BeforeImage): Promise<Part[]> {
  return unpacked(
    image.parts.flatMap((part) => {
      const parsed = v.safeParse(excelPart, part);
      return parsed.success ? [parsed.output] : [];
    }),
  );
}

async function unpacked(kept: readonly KeptPart[]): Promise<Part[]> {
  const room = unpackRoom();
  const parts: Part[] = [];
  for (const part of kept) {
    if (!("packed" in part)) {
      parts.push(part);
      continue;
    }
    const { packed, ...facts } = part;
    const cells = await inSlices(unpacking(packed, ExcelChangeWidth, changeOf, room));
    if (cells !== null) parts.push({ ...facts, cells });
  }
  return parts;
}

const changeOf = (row: CellValue[]): CellChange | null => (isExcelChange(row) ? row : null);
