import { fileProblem } from "../../problems";
import { createScanner, isTag, nextTag } from "../../containers/xml/scan";
import { firstElement, newElement, prefixOf, writeTree } from "../../containers/xml/tree";
import type { XmlDocument, XmlElement } from "../../containers/xml/tree";
import { dropUnsoundMerges } from "./sound-merges";
import { setPart, treeOf, xmlBytes } from "../../containers/package";
import type { Package } from "../../containers/package";
import { sheetOrder } from "./sheet-order";
import { insertInOrder } from "./style-sheet";

/**
 * A worksheet part in two pieces: everything around the cells as a tree, and the cells as the bytes they
 * are, of which there may be hundreds of megabytes.
 */
export interface SheetXml {
  readonly bytes: Uint8Array;
  /** The part without its cells: its `sheetData` is empty. */
  readonly tree: XmlDocument;
  /** Where the rows begin and end in `bytes`; equal when there are none. */
  readonly dataStart: number;
  readonly dataEnd: number;
}

/** Throws `Problem` with `file-damaged`. */
export function readSheetXml(pack: Package, path: string): SheetXml {
  const bytes = xmlBytes(pack, path);
  if (bytes === null) throw fileProblem("file-damaged", { file: pack.file });
  const scanner = createScanner(bytes);
  while (nextTag(scanner)) {
    if (!isTag(scanner, "sheetData") || scanner.kind === "close") continue;
    const dataStart = scanner.tagEnd;
    if (scanner.kind === "empty")
      return { bytes, tree: treeOf(pack, bytes), dataStart, dataEnd: dataStart };
    const name = bytes.subarray(scanner.tagStart + 1, scanner.nameEnd);
    const dataEnd = lastClosing(bytes, name);
    if (dataEnd < dataStart) break;
    const around = new Uint8Array(dataStart + bytes.length - dataEnd);
    around.set(bytes.subarray(0, dataStart));
    around.set(bytes.subarray(dataEnd), dataStart);
    return { bytes, tree: treeOf(pack, around), dataStart, dataEnd };
  }
  const tree = treeOf(pack, bytes);
  if (firstElement(tree.root, "sheetData") !== undefined)
    throw fileProblem("file-damaged", { file: pack.file });
  insertInOrder(tree.root, newElement(`${prefixOf(tree.root)}sheetData`), sheetOrder);
  return { bytes, tree, dataStart: bytes.length, dataEnd: bytes.length };
}

/** Puts a sheet back: its tree around `rows`, the bytes between the tags of `sheetData`. */
export function writeSheetXml(
  pack: Package,
  path: string,
  tree: XmlDocument,
  rows: readonly Uint8Array[],
): void {
  dropUnsoundMerges(tree.root);
  const data = firstElement(tree.root, "sheetData") as XmlElement;
  const children = data.children;
  data.children = [{ raw: RowsHere }];
  const [head = "", tail = ""] = writeTree(tree).split(RowsHere);
  data.children = children;
  const encoder = new TextEncoder();
  setPart(pack, path, joinedBytes([encoder.encode(head), ...rows, encoder.encode(tail)]));
}

/** Bytes one after the other. */
export function joinedBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** Stands for the rows while the tree is written; XML can never hold it. */
const RowsHere = "\u0000";

/** Offset of the last `</name`, or -1. */
function lastClosing(bytes: Uint8Array, name: Uint8Array): number {
  for (
    let at = bytes.lastIndexOf(0x3c);
    at >= 0;
    at = at === 0 ? -1 : bytes.lastIndexOf(0x3c, at - 1)
  ) {
    if (bytes[at + 1] !== 0x2f) continue;
    let same = true;
    for (let i = 0; i < name.length && same; i++) same = bytes[at + 2 + i] === name[i];
    if (same) return at;
  }
  return -1;
}
