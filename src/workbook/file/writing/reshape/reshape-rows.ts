import { columnName } from "../../../../sheet/address";
import { escapeXml } from "../../containers/xml/text";
import {
  attribute,
  createScanner,
  isTag,
  latinOrUtf8,
  nextTag,
  skipElement,
} from "../../containers/xml/scan";
import { textBetween, type Scanner } from "../../containers/xml/scan";
import { newCellTag, readCellTag, readRowTag } from "../../formats/xlsx/cell-tag";
import { rowPrefix } from "../patch/patch-rows";
import { movedFormula } from "../../formulas/shared-formula";
import type { SheetXml } from "../../formats/xlsx/sheet-xml";

/** What becomes of the rows and formulas of a sheet. */
export interface RowsChange {
  /** Where a row is afterwards; null: it is gone. */
  readonly row: (row: number) => number | null;
  /** A formula as it reads afterwards; `row` and `column` where it stood. */
  readonly formula: (formula: string, row: number, column: number) => string;
  /** The area of a formula over several cells as it is afterwards. */
  readonly area: (reference: string) => string;
  /** Rows put in, and the row whose looks they get. */
  readonly fresh: { readonly at: number; readonly count: number; readonly like: number } | null;
}

/** The rows of a sheet after a change of their places, in pieces; what does not change is copied. */
export function reshapeRows(sheet: SheetXml, change: RowsChange): Uint8Array[] {
  const { bytes } = sheet;
  const encoder = new TextEncoder();
  const scanner = createScanner(bytes, sheet.dataStart);
  const tag = newCellTag();
  const pieces: Uint8Array[] = [];
  const shared = new Map<string, SharedFormula>();
  let fresh = freshRows(sheet, change.fresh);
  let copied = sheet.dataStart;
  let row = -1;
  let column = -1;
  let target = -1;

  const replace = (from: number, to: number, source: string): void => {
    if (from > copied) pieces.push(bytes.subarray(copied, from));
    if (source !== "") pieces.push(encoder.encode(source));
    copied = to;
  };
  const putFresh = (before: number): void => {
    if (fresh === "" || before < (change.fresh?.at ?? 0)) return;
    const at = Math.min(scanner.tagStart, sheet.dataEnd);
    replace(at, at, fresh);
    fresh = "";
  };

  while (nextTag(scanner) && scanner.tagStart < sheet.dataEnd) {
    if (scanner.kind === "close") continue;
    if (isTag(scanner, "row")) {
      readRowTag(scanner, tag);
      row = tag.row >= 0 ? tag.row : row + 1;
      column = -1;
      putFresh(row);
      const after = change.row(row);
      if (after === null) {
        leaveRow();
        continue;
      }
      target = after;
      if (target !== row || tag.row < 0)
        replace(scanner.tagStart, scanner.tagEnd, withPlace(sourceOf(scanner), String(target + 1)));
    } else if (isTag(scanner, "c")) {
      readCellTag(scanner, tag);
      column = tag.column >= 0 ? tag.column : column + 1;
      if (target !== row && tag.column >= 0)
        replace(
          scanner.tagStart,
          scanner.tagEnd,
          withPlace(sourceOf(scanner), `${columnName(column)}${target + 1}`),
        );
    } else if (isTag(scanner, "f")) takeFormula();
  }
  scanner.tagStart = sheet.dataEnd;
  putFresh(Infinity);
  replace(sheet.dataEnd, sheet.dataEnd, "");
  return pieces;

  /** Takes a row out; what others share of its formulas is kept in mind. */
  function leaveRow(): void {
    const from = scanner.tagStart;
    let isInside = scanner.kind === "open";
    while (isInside && nextTag(scanner)) {
      if (isTag(scanner, "row")) isInside = false;
      else if (isClosing(scanner)) continue;
      else if (isTag(scanner, "c")) {
        readCellTag(scanner, tag);
        column = tag.column >= 0 ? tag.column : column + 1;
      } else if (isTag(scanner, "f")) {
        const type = attribute(scanner, "t") ?? "";
        const id = attribute(scanner, "si") ?? "";
        if (type === "array") change.area(attribute(scanner, "ref") ?? "");
        const textFrom = scanner.tagEnd;
        skipElement(scanner);
        const text =
          textFrom < scanner.tagStart ? textBetween(bytes, textFrom, scanner.tagStart) : "";
        if (type === "shared" && text !== "") shared.set(id, { text, row, column });
      }
    }
    replace(from, scanner.tagEnd, "");
  }

  function takeFormula(): void {
    const from = scanner.tagStart;
    const opening = sourceOf(scanner);
    const type = attribute(scanner, "t") ?? "";
    const id = attribute(scanner, "si") ?? "";
    const textFrom = scanner.tagEnd;
    let text = "";
    if (scanner.kind === "open") {
      skipElement(scanner);
      text = textBetween(bytes, textFrom, scanner.tagStart);
    }
    const prefix = rowPrefix(sheet);
    if (type === "shared") {
      // Its cells part ways: each gets its own text.
      if (text !== "") shared.set(id, { text, row, column });
      const own = sharedText(shared.get(id), row, column);
      if (own === null) return;
      const written = escapeXml(change.formula(own, row, column));
      replace(from, scanner.tagEnd, `<${prefix}f>${written}</${prefix}f>`);
      return;
    }
    if (text === "" && type !== "array") return;
    const after = change.formula(text, row, column);
    const head = opening.replace(
      /(\sref\s*=\s*")([^"]*)(")/,
      (_, a: string, ref: string, b: string) => [a, change.area(ref), b].join(""),
    );
    if (after === text && head === opening) return;
    replace(from, scanner.tagEnd, `${head}${escapeXml(after)}</${prefix}f>`);
  }
}

interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

function sharedText(master: SharedFormula | undefined, row: number, column: number): string | null {
  if (master === undefined) return null;
  return movedFormula(master.text, row - master.row, column - master.column);
}

function isClosing(scanner: Scanner): boolean {
  return scanner.kind === "close";
}

function sourceOf(scanner: Scanner): string {
  return latinOrUtf8(scanner.bytes, scanner.tagStart, scanner.tagEnd);
}

/** A row's or cell's tag with another place. */
function withPlace(tag: string, place: string): string {
  const known = /\sr\s*=\s*("[^"]*"|'[^']*')/;
  if (known.test(tag)) return tag.replace(known, ` r="${place}"`);
  return tag.replace(/^<[^\s/>]+/, (name) => `${name} r="${place}"`);
}

/** Empty rows with the looks and height of the one they are like. */
function freshRows(sheet: SheetXml, fresh: RowsChange["fresh"]): string {
  if (fresh === null) return "";
  const model = modelOf(sheet, fresh.like);
  if (model === null) return "";
  const prefix = rowPrefix(sheet);
  return Array.from({ length: fresh.count }, (_, i) => {
    const name = fresh.at + i + 1;
    const cells = model.cells
      .map(([column, style]) => `<${prefix}c r="${columnName(column)}${name}" s="${style}"/>`)
      .join("");
    return `<${prefix}row r="${name}"${model.attributes}>${cells}</${prefix}row>`;
  }).join("");
}

interface RowModel {
  readonly attributes: string;
  readonly cells: readonly (readonly [column: number, style: number])[];
}

function modelOf(sheet: SheetXml, like: number): RowModel | null {
  const scanner = createScanner(sheet.bytes, sheet.dataStart);
  const tag = newCellTag();
  let row = -1;
  while (nextTag(scanner) && scanner.tagStart < sheet.dataEnd) {
    if (scanner.kind === "close" || !isTag(scanner, "row")) continue;
    readRowTag(scanner, tag);
    row = tag.row >= 0 ? tag.row : row + 1;
    if (row > like) return null;
    if (row < like) continue;
    const kept = sourceOf(scanner).match(
      /\s(s|customFormat|ht|customHeight)\s*=\s*("[^"]*"|'[^']*')/g,
    );
    const cells: (readonly [number, number])[] = [];
    let isInside = scanner.kind === "open";
    let column = -1;
    while (isInside && nextTag(scanner)) {
      if (isTag(scanner, "row")) isInside = false;
      if (isClosing(scanner) || !isTag(scanner, "c")) continue;
      readCellTag(scanner, tag);
      column = tag.column >= 0 ? tag.column : column + 1;
      if (tag.style > 0) cells.push([column, tag.style]);
    }
    return { attributes: (kept ?? []).join(""), cells };
  }
  return null;
}
